package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.SOUND_EXPOSURE;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static io.plantline.parity.ToldReadings.START;
import static io.plantline.parity.ToldReadings.ended;
import static io.plantline.parity.ToldReadings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of the cells: any order, any split, any duplicates give the same bits, and nothing is lost on the way. */
class LawsTest {

    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    private static final long JANUARY = Instant.parse("2025-12-31T23:00:00Z").toEpochMilli();
    private static final long NEXT_JANUARY =
            Instant.parse("2026-12-31T23:00:00Z").toEpochMilli();

    private final Plant plant = plant("shop")
            .scope("line", "shop")
            .scope("a", "line")
            .scope("b", "line")
            .meter("register", "a", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.WH, m -> m.modulus("100000")
                    .quantum("1")
                    .max("90000")
                    .maxGap(Duration.ofMinutes(20)))
            .meter("power", "b", ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW, m -> m.reverse(ELECTRICITY_EXPORT)
                    .maxGap(Duration.ofMinutes(20)))
            .meter("state-of-a", "a", null, Meter.Kind.STATE, null, m -> m.maxGap(Duration.ofMinutes(20)))
            .meter("state-of-b", "b", null, Meter.Kind.STATE, null, m -> m.maxGap(Duration.ofMinutes(20)))
            .meter("good", "line", GOOD_COUNT, Meter.Kind.COUNT, Unit.PIECE, m -> m)
            .meter("mean", "b", REACTIVE_IMPORT, Meter.Kind.POWER_MEAN, Unit.KVAR, m -> m.period(Duration.ofMinutes(7)))
            .meter(
                    "interval",
                    "b",
                    WATER_WITHDRAWAL,
                    Meter.Kind.INTERVAL,
                    Unit.L,
                    m -> m.period(Duration.ofMinutes(15)))
            .meter(
                    "microphone",
                    "line",
                    SOUND_EXPOSURE,
                    Meter.Kind.POWER,
                    Unit.DB_A,
                    m -> m.maxGap(Duration.ofMinutes(20)))
            .meter(
                    "dosimeter",
                    "line",
                    SOUND_EXPOSURE,
                    Meter.Kind.POWER_MEAN,
                    Unit.DB_A,
                    m -> m.period(Duration.ofMinutes(7)))
            .shift(new ShiftCalendar.Shift("day", EVERY_DAY, LocalTime.of(6, 0), LocalTime.of(22, 0)))
            .shift(new ShiftCalendar.Shift("night", EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(6, 0)))
            .tariff(Rated.peakAndNight(JANUARY, NEXT_JANUARY))
            .charge(Charging.MEAN_OF_TWO_DAYS)
            .charge(Charging.PEAK_HOURS)
            .charge(Charging.EXCEEDED)
            .charge(Charging.reactive(IntervalKind.DAY, Set.of("night")))
            .build();

    @Property(tries = 150)
    void anyOrderAndAnyDuplicatesGiveTheSameBits(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int readings) {
        Random random = new Random(seed);
        List<Reading> told = readings(random, readings);
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, readings / 3));
        Collections.shuffle(shuffled, random);
        Outcome outcome = new InMemory(1 + random.nextInt(40)).run(plant, ended(shuffled));
        assertThat(outcome.differencesFrom(new Reference().run(plant, told))).isEmpty();
    }

    @Property(tries = 80)
    void howOftenProvisionalValuesAreGivenOutLeavesNoTrace(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 120) int readings) {
        Random random = new Random(seed);
        List<Reading> told = readings(random, readings);
        for (int i = 0; i < readings / 5; i++) {
            Collections.swap(told, random.nextInt(readings), random.nextInt(readings));
            told.add(corrected(told.get(random.nextInt(told.size())), random));
        }
        if (random.nextBoolean()) {
            told.add(random.nextInt(told.size()), Reading.endOf("shop", Reading.LIVE, START));
        }
        assertThat(new InMemory(1).run(plant, told).last())
                .isEqualTo(new InMemory(50).run(plant, told).last());
    }

    @Property(tries = 60)
    void theSumOfTheMinutesIsTheMonth(@ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int readings) {
        Outcome outcome = new InMemory(7).run(plant, ended(readings(new Random(seed), readings)));
        for (String scope : List.of("a", "b", "line", "shop")) {
            assertThat(sum(outcome, scope, IntervalKind.MINUTE)).isEqualTo(sum(outcome, scope, IntervalKind.MONTH));
            assertThat(sum(outcome, scope, IntervalKind.SHIFT)).isEqualTo(sum(outcome, scope, IntervalKind.MONTH));
            assertThat(sum(outcome, scope, IntervalKind.DAY)).isEqualTo(sum(outcome, scope, IntervalKind.MONTH));
        }
    }

    /** Of a machine, and of the line and the shop that hold no other energy than that of machines. */
    @Property(tries = 40)
    void theEnergyOfAllStatesIsTheEnergy(@ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int readings) {
        List<Reading> told = readings(new Random(seed), readings);
        Collections.shuffle(told, new Random(seed));
        Map<CellId, Cell> cells = new InMemory(7).cells(plant, ended(told));
        cells.forEach((id, cell) -> {
            if (id.meter() == null) {
                long byState = Arrays.stream(Quantity.values())
                        .filter(Quantity::isEnergyByState)
                        .mapToLong(cell.sums()::amount)
                        .sum();
                assertThat(byState)
                        .as(id.toString())
                        .isEqualTo(cell.sums().amount(ELECTRICITY_IMPORT)
                                - cell.sums().amount(ELECTRICITY_EXPORT));
            }
        });
    }

    @Property(tries = 60)
    void aRegisterGivesItsLastReadingLessItsFirst(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 150) int readings) {
        Random random = new Random(seed);
        List<Reading> told = new ArrayList<>();
        long time = START;
        long register = random.nextInt(5_000);
        long first = register;
        for (int i = 0; i < readings; i++) {
            told.add(reading("register", time, register));
            time += 1 + random.nextInt(1_800_000);
            register += random.nextInt(3);
        }
        long last = told.get(readings - 1).value().longValueExact();
        Collections.shuffle(told, random);
        Outcome outcome = new InMemory(11).run(plant, ended(told));
        assertThat(sum(outcome, "a", IntervalKind.MONTH)).isEqualTo(Unit.WH.toBase(BigDecimal.valueOf(last - first)));
    }

    private static List<Reading> readings(Random random, int count) {
        List<Reading> readings = new ArrayList<>();
        long time = START;
        long register = 99_000;
        for (int i = 0; i < count; i++) {
            time += 1 + random.nextInt(600_000);
            switch (random.nextInt(9)) {
                case 0 -> {
                    register = random.nextInt(20) == 0 ? random.nextInt(100_000) : register + random.nextInt(400);
                    readings.add(reading("register", time, register % 100_000));
                }
                case 1 -> readings.add(reading("power", time, random.nextInt(200) - 60));
                case 2 -> readings.add(reading("good", time, random.nextInt(4)));
                case 3 -> readings.add(reading("mean", time, random.nextInt(90)));
                case 4 -> readings.add(state("state-of-a", time, random));
                case 5 -> readings.add(state("state-of-b", time, random));
                case 6 -> readings.add(reading("microphone", time, random.nextInt(130)));
                case 7 -> readings.add(reading("dosimeter", time, 40 + random.nextInt(60)));
                default -> readings.add(reading("interval", time, random.nextInt(900)));
            }
        }
        return readings;
    }

    /** The same time said again, better known or as broken as can be. */
    private static Reading corrected(Reading said, Random random) {
        if (said.state() != null) {
            return state(said.meter(), said.time(), random);
        }
        BigDecimal value = BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 100 : 100_000));
        return new Reading(
                "shop",
                said.meter(),
                Reading.LIVE,
                said.time(),
                value,
                null,
                null,
                Quality.GOOD,
                random.nextInt(5),
                said.time());
    }

    private static Reading state(String meter, long time, Random random) {
        String state =
                List.of("processing", "idle", "setup", "standby", "off", "down").get(random.nextInt(6));
        return new Reading("shop", meter, Reading.LIVE, time, null, null, state, Quality.GOOD, -1, time);
    }

    private static long sum(Outcome outcome, String scope, IntervalKind kind) {
        return outcome.all().stream()
                .filter(value -> value.interval().kind() == kind)
                .filter(value -> value.scope().equals(scope) && value.kpi().equals("elec-import-energy"))
                .collect(java.util.stream.Collectors.toMap(
                        value -> value.interval().start(), value -> value, (old, next) -> next))
                .values()
                .stream()
                .filter(value -> value.value() != null)
                .mapToLong(value -> Unit.KWH.toBase(BigDecimal.valueOf(value.value())))
                .sum();
    }
}
