package io.plantline.bench.anomaly;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.watch.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        if (!row.fits(series)) {
            return;
        }
        for (int size = 0; size < SIZES; size++) {
            int length = row.length(series, row.magnitude(size));
            int last = series.length() - length - series.at(series.start() + GRACE);
            int from = row.draw(series, series.at(series.start() + WARM_UP), last, chance);
            if (from >= 0) {
                int grace = (int) (grace(row) / series.step());
                faults.add(new Fault(row, size, from, from + length, from + length + grace));
            }
        }
    }

    /** Rules of whole days tell when the day is over; all others while it lasts. */
    private static long grace(Row row) {
        return switch (row) {
            case BASE_LOAD, DRIFT, WATER -> Series.DAY;
            case CLOSED, TREE -> Series.HOUR;
            default -> 0;
        };
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
        new Showing(faulty, watch, (anomaly, when) -> {
                    boolean own =
                            fault.row().isToldBy(RuleName.of(anomaly.rule()).orElseThrow());
                    if (own && anomaly.revision() == 0 && when > began) {
                        told[0] = Math.min(told[0], when);
                    }
                })
                .show(stop, Math.min(series.length(), stopAfter(fault.until())));
        boolean found = told[0] <= series.time(fault.until()) + interval();
        return new Outcome(fault, cost, found ? OptionalLong.of(told[0] - began) : OptionalLong.empty());
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
