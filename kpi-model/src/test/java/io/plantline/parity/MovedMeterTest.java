package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder.MeterBuilder;
import io.plantline.plant.Dated;
import io.plantline.plant.Factor;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The plant file is edited after meters have moved: all that is kept comes out as if it had always said so. */
class MovedMeterTest {
    private static final long START = Instant.parse("2026-11-22T05:00:00Z").toEpochMilli();
    private static final long HALF_PAST_SEVEN =
            Instant.parse("2026-11-22T07:30:00Z").toEpochMilli();
    private static final long EIGHT = Instant.parse("2026-11-22T08:00:00Z").toEpochMilli();

    @Test
    void whatAMovedMeterSaidIsTakenFromTheOldScopeAndBookedToTheNew() {
        Plant before = mill(m -> m, m -> m);
        Plant after = mill(
                e2 -> e2.in(from("m2", HALF_PAST_SEVEN, "m5")).multiplier(doubledFrom(EIGHT)),
                e3 -> e3.in(from("m3", HALF_PAST_SEVEN, "m6")));
        Story story = aMorning(before);
        Outcome outcome = restarted(before, story.readings(), after, List.of());

        assertThat(energy(outcome, "m2", "2026-11-22T07:00:00Z").value()).isEqualTo(12);
        assertThat(energy(outcome, "m2", "2026-11-22T08:00:00Z").value()).isNull();
        assertThat(energy(outcome, "m5", "2026-11-22T07:00:00Z").value()).isEqualTo(12);
        assertThat(energy(outcome, "m5", "2026-11-22T08:00:00Z").value()).isEqualTo(48);
        assertThat(energy(outcome, "m3", "2026-11-22T07:00:00Z").value()).isEqualTo(9);
        assertThat(energy(outcome, "m6", "2026-11-22T08:00:00Z").value()).isEqualTo(18);
        assertThat(energy(outcome, "hall-a", "2026-11-22T08:00:00Z").value()).isNull();
        assertThat(energy(outcome, "hall-b", "2026-11-22T08:00:00Z").value()).isEqualTo(66);
        assertThat(energy(outcome, "mill", "2026-11-22T08:00:00Z").value()).isEqualTo(66);
        KpiValue taken = energy(outcome, "m2", "2026-11-22T08:00:00Z");
        assertThat(taken.status()).isEqualTo(Status.REVISED);
        assertThat(taken.revision()).isEqualTo(1);
        assertThat(taken.reason())
                .startsWith("restated: plant file changed: meter e2 moved from m2 to m5 at 2026-11-22T07:30:00Z; "
                        + "meter e2 has another multiplier");
        assertSameAsFresh(outcome, after, story.readings(), List.of());
    }

    @Test
    void whereAScopeMovesAloneThePlantIsNotRestated() {
        Plant before = mill(m -> m, m -> m);
        Plant after = mill(m -> m, e3 -> e3.in(from("m3", HALF_PAST_SEVEN, "m6")));
        Story story = aMorning(before);
        Outcome outcome = restarted(before, story.readings(), after, List.of());
        assertThat(outcome.all())
                .filteredOn(value -> value.status() == Status.REVISED)
                .extracting(KpiValue::scope)
                .containsOnly("m3", "m6", "hall-a", "hall-b");
        assertSameAsFresh(outcome, after, story.readings(), List.of());
    }

    @Test
    void whatWasAlwaysElsewhereIsUnknownWhereItWasTakenTo() {
        Plant before = mill(m -> m, m -> m);
        Plant after = mill(e2 -> e2.in(Dated.always("m5")), m -> m);
        Story story = aMorning(before);
        Outcome outcome = restarted(before, story.readings(), after, List.of());
        KpiValue gone = energy(outcome, "m2", "2026-11-22T06:00:00Z");
        assertThat(gone.value()).isNull();
        assertThat(gone.reason())
                .isEqualTo("restated: plant file changed: meter e2 moved from m2 to m5; it does not apply any more");
        assertSameAsFresh(outcome, after, story.readings(), List.of());
    }

    @Test
    void aMoveThatLiesAheadRestatesNothingUntilItComes() {
        Plant before = mill(m -> m, m -> m);
        Plant after = mill(e2 -> e2.in(from("m2", HALF_PAST_SEVEN, "m5")), m -> m);
        List<Reading> all = aMorning(before).readings();
        List<Reading> first = all.stream()
                .filter(reading -> reading.time() < HALF_PAST_SEVEN - 600_000)
                .toList();
        List<Reading> then = all.subList(first.size(), all.size());
        assertThat(restarted(before, first, after, List.of()).all())
                .noneMatch(value -> value.status() == Status.REVISED);
        Outcome outcome = restarted(before, first, after, then);
        assertThat(outcome.all()).noneMatch(value -> value.status() == Status.REVISED);
        assertThat(energy(outcome, "m5", "2026-11-22T08:00:00Z").value()).isEqualTo(24);
        assertSameAsFresh(outcome, after, first, then);
    }

    /** Meters, their places and multipliers, scopes and replacements: any file after any other. */
    @Property(tries = 15)
    void anyChangeOfEffectiveDatesIsAsIfItHadAlwaysBeenSo(@ForAll long seed) {
        Random random = new Random(seed);
        Plant before = anyPlant(random);
        Plant after = anyPlant(random);
        List<Reading> told = told(random);
        int cut = random.nextInt(told.size());
        List<Reading> first = told.subList(0, cut);
        List<Reading> then = new ArrayList<>(told.subList(cut, told.size()));
        if (random.nextBoolean()) {
            then.add(Reading.endOf("mill", Reading.LIVE, START));
        }
        assertSameAsFresh(restarted(before, first, after, then), after, first, then);
    }

    private static void assertSameAsFresh(Outcome outcome, Plant after, List<Reading> first, List<Reading> then) {
        List<Reading> told = new ArrayList<>(first);
        told.addAll(then);
        Map<String, Outcome.Numbers> fresh = new InMemory(7).run(after, told).numbers();
        Map<String, Outcome.Numbers> restated = outcome.numbers();
        Set<String> all = new TreeSet<>(fresh.keySet());
        all.addAll(restated.keySet());
        all.removeIf(key -> Objects.equals(fresh.get(key), restated.get(key))
                || (isUnknown(fresh, key) && isUnknown(restated, key)));
        assertThat(all.stream().limit(12).map(key -> "%s: %s, not %s"
                        .formatted(key, restated.get(key), fresh.get(key))))
                .isEmpty();
    }

    /** That nothing is known is not given out again of every interval of a scope that might have known it. */
    private static boolean isUnknown(Map<String, Outcome.Numbers> numbers, String key) {
        return !numbers.containsKey(key) || numbers.get(key).value() == null;
    }

    private static Outcome restarted(Plant before, List<Reading> first, Plant after, List<Reading> then) {
        return new InMemory(7).mended(before, first, after, then, new ArrayList<>());
    }

    private static KpiValue energy(Outcome outcome, String scope, String start) {
        return outcome.value(
                scope, "elec-import-energy", HOUR, Instant.parse(start).toEpochMilli());
    }

    /** Two halls: e2 takes 24 kW and e3 18 kW. */
    private static Plant mill(UnaryOperator<MeterBuilder> e2, UnaryOperator<MeterBuilder> e3) {
        return halls().meter("e2", "m2", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, e2)
                .meter("e3", "m3", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, e3)
                .build();
    }

    private static PlantBuilder halls() {
        return plant("mill")
                .scope("hall-a", "mill")
                .scope("hall-b", "mill")
                .scope("m2", "hall-a")
                .scope("m3", "hall-a")
                .scope("m5", "hall-b")
                .scope("m6", "hall-b");
    }

    private static Story aMorning(Plant plant) {
        Story story = new Story(plant);
        for (int minute = 0; minute <= 300; minute++) {
            long time = START + minute * 60_000L;
            story.says("e2", time, "" + new BigDecimal("0.4").multiply(BigDecimal.valueOf(minute)), Quality.GOOD);
            story.says("e3", time, "" + new BigDecimal("0.3").multiply(BigDecimal.valueOf(minute)), Quality.GOOD);
        }
        return story;
    }

    private static Dated<String> from(String was, long time, String is) {
        return Dated.of(Map.of(Long.MIN_VALUE, was, time, is));
    }

    private static Dated<BigDecimal> doubledFrom(long time) {
        return Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, time, new BigDecimal("2")));
    }

    private static Plant anyPlant(Random random) {
        PlantBuilder plant = plant("mill")
                .lateness(Duration.ofMinutes(random.nextInt(40)))
                .scope("hall-a", "mill")
                .scope("hall-b", "mill")
                .scope("m2", random.nextBoolean() ? "utility" : "machine", anyOf(random, "hall-a", "hall-b", "mill"))
                .scope("m3", anyOf(random, "hall-a", "hall-b"))
                .scope("m5", random.nextBoolean() ? "utility" : "machine", anyOf(random, "hall-b", "mill"))
                .shift(new ShiftCalendar.Shift(
                        "early", Set.of(DayOfWeek.values()), LocalTime.of(6, 0), LocalTime.of(9, 0)))
                .charge(Charging.MEAN_OF_TWO_DAYS);
        String[] scopes = {"m2", "m3", "m5", "hall-a", "mill"};
        plant.meter(
                "register",
                "m2",
                ELECTRICITY_IMPORT,
                Meter.Kind.REGISTER,
                Unit.KWH,
                m -> any(random, m.in(anyOf(random, scopes))));
        plant.meter("power", "m3", ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW, m -> any(
                        random, m.in(anyOf(random, scopes)))
                .reverse(ELECTRICITY_EXPORT));
        plant.meter("good", "m3", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, m -> m.in(anyOf(random, "m2", "m3", "m5")));
        plant.meter("water", "m5", WATER_WITHDRAWAL, Meter.Kind.INTERVAL, Unit.L, m -> m.period(Duration.ofMinutes(10))
                .label(random.nextBoolean() ? Meter.Label.START : Meter.Label.END)
                .in(anyOf(random, scopes)));
        plant.meter("state", "m2", null, Meter.Kind.STATE, null, m -> m.in(anyOf(random, "m2", "m3", "m5")));
        plant.meter("gas", "m3", GAS_VOLUME, Meter.Kind.REGISTER, Unit.M3, m -> m.in(anyOf(random, scopes)));
        plant.meter("fuel", "m5", FUEL_ENERGY, Meter.Kind.REGISTER, Unit.KWH, m -> m.in(anyOf(random, scopes)));
        plant.factor(Rated.factor("per-m3", Factor.Ledger.SCOPE1, GAS_VOLUME, "2.0"));
        plant.factor(Rated.factor("per-kwh", Factor.Ledger.SCOPE1, FUEL_ENERGY, "0.18"));
        return plant.build();
    }

    private static MeterBuilder any(Random random, MeterBuilder meter) {
        if (random.nextInt(3) == 0) {
            meter.multiplier(Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, anyTime(random), new BigDecimal("2"))));
        }
        if (random.nextInt(3) == 0) {
            meter.maxGap(Duration.ofMinutes(5 + random.nextInt(60)));
        }
        if (random.nextInt(4) == 0) {
            meter.max("400");
        }
        return random.nextInt(4) == 0 ? meter.replaced(anyTime(random), "500", "0") : meter;
    }

    private static Dated<String> anyOf(Random random, String... places) {
        if (random.nextInt(3) == 0) {
            return Dated.always(places[random.nextInt(places.length)]);
        }
        Map<Long, String> byStart = new HashMap<>();
        byStart.put(random.nextInt(5) == 0 ? anyTime(random) : Long.MIN_VALUE, places[random.nextInt(places.length)]);
        for (int i = random.nextInt(3); i > 0; i--) {
            byStart.put(anyTime(random), random.nextInt(6) == 0 ? null : places[random.nextInt(places.length)]);
        }
        return Dated.of(byStart);
    }

    /** Some of them lie ahead of all readings. */
    private static long anyTime(Random random) {
        return START + 300_000L * random.nextInt(96);
    }

    private static List<Reading> told(Random random) {
        List<Reading> told = new ArrayList<>();
        long time = START;
        long register = 1_000;
        int count = 20 + random.nextInt(160);
        for (int i = 0; i < count; i++) {
            time += 1 + random.nextInt(240_000);
            switch (random.nextInt(7)) {
                case 5 -> told.add(said("gas", time, register += random.nextInt(20)));
                case 6 -> told.add(said("fuel", time, register += random.nextInt(200)));
                case 0 -> told.add(said("register", time, register += random.nextInt(20)));
                case 1 -> told.add(said("power", time, random.nextInt(200) - 60));
                case 2 -> told.add(said("good", time, random.nextInt(4)));
                case 3 -> told.add(said("water", time, random.nextInt(900)));
                default ->
                    told.add(new Reading(
                            "mill",
                            "state",
                            Reading.LIVE,
                            time,
                            null,
                            null,
                            List.of("processing", "idle", "off").get(random.nextInt(3)),
                            Quality.GOOD,
                            -1,
                            time));
            }
        }
        return told;
    }

    private static Reading said(String meter, long time, long value) {
        return new Reading(
                "mill", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }
}
