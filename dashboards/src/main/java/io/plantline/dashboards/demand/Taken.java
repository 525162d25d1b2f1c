package io.plantline.dashboards.demand;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import java.time.Duration;
import java.util.List;

/**
 * What a plant has taken of a settlement interval.
 *
 * @param energy in kWh until then; minutes that were not heard have the mean of those that were
 * @param power in kW, the mean of the newest minutes; NaN where none is new enough
 * @param until the end of the newest complete minute, no earlier than the start of the interval
 * @param heard how many minutes of it are known
 * @param passed how many are over
 */
record Taken(double energy, double power, long until, int heard, int passed) {
    private static final long MINUTE = 60_000;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double COMPLETE = 0.999;
    private static final int NEWEST = 3;

    /** Older minutes do not tell what is taken now. */
    static final Duration RECENT = Duration.ofMinutes(5);

    /**
     * What was taken of an interval by now.
     *
     * @param minutes mean power by the minute, ascending, from some minutes before the interval on
     */
    static Taken of(Interval interval, List<KpiValue> minutes, long now) {
        List<KpiValue> complete = minutes.stream().filter(Taken::isComplete).toList();
        List<KpiValue> within = complete.stream()
                .filter(minute -> interval.contains(minute.interval().start()))
                .toList();
        long until = within.isEmpty()
                ? interval.start()
                : within.get(within.size() - 1).interval().end();
        int passed = (int) ((until - interval.start()) / MINUTE);
        double mean = within.stream().mapToDouble(KpiValue::value).average().orElse(0);
        List<KpiValue> newest = complete.stream()
                .filter(minute -> minute.interval().end() > now - RECENT.toMillis())
                .skip(Math.max(0, recent(complete, now) - NEWEST))
                .toList();
        double power = newest.stream().mapToDouble(KpiValue::value).average().orElse(Double.NaN);
        return new Taken(mean * passed / MINUTES_PER_HOUR, power, until, within.size(), passed);
    }

    /** The energy in kWh at a later time, if the power stays as it is. */
    double energyAt(long time) {
        return energy + power * (time - until) / MINUTE / MINUTES_PER_HOUR;
    }

    private static long recent(List<KpiValue> complete, long now) {
        return complete.stream()
                .filter(minute -> minute.interval().end() > now - RECENT.toMillis())
                .count();
    }

    private static boolean isComplete(KpiValue minute) {
        return minute.value() != null && (minute.status() != Status.PROVISIONAL || minute.coverage() >= COMPLETE);
    }
}
