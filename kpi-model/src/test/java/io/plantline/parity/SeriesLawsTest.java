package io.plantline.parity;

import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.LOST_TIME_INJURIES;
import static io.plantline.model.Quantity.RECORDABLE_INJURIES;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of what is worked out of other intervals than its own: shorter ones within, and those before. */
class SeriesLawsTest {
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long START = at("2026-03-26T23:00:00Z");
    private static final Set<String> OF_INJURIES =
            Set.of("ltifr", "days-since-lti", "data-coverage", "estimated-share", "stale-sensors");

    private final Plant plant = plant("shop")
            .retention(Duration.ofDays(400))
            .shift(new ShiftCalendar.Shift(
                    "day", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(6, 0), LocalTime.of(18, 0)))
            .scope("line", "shop")
            .meter(
                    "power",
                    "line",
                    ELECTRICITY_IMPORT,
                    Meter.Kind.INTERVAL,
                    ELECTRICITY_IMPORT.unit(),
                    m -> m.period(Duration.ofMinutes(15)))
            .meter(
                    "water",
                    "shop",
                    WATER_WITHDRAWAL,
                    Meter.Kind.INTERVAL,
                    WATER_WITHDRAWAL.unit(),
                    m -> m.period(Duration.ofMinutes(15)))
            .meter(
                    "air",
                    "line",
                    COMPRESSED_AIR,
                    Meter.Kind.INTERVAL,
                    COMPRESSED_AIR.unit(),
                    m -> m.period(Duration.ofHours(1)))
            .meter(
                    "hours",
                    "shop",
                    HOURS_WORKED,
                    Meter.Kind.INTERVAL,
                    HOURS_WORKED.unit(),
                    m -> m.period(Duration.ofHours(1)))
            .meter(
                    "lti",
                    "shop",
                    LOST_TIME_INJURIES,
                    Meter.Kind.INTERVAL,
                    LOST_TIME_INJURIES.unit(),
                    m -> m.period(Duration.ofHours(1)))
            .meter(
                    "recordable",
                    "shop",
                    RECORDABLE_INJURIES,
                    Meter.Kind.INTERVAL,
                    RECORDABLE_INJURIES.unit(),
                    m -> m.period(Duration.ofHours(1)))
            .build();

    @Property(tries = 5)
    void anyOrderAndAnyDuplicatesGiveTheSameBits(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> told = told(random);
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, told.size() / 4));
        Collections.shuffle(shuffled, random);
        Outcome right = new Reference().run(plant, told);
        assertThat(new InMemory(1 + random.nextInt(60))
                        .run(plant, ended(shuffled))
                        .differencesFrom(right))
                .isEmpty();
        assertThat(new InMemory(11).run(plant, ended(told)).differencesFrom(right))
                .isEmpty();
    }

    @Property(tries = 4)
    void howOftenProvisionalValuesAreGivenOutLeavesNoTrace(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> told = late(told(random), random);
        Map<String, KpiValue> often = new InMemory(9).run(plant, told).last();
        Map<String, KpiValue> seldom = new InMemory(70).run(plant, told).last();
        assertThat(often).hasSameSizeAs(seldom);
        often.forEach((key, value) -> assertThat(value).isEqualTo(seldom.get(key)));
    }

    /** An injury that is told late restates what is told of injuries from then on, and nothing else. */
    @Property(tries = 4)
    void aLateReadingRevisesWhatLooksAtItAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        List<Reading> told = told(random);
        told.add(reading("hours", START + 130 * DAY, 800));
        List<Reading> withLate = new ArrayList<>(told);
        withLate.add(reading("lti", START + 80 * DAY + random.nextInt(30) * DAY - DAY / 3, 1));
        Map<String, KpiValue> before = new InMemory(40).run(plant, told).last();
        Map<String, KpiValue> after = new InMemory(40).run(plant, withLate).last();
        Set<String> others = after.keySet().stream()
                .filter(key -> before.containsKey(key) && !after.get(key).equals(before.get(key)))
                .map(key -> after.get(key).kpi())
                .collect(Collectors.toSet());
        assertThat(others).contains("ltifr", "days-since-lti").isSubsetOf(OF_INJURIES);
    }

    /** Of a final day whose energy moves from one quarter hour to another: only the base load is another. */
    @Test
    void energyThatMovesWithinADayRestatesItsBaseLoadAndNotItsEnergy() {
        List<Reading> told = new ArrayList<>();
        for (int i = 0; i < 3 * 96; i++) {
            told.add(reading("power", START + (i + 1) * QUARTER, 10));
        }
        told.add(corrected(reading("power", START + 9 * QUARTER, 4)));
        told.add(corrected(reading("power", START + 10 * QUARTER, 16)));
        List<KpiValue> day = new InMemory(1_000)
                .run(plant, told).last().values().stream()
                        .filter(value -> value.interval().kind() == IntervalKind.DAY
                                && value.interval().start() == START
                                && value.scope().equals("line"))
                        .toList();
        assertThat(of("base-load", day).revision()).isEqualTo(1);
        assertThat(of("base-load", day).status()).isEqualTo(Status.REVISED);
    }

    /** A month of quarter hours with gaps, ranked and summed by whole numbers and nothing else. */
    @Test
    void theBaseLoadsOfAMonthAreThoseOfAListThatIsSorted() {
        Random random = new Random(20260301);
        List<Reading> told = new ArrayList<>();
        Map<LocalDate, List<Integer>> all = new TreeMap<>();
        Map<LocalDate, List<Integer>> closed = new TreeMap<>();
        ZoneId zone = plant.zone();
        long end = at("2026-03-31T22:00:00Z");
        for (long quarter = at("2026-02-28T23:00:00Z"); quarter < end; quarter += QUARTER) {
            ZonedDateTime local = Instant.ofEpochMilli(quarter).atZone(zone);
            boolean works = local.getDayOfWeek().getValue() < 6 && local.getHour() >= 6 && local.getHour() < 18;
            int energy = works ? 40 + random.nextInt(60) : 5 + random.nextInt(12);
            if (random.nextInt(15) > 0) {
                told.add(reading("power", quarter + QUARTER, energy));
                all.computeIfAbsent(local.toLocalDate(), any -> new ArrayList<>())
                        .add(energy);
                if (!works) {
                    closed.computeIfAbsent(local.toLocalDate(), any -> new ArrayList<>())
                            .add(energy);
                }
            }
        }
        Outcome outcome = new InMemory(500).run(plant, ended(told));
        assertThat(all).hasSize(31);
        all.forEach((date, energies) -> {
            List<Integer> ranked = closed.get(date).stream().sorted().toList();
            int base = ranked.get((ranked.size() + 19) / 20 - 1);
            long below = energies.stream()
                    .mapToLong(energy -> Math.min(energy, base))
                    .sum();
            long sum = energies.stream().mapToLong(energy -> energy).sum();
            long day = date.atStartOfDay(zone).toInstant().toEpochMilli();
            assertThat(outcome.value("line", "base-load", IntervalKind.DAY, day).value())
                    .isEqualTo(base * 4.0);
            assertThat(outcome.value("line", "base-load-share", IntervalKind.DAY, day)
                            .value())
                    .isEqualTo(100.0 * below / sum);
        });
    }

    /** What the run lets go of is remembered as far as later months look at it. */
    @Test
    void twelveMonthsOutliveTheRetention() {
        Plant forgetful = plant("shop")
                .zone("UTC")
                .retention(Duration.ofDays(20))
                .meter(
                        "hours",
                        "shop",
                        HOURS_WORKED,
                        Meter.Kind.INTERVAL,
                        HOURS_WORKED.unit(),
                        m -> m.period(Duration.ofHours(1)))
                .meter(
                        "lti",
                        "shop",
                        LOST_TIME_INJURIES,
                        Meter.Kind.INTERVAL,
                        LOST_TIME_INJURIES.unit(),
                        m -> m.period(Duration.ofHours(1)))
                .build();
        List<Reading> told = new ArrayList<>();
        long first = at("2025-01-01T00:00:00Z");
        for (int day = 1; day <= 600; day++) {
            told.add(reading("hours", first + day * DAY - DAY / 2, 1_000));
            if (day % 10 == 0) {
                boolean happened = day == 40 || day == 200 || day == 390;
                told.add(reading("lti", first + day * DAY - DAY / 2, happened ? 1 : 0));
            }
        }
        Outcome outcome = new InMemory(7).run(forgetful, told);
        assertThat(outcome.differencesFrom(new Reference().run(forgetful, told)))
                .isEmpty();
        assertThat(outcome.value("shop", "ltifr", IntervalKind.MONTH, at("2026-07-01T00:00:00Z"))
                        .numerator())
                .isEqualTo(1);
        assertThat(outcome.value("shop", "ltifr", IntervalKind.MONTH, at("2026-06-01T00:00:00Z"))
                        .numerator())
                .isEqualTo(2);
        assertThat(outcome.value("shop", "days-since-lti", IntervalKind.DAY, at("2026-08-20T00:00:00Z"))
                        .value())
                .isEqualTo(207);
        assertThat(outcome.value("shop", "ltifr", IntervalKind.MONTH, at("2025-03-01T00:00:00Z"))
                        .reason())
                .isEqualTo("over 3 months of twelve");
        assertThat(outcome.value("shop", "days-since-lti", IntervalKind.DAY, at("2025-02-08T00:00:00Z"))
                        .reason())
                .startsWith("no lost-time injury is known");
    }

    /** Two days and a half of quarter hours into a weekend, and four months of hours and injuries. */
    private static List<Reading> told(Random random) {
        List<Reading> told = new ArrayList<>();
        for (int i = 1; i <= 2 * 96 + 40; i++) {
            if (random.nextInt(12) > 0) {
                told.add(reading("power", START + i * QUARTER, random.nextInt(90)));
                told.add(reading("water", START + i * QUARTER, random.nextInt(9)));
            }
            if (i % 4 == 0) {
                told.add(reading("air", START + i * QUARTER, random.nextInt(60)));
            }
        }
        for (int day = 2; day <= 120; day += 2) {
            told.add(reading("hours", START + day * DAY - DAY / 2, 700 + random.nextInt(100)));
            if (day % 20 == 0) {
                told.add(reading("lti", START + day * DAY - DAY / 2, random.nextInt(2)));
                told.add(reading("recordable", START + day * DAY - DAY / 2, random.nextInt(3)));
            }
        }
        told.sort(Comparator.comparingLong(Reading::time));
        return told;
    }

    /** The same, some of it told later than it was so. */
    private static List<Reading> late(List<Reading> told, Random random) {
        for (int i = 0; i < told.size() / 6; i++) {
            Collections.swap(told, random.nextInt(told.size()), random.nextInt(told.size()));
        }
        return told;
    }

    private static List<Reading> ended(List<Reading> told) {
        List<Reading> all = new ArrayList<>(told);
        all.add(Reading.endOf("shop", Reading.LIVE, START));
        return all;
    }

    private static Reading reading(String meter, long time, long value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }

    private static Reading corrected(Reading told) {
        return new Reading(
                "shop",
                told.meter(),
                Reading.LIVE,
                told.time(),
                told.value(),
                null,
                null,
                Quality.GOOD,
                1,
                told.time());
    }

    private static long at(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static KpiValue of(String kpi, List<KpiValue> values) {
        return values.stream()
                .filter(value -> value.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }
}
