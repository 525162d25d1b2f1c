package io.plantline.ingest.simulator;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Subject;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;

/**
 * What has to happen before a rule can tell of a fault.
 *
 * @param earliest when it can tell of it, epoch milliseconds of the plant's time
 * @param length how long the fault lasts where nobody says, long enough to be found
 * @param needs what must have been watched before, for people; empty where nothing need be
 */
record Prospect(long earliest, Duration length, String needs) {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long FORTNIGHT = 14 * 24 * HOUR;
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);

    /** @param from when the fault begins */
    static Prospect of(Fault fault, Plant plant, Rules rules, long from) {
        return switch (fault) {
            case MACHINE_LEFT_ON -> soon(from, breakEven(rules), "");
            case STUCK_METER ->
                soon(
                        from,
                        rules.millis(RuleName.STUCK_SENSOR, "after") + 2 * MINUTE,
                        "a week of readings of the meter before it: a demo with --days 8");
            case AIR_LEAK ->
                soon(
                        from,
                        leakIsSeen(plant, rules, from)
                                - from
                                + plant.allowedLateness().toMillis()
                                + 2 * MINUTE,
                        "fifteen closed hours watched before it: a demo with --days 8, or one begun in a closed time");
            case PEAK_LOAD, PEAK_COMING, HELD_LOAD -> soon(from, plant.settlementMinutes() * MINUTE, "");
            case SPIKE -> soon(from, 2 * MINUTE, "");
            case SILENT_METER ->
                soon(from, Math.round((rules.number(RuleName.SILENT_METER, "periods") + 2) * MINUTE), "");
        };
    }

    /** With a restart energy it depends on the idle power, and is taken to be no more than twice as long. */
    private static long breakEven(Rules rules) {
        long after = rules.millis(RuleName.LEFT_ON, "after");
        return Double.isNaN(rules.number(RuleName.LEFT_ON, "restart")) ? after : 2 * after;
    }

    private static Prospect soon(long from, long after, String needs) {
        return new Prospect(from + after, Duration.ofMillis(after).plus(AFTERWARDS), needs);
    }

    /** When air has been seen to escape for long enough, in hours that are closed and calm before and after. */
    private static long leakIsSeen(Plant plant, Rules rules, long from) {
        Subject whole = Subject.ofScope(plant, Reading.LIVE, plant.whole().id());
        long step = plant.settlementMinutes() * MINUTE;
        long lasts = rules.millis(RuleName.AIR_LEAK, RuleName.LASTS);
        long first = Long.MAX_VALUE;
        long last = from + FORTNIGHT;
        for (long start = -Math.floorDiv(-from, step) * step; start < last; start += step) {
            long end = start + step;
            boolean seen = !isOpen(whole, start - HOUR, end + HOUR, step);
            first = seen ? Math.min(first, start) : first;
            if (seen && end - first >= lasts) {
                return end;
            }
        }
        return last;
    }

    private static boolean isOpen(Subject plant, long from, long to, long step) {
        for (long time = from; time <= to; time += step) {
            if (plant.open().test(time)) {
                return true;
            }
        }
        return false;
    }
}
