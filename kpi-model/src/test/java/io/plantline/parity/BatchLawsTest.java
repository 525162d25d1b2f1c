package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of batches: order, duplicates and ticks leave no trace, and together with no batch they are the energy. */
class BatchLawsTest {
    private static final long START = Instant.parse("2026-01-14T10:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private final Plant plant = plant("shop")
            .scope("pan", "shop")
            .scope("other", "shop")
            .lateness(Duration.ZERO)
            .normaliser(GOOD_MASS)
            .meter("power", "pan", ELECTRICITY_IMPORT, Meter.Kind.POWER, Unit.KW, m -> m.maxGap(Duration.ofHours(2)))
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

    @Property(tries = 150)
    void anyOrderAndAnyDuplicatesGiveTheSameBits(@ForAll long seed, @ForAll @IntRange(min = 4, max = 90) int readings) {
        Random random = new Random(seed);
        List<Reading> told = told(random, readings);
        List<Reading> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, readings / 3));
        Collections.shuffle(shuffled, random);
        assertThat(figures(new InMemory(1 + random.nextInt(40)).batches(plant, ended(shuffled)), false))
                .containsExactlyInAnyOrderElementsOf(figures(new InMemory(7).batches(plant, ended(told)), false));
    }

    @Property(tries = 100)
    void howOftenProvisionalValuesAreGivenOutLeavesNoTrace(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 90) int readings) {
        Random random = new Random(seed);
        List<Reading> told = told(random, readings);
        for (int i = 0; i < readings / 4; i++) {
            Collections.swap(told, random.nextInt(readings), random.nextInt(readings));
        }
        assertThat(figures(new InMemory(1).batches(plant, told), true))
                .containsExactlyInAnyOrderElementsOf(figures(new InMemory(50).batches(plant, told), true));
    }

    /** The reference divides every minute by itself, in integers without bounds, and knows no settlement intervals. */
    @Property(tries = 150)
    void theEnergyOfAllBatchesAndOfNoneIsTheEnergy(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 90) int readings) {
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
            switch (random.nextInt(6)) {
                case 0 -> told.add(reading("power", time, random.nextInt(200)));
                case 1 -> {
                    register += random.nextInt(900);
                    told.add(reading("register", time, register));
                }
                case 2 -> told.add(reading("water", time, random.nextInt(900)));
                default -> told.add(batch(random, time));
            }
        }
        return told;
    }

    private static Reading batch(Random random, long time) {
        String id = "batch=B" + random.nextInt(6);
        long start = START + random.nextInt((int) Math.max(1, time - START));
        String text =
                switch (random.nextInt(8)) {
                    case 0, 1 -> id + " start=" + Instant.ofEpochMilli(start) + " product=white";
                    case 2, 3 -> id + " end=" + Instant.ofEpochMilli(time) + " quantity=" + random.nextInt(40);
                    case 4 -> id + " start=" + Instant.ofEpochMilli(start) + " end=" + Instant.ofEpochMilli(time + 1);
                    case 5 -> id + " product=brown order=" + random.nextInt(9);
                    case 6 -> id + " end=none";
                    default -> id + " cancelled=" + (random.nextInt(3) == 0 ? "yes" : "no");
                };
        String source = random.nextInt(3) == 0 ? "others" : "strikes";
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
