package io.plantline.dashboards.demo;

import io.plantline.cell.CellValue;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A history that forgets when the process ends; it can be told to be out of reach. */
public final class MemoryHistory implements KpiHistory {
    private static final long PATIENCE_SECONDS = 20;

    private final Map<Series, ConcurrentSkipListMap<Long, KpiValue>> series = new ConcurrentHashMap<>();
    private final List<CellValue> amounts = new CopyOnWriteArrayList<>();
    private volatile boolean outOfReach;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final Semaphore arrived = new Semaphore(0);

    public void store(List<KpiValue> values) {
        for (KpiValue value : values) {
            Series name = new Series(
                    value.plant(),
                    value.run(),
                    value.scope(),
                    value.kpi(),
                    value.interval().kind());
            series.computeIfAbsent(name, any -> new ConcurrentSkipListMap<>())
                    .merge(
                            value.interval().start(),
                            value,
                            (old, given) -> given.precedence() >= old.precedence() ? given : old);
        }
    }

    public void storeAmounts(List<CellValue> given) {
        amounts.addAll(given);
    }

    /** From now on whoever asks waits, until the latch that is given back is let go. */
    public CountDownLatch hold() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Returns once so many wait; false where they never come. */
    public boolean awaitWaiting(int many) throws InterruptedException {
        return arrived.tryAcquire(many, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public void outOfReach(boolean now) {
        outOfReach = now;
    }

    @Override
    public List<KpiValue> series(Series wanted, long from, long to) {
        waitAtGate();
        check();
        ConcurrentSkipListMap<Long, KpiValue> found = series.get(wanted);
        return found == null
                ? List.of()
                : new ArrayList<>(found.subMap(from, true, to, false).values());
    }

    private void waitAtGate() {
        if (gate.getCount() == 0) {
            return;
        }
        arrived.release();
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<KpiValue> all(String plant, String run, String scope, IntervalKind interval, long from, long to) {
        check();
        return series.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .equals(new Series(plant, run, scope, entry.getKey().kpi(), interval)))
                .flatMap(entry -> entry.getValue().subMap(from, true, to, false).values().stream())
                .toList();
    }

    @Override
    public List<KpiValue> latest(String plant, String run, String scope, IntervalKind interval) {
        check();
        return series.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .equals(new Series(plant, run, scope, entry.getKey().kpi(), interval)))
                .map(entry -> entry.getValue().lastEntry().getValue())
                .sorted(Comparator.comparing(KpiValue::kpi))
                .toList();
    }

    @Override
    public List<CellValue> meterAmounts(String plant, String run, IntervalKind interval, long from, long to) {
        check();
        return amounts.stream()
                .filter(amount -> amount.plant().equals(plant)
                        && amount.run().equals(run)
                        && amount.interval().kind() == interval
                        && from <= amount.interval().start()
                        && amount.interval().start() < to)
                .toList();
    }

    @Override
    public List<Run> runs(String plant, String scope) {
        check();
        TreeMap<String, Long> until = new TreeMap<>();
        series.forEach((name, values) -> {
            if (name.plant().equals(plant) && name.scope().equals(scope) && name.interval() == IntervalKind.DAY) {
                until.merge(name.run(), values.lastEntry().getValue().interval().end(), Math::max);
            }
        });
        return until.entrySet().stream()
                .map(run -> new Run(run.getKey(), run.getValue()))
                .toList();
    }

    private void check() {
        if (outOfReach) {
            throw new Unavailable("history at http://127.0.0.1:8086 does not answer", null);
        }
    }
}
