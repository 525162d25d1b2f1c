package io.plantline.bench.load;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The final settlement values of a whole plant: one KPI over a year, and several others over its last day. */
public final class StoredYear {
    /** The KPIs that are there, the first of them over the year. */
    public static final List<String> KPIS = Kpis.all().stream()
            .filter(kpi -> kpi.intervals().contains(IntervalKind.SETTLEMENT))
            .map(Kpi::id)
            .limit(20)
            .toList();

    public static final Duration YEAR = Duration.ofDays(365);
    public static final Duration DAY = Duration.ofDays(1);
    public static final long END = ReadingStream.START.toEpochMilli();

    /** Multiples of it add up exactly. */
    private static final double STEP = 0.125;

    private static final int STEPS = 1_009;
    private static final Plant PLANT = BenchPlant.ofThousandMeters();
    private static final long LENGTH =
            Duration.ofMinutes(PLANT.settlementMinutes()).toMillis();

    private StoredYear() {}

    /** Delivers all. */
    public static void deliver(Consumer<KpiValue> to) {
        for (String kpi : KPIS) {
            deliver(kpi, kpi.equals(KPIS.get(0)) ? YEAR : DAY, to);
        }
    }

    /** How many there are of one KPI in a time up to the end. */
    public static long count(Duration length) {
        return length.toMillis() / LENGTH;
    }

    /** What they add up to. */
    public static double sum(Duration length) {
        double sum = 0;
        for (long start = END - length.toMillis(); start < END; start += LENGTH) {
            sum += value(start);
        }
        return sum;
    }

    private static void deliver(String kpi, Duration length, Consumer<KpiValue> to) {
        String unit = Kpis.of(kpi).orElseThrow().unitAt(PLANT);
        for (long start = END - length.toMillis(); start < END; start += LENGTH) {
            to.accept(new KpiValue(
                    PLANT.id(),
                    Reading.LIVE,
                    PLANT.id(),
                    kpi,
                    new Interval(IntervalKind.SETTLEMENT, start, start + LENGTH),
                    unit,
                    value(start),
                    value(start),
                    1.0,
                    1,
                    0,
                    0,
                    Status.FINAL,
                    null));
        }
    }

    private static double value(long start) {
        return start / LENGTH % STEPS * STEP;
    }
}
