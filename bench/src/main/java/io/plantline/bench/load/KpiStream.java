package io.plantline.bench.load;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Final KPI values of a plant, one settlement interval after the other: every KPI of every scope, once. */
public final class KpiStream {
    private static final long SEED = 20_260_302;
    /** Multiples of it add up exactly, in whatever order. */
    private static final double STEP = 0.125;

    private static final int MOST_STEPS = 100_000;

    private final Plant plant;
    private final long length;
    private final List<Kpi> kpis = Kpis.all().stream()
            .filter(kpi -> kpi.intervals().contains(IntervalKind.SETTLEMENT))
            .toList();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private long delivered;
    private double sum;

    public KpiStream(Plant plant) {
        this.plant = plant;
        this.length = Duration.ofMinutes(plant.settlementMinutes()).toMillis();
    }

    /** Delivers exactly so many, going on where it stopped; always the same. */
    public void deliver(long values, Consumer<KpiValue> to) {
        for (long end = delivered + values; delivered < end; delivered++) {
            Kpi kpi = kpis.get((int) (delivered % kpis.size()));
            long scope = delivered / kpis.size();
            Scope of = plant.scopes().get((int) (scope % plant.scopes().size()));
            long interval = scope / plant.scopes().size();
            to.accept(value(kpi, of, ReadingStream.START.toEpochMilli() + interval * length));
        }
    }

    /** What the delivered values add up to. */
    public double sum() {
        return sum;
    }

    private KpiValue value(Kpi kpi, Scope scope, long start) {
        double value = random.nextInt(MOST_STEPS) * STEP;
        sum += value;
        return new KpiValue(
                plant.id(),
                Reading.LIVE,
                scope.id(),
                kpi.id(),
                new Interval(IntervalKind.SETTLEMENT, start, start + length),
                kpi.unitAt(plant),
                value,
                value,
                1.0,
                1 - random.nextInt(100) / 1000.0,
                random.nextInt(100) / 1000.0,
                0,
                Status.FINAL,
                null);
    }
}
