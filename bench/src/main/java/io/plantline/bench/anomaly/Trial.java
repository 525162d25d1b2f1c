package io.plantline.bench.anomaly;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.watch.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

/**
 * One series watched from its first step to its last as it is, which gives the false alarms; and once more for every
 * fault, from the watcher's state shortly before it. Nothing after a moment has any say in what is told at it.
 */
final class Trial {
    static final long WARM_UP = 35 * Series.DAY;
    private static final long GRACE = 2 * Series.DAY;
    private static final int SIZES = 3;

    private final Series series;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Integer, byte[]> states = new TreeMap<>();
    private final Map<RuleName, Integer> falseAlarms = new HashMap<>();
    private final NavigableMap<Long, List<String>> toldClean = new TreeMap<>();
    private final List<String> missteps = new ArrayList<>();

    /**
     * What came of one fault.
     *
     * @param cost what it wastes, in the unit of its row, to weigh it by
     * @param delay until it was told, milliseconds; empty where it was not
     */
    record Outcome(Fault fault, double cost, OptionalLong delay) {
        boolean isFound() {
            return delay.isPresent();
        }
    }

    Trial(Series series) {
        this.series = series;
    }

    Series series() {
        return series;
    }

    /** Plans a fault of every magnitude at a place of its own; nothing where the row does not fit. */
    void plan(Row row, Random chance) {
        if (!row.shape().fits(series)) {
            return;
        }
        for (int size = 0; size < SIZES; size++) {
            int length = row.shape().length(series, row.magnitude(size));
            int last = series.length() - length - series.at(series.start() + GRACE);
            int from = row.draw(series, series.at(series.start() + WARM_UP), last, chance);
            if (from >= 0) {
                int grace = (int) (row.grace() / series.step());
                faults.add(new Fault(row, size, from, from + length, from + length + grace));
            }
        }
    }

    List<Outcome> run() {
        Watch watch = new Watch(series.subject(), series.rules());
        Showing clean = new Showing(series, watch, this::note);
        int at = 0;
        List<Integer> stops = faults.stream()
                .map(fault -> stop(fault.from()))
                .sorted()
                .distinct()
                .toList();
        for (int stop : stops) {
            clean.show(at, stop);
            states.put(stop, watch.state());
            at = stop;
        }
        int day = (int) (Series.DAY / series.step());
        clean.show(at, series.length() / day * day);
        return faults.stream().map(this::outcome).toList();
    }

    /** The beginning of an hour some time before. */
    private int stop(int from) {
        int hour = (int) Math.max(1, Series.HOUR / series.step());
        return (from / hour) * hour;
    }

    private void note(Anomaly anomaly, long when) {
        toldClean.computeIfAbsent(when, any -> new ArrayList<>()).add(anomaly.id() + ' ' + anomaly.revision());
        if (anomaly.seen() > when) {
            missteps.add("%s was told at %d, before it was seen".formatted(anomaly.id(), when));
        }
        if (anomaly.revision() == 0 && when >= series.start() + WARM_UP && !isTrue(anomaly)) {
            falseAlarms.merge(RuleName.of(anomaly.rule()).orElseThrow(), 1, Integer::sum);
        }
    }

    /**
     * The physics of a simulated plant leaves machines on now and then, and recordings have gaps: to tell of those is no
     * false alarm.
     */
    private boolean isTrue(Anomaly anomaly) {
        boolean ofIdling =
                anomaly.rule().equals(RuleName.LEFT_ON.id()) || anomaly.rule().equals(RuleName.CLOSED_HOURS_WASTE.id());
        return anomaly.rule().equals(RuleName.SILENT_METER.id())
                || (ofIdling && series.idles(anomaly.start(), anomaly.seen()));
    }

    private Outcome outcome(Fault fault) {
        Series faulty = series.copy();
        double cost = fault.put(faulty);
        int stop = stop(fault.from());
        Watch watch = Watch.of(series.subject(), series.rules(), states.get(stop));
        long[] told = {Long.MAX_VALUE};
        long began = series.time(fault.from());
        List<String> before = new ArrayList<>();
        new Showing(faulty, watch, (anomaly, when) -> {
                    if (when > series.time(stop) && when < began) {
                        before.add(anomaly.id() + ' ' + anomaly.revision());
                    }
                    boolean own = fault.row().isToldBy(anomaly, began - interval());
                    if (own && anomaly.revision() == 0 && when > began) {
                        told[0] = Math.min(told[0], when);
                    }
                })
                .show(stop, Math.min(series.length(), stopAfter(fault.until())));
        check(fault, before, series.time(stop), began);
        boolean found = told[0] <= series.time(fault.until()) + interval();
        return new Outcome(fault, cost, found ? OptionalLong.of(told[0] - began) : OptionalLong.empty());
    }

    /** Before a fault nothing may be told that was not told without it, and by a watcher that was never put down. */
    private void check(Fault fault, List<String> before, long from, long began) {
        List<String> clean = toldClean.subMap(from, false, began, false).values().stream()
                .flatMap(List::stream)
                .toList();
        if (!clean.equals(before)) {
            missteps.add("%s of %s: before it was told %s, without it %s"
                    .formatted(fault.row(), series.subject().name(), before, clean));
        }
    }

    List<String> missteps() {
        return missteps;
    }

    private long interval() {
        return Math.max(series.subject().settlementMillis(), series.step());
    }

    private int stopAfter(int until) {
        return stop(until) + (int) Math.max(1, Series.HOUR / series.step());
    }

    Map<RuleName, Integer> falseAlarms() {
        return falseAlarms;
    }

    double months() {
        return series.months() - WARM_UP / (30.4 * Series.DAY);
    }
}
