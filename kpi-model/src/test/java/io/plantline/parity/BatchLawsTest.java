package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WATER_DISCHARGE;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of batches: order, duplicates and ticks leave no trace, and together with no batch they are the energy. */
class BatchLawsTest {
    private static final long START = Instant.parse("2026-01-14T10:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private final Plant plant = shop(Duration.ZERO);

    private static Plant shop(Duration lateness) {
        return plant("shop")
                .scope("pan", "shop")
                .scope("other", "shop")
                .lateness(lateness)
                .normaliser(GOOD_MASS)
                .meter("state", "pan", null, Meter.Kind.STATE, null, m -> m.maxGap(Duration.ofHours(2)))
                .meter("waste", "pan", WASTE, Meter.Kind.INTERVAL, Unit.KG, m -> m.period(Duration.ofMinutes(10)))
                .meter(
                        "discharge",
                        "other",
                        WATER_DISCHARGE,
                        Meter.Kind.INTERVAL,
                        Unit.L,
                        m -> m.period(Duration.ofMinutes(7)))
                .meter(
                        "power",
                        "pan",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.POWER,
                        Unit.KW,
                        m -> m.maxGap(Duration.ofHours(2)))
                .meter(
                        "register",
                        "pan",
                        ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.WH,
                        m -> m.period(Duration.ofMinutes(15)))
                .meter(
                        "water",
                        "other",
                        WATER_WITHDRAWAL,
                        Meter.Kind.INTERVAL,
                        Unit.L,
                        m -> m.period(Duration.ofMinutes(7)))
                .batches("strikes", "pan", GOOD_MASS, Unit.T)
                .batches("others", "other", GOOD_MASS, Unit.KG)
                .build();
    }

    @Property(tries = 35)
    void anyOrderAndAnyDuplicatesGiveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int readings) {
        Random random = new Random(seed);
        List<Reading> told = told(random, readings);
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, readings / 3));
        Collections.shuffle(shuffled, random);
        assertThat(figures(new InMemory(1 + random.nextInt(40)).batches(plant, ended(shuffled)), false))
                .containsExactlyInAnyOrderElementsOf(figures(new InMemory(7).batches(plant, ended(told)), false));
    }

    @Property(tries = 20)
    void howOftenProvisionalValuesAreGivenOutLeavesNoTrace(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int readings) {
        Random random = new Random(seed);
        List<Reading> told = told(random, readings);
        for (int i = 0; i < readings / 4; i++) {
            Collections.swap(told, random.nextInt(readings), random.nextInt(readings));
        }
        assertThat(figures(new InMemory(1).batches(plant, told), true))
                .containsExactlyInAnyOrderElementsOf(figures(new InMemory(50).batches(plant, told), true));
    }

    /** It reached to where the next one begins: that one was told to have begun before it. */
    @Example
    void aCancelledBatchIsFinalNoMoreWhereNothingFollowsItAnyMore() {
        howOftenProvisionalValuesAreGivenOutLeavesNoTrace(28617, 18);
    }

    /** Whatever changes what is known of a batch has it given out again. */
    @Property(tries = 30)
    void whatWasGivenOutLastIsWhatIsKnown(@ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int readings) {
        Random random = new Random(seed);
        List<Reading> told = told(random, readings);
        Collections.shuffle(told, random);
        int tick = 1 + random.nextInt(20);
        assertThat(new InMemory(tick).batches(plant, told)).isEqualTo(new InMemory(tick).batchesInTheEnd(plant, told));
    }

    /** Not even in how often a batch was restated: what comes in time restates none. */
    @Property(tries = 30)
    void theOrderOfWhatComesInTimeLeavesNoTrace(@ForAll long seed, @ForAll @IntRange(min = 30, max = 70) int steps) {
        Random random = new Random(seed);
        Plant patient = shop(Duration.ofHours(3));
        List<Reading> told = promptly(random, steps);
        IdentityHashMap<Reading, Long> arrival = new IdentityHashMap<>();
        told.forEach(reading -> arrival.put(reading, reading.time() + random.nextInt(20 * (int) MINUTE)));
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.sort(Comparator.comparing(arrival::get));
        Map<String, BatchValue> inOrder = new InMemory(9).batches(patient, told);
        assertThat(new InMemory(1 + random.nextInt(20)).batches(patient, shuffled))
                .isEqualTo(inOrder);
        assertThat(inOrder.values()).allMatch(batch -> batch.revision() == 0);
    }

    /** The reference divides every minute by itself, in integers without bounds, and knows no settlement intervals. */
    @Property(tries = 35)
    void theEnergyOfAllBatchesAndOfNoneIsTheEnergy(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int readings) {
        List<Reading> told = told(new Random(seed), readings);
        Collections.shuffle(told, new Random(seed));
        InMemory engine = new InMemory(7);
        Map<CellId, Cell> cells = engine.cells(plant, ended(told));
        for (String line : List.of("pan", "other")) {
            Quantity quantity = line.equals("pan") ? ELECTRICITY_IMPORT : WATER_WITHDRAWAL;
            List<BatchValue> batches = engine.batches(plant, ended(told)).values().stream()
                    .filter(batch -> batch.line().equals(line) && batch.interval() != null)
                    .sorted(Comparator.comparingLong(batch -> batch.interval().start()))
                    .toList();
            long[] expected = new long[batches.size() + 1];
            long[] whole = {0};
            cells.forEach((id, cell) -> {
                if (id.scope().equals(line) && id.meter() == null && id.kind() == IntervalKind.MINUTE) {
                    long amount = cell.sums().amount(quantity);
                    whole[0] += amount;
                    long[] shares = shares(amount, id.start(), batches);
                    IntStream.range(0, shares.length).forEach(i -> expected[i] += shares[i]);
                }
            });
            long all = expected[batches.size()];
            for (int i = 0; i < batches.size(); i++) {
                KpiValue value = value(batches.get(i), line.equals("pan") ? "elec-import-energy" : "water-withdrawal");
                long base = value.value() == null ? 0 : quantity.unit().toBase(BigDecimal.valueOf(value.value()));
                assertThat(base).as(batches.get(i).batch()).isEqualTo(expected[i]);
                all += base;
            }
            assertThat(all).isEqualTo(whole[0]);
        }
    }

    private static long[] shares(long amount, long minute, List<BatchValue> batches) {
        long[] millis = new long[batches.size() + 1];
        long left = MINUTE;
        for (int i = 0; i < batches.size(); i++) {
            long end = batches.get(i).isOpen()
                    ? Long.MAX_VALUE
                    : batches.get(i).interval().end();
            long from = Math.max(minute, batches.get(i).interval().start());
            millis[i] = Math.max(0, Math.min(minute + MINUTE, end) - from);
            left -= millis[i];
        }
        millis[batches.size()] = left;
        long[] shares = new long[millis.length];
        BigInteger[] remainders = new BigInteger[millis.length];
        BigInteger length = BigInteger.valueOf(MINUTE);
        long given = 0;
        for (int i = 0; i < millis.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(millis[i]))
                    .divideAndRemainder(length);
            shares[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            given += shares[i];
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, millis.length).boxed().toList());
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int i = 0; i < amount - given; i++) {
            shares[order.get(i)]++;
        }
        return shares;
    }

    private static KpiValue value(BatchValue batch, String kpi) {
        return batch.kpis().stream()
                .filter(value -> value.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    /** A line for each figure; status and revision depend on the order of what came. */
    private static List<String> figures(Map<String, BatchValue> batches, boolean sameOrder) {
        List<String> figures = new ArrayList<>();
        batches.forEach((key, batch) -> {
            figures.add("%s %s %s %s %s %s %s"
                    .formatted(
                            key,
                            batch.product(),
                            batch.interval(),
                            batch.isOpen(),
                            batch.quantity(),
                            batch.reason(),
                            sameOrder ? batch.status() + " " + batch.revision() : ""));
            batch.kpis()
                    .forEach(kpi -> figures.add("%s %s %s %s %s %s %s"
                            .formatted(
                                    key,
                                    kpi.kpi(),
                                    kpi.value(),
                                    kpi.denominator(),
                                    kpi.coverage(),
                                    kpi.estimatedShare(),
                                    kpi.reason())));
        });
        return figures;
    }

    /** Meters speak, and batches are told in pieces, corrected, cancelled and let overlap. */
    private static List<Reading> told(Random random, int count) {
        List<Reading> told = new ArrayList<>();
        long time = START;
        long register = 1_000;
        for (int i = 0; i < count; i++) {
            time += 1 + random.nextInt(400_000);
            switch (random.nextInt(10)) {
                case 0 -> told.add(reading("power", time, random.nextInt(200)));
                case 1 -> {
                    register += random.nextInt(900);
                    told.add(reading("register", time, register));
                }
                case 2 -> told.add(reading("water", time, random.nextInt(900)));
                case 3 -> told.add(text("state", time, random.nextBoolean() ? "processing" : "idle"));
                case 4 -> told.add(reading("discharge", time, random.nextInt(900)));
                case 5 -> told.add(reading("waste", time, random.nextInt(90)));
                default -> told.add(batch(random, time));
            }
        }
        return told;
    }

    private static Reading batch(Random random, long time) {
        return batch(random, time, "B" + random.nextInt(6), START);
    }

    private static Reading batch(Random random, long time, String batch, long earliest) {
        String id = "batch=" + batch;
        long start = earliest + random.nextInt((int) Math.max(1, time - earliest));
        String text =
                switch (random.nextInt(8)) {
                    case 0, 1 -> id + " start=" + Instant.ofEpochMilli(start) + " product=white";
                    case 2, 3 -> id + " end=" + Instant.ofEpochMilli(time) + " quantity=" + random.nextInt(40);
                    case 4 -> id + " start=" + Instant.ofEpochMilli(start) + " end=" + Instant.ofEpochMilli(time + 1);
                    case 5 -> id + " product=brown order=" + random.nextInt(9);
                    case 6 -> id + " end=none";
                    default -> id + " cancelled=" + (random.nextInt(3) == 0 ? "yes" : "no");
                };
        return text(random.nextInt(3) == 0 ? "others" : "strikes", time, text);
    }

    /** Each meter speaks twice an hour, and a batch is spoken of only in the half hour it has to do with. */
    private static List<Reading> promptly(Random random, int steps) {
        List<Reading> told = new ArrayList<>();
        long register = 1_000;
        for (int i = 0; i < steps; i++) {
            long time = START + i * 5L * MINUTE + random.nextInt(4 * (int) MINUTE);
            switch (i % 6) {
                case 0 -> told.add(reading("power", time, random.nextInt(200)));
                case 1 -> {
                    register += random.nextInt(900);
                    told.add(reading("register", time, register));
                }
                case 2 -> told.add(reading("water", time, random.nextInt(900)));
                case 3 -> told.add(text("state", time, random.nextBoolean() ? "processing" : "idle"));
                case 4 -> told.add(reading("discharge", time, random.nextInt(900)));
                default -> told.add(reading("waste", time, random.nextInt(90)));
            }
            long half = Math.floorDiv(time, 30 * MINUTE) * 30 * MINUTE;
            told.add(batch(random, time + 1, "B%d%s".formatted(half / MINUTE % 1_000, random.nextInt(2)), half));
        }
        return told;
    }

    private static Reading text(String source, long time, String text) {
        return new Reading("shop", source, Reading.LIVE, time, null, null, text, Quality.GOOD, -1, time);
    }

    private static Reading reading(String meter, long time, long value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time);
    }

    private static List<Reading> ended(List<Reading> readings) {
        List<Reading> all = new ArrayList<>(readings);
        all.add(Reading.endOf("shop", Reading.LIVE, START));
        return all;
    }
}
