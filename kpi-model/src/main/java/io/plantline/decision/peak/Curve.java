package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a plant has taken through all its supply meters, as far as each of them has said; the last minutes of it. */
final class Curve implements Remembering {
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final int POINTS = 48;

    private final Map<String, Counter> counters = new TreeMap<>();
    private final long[] times = new long[POINTS];
    private final double[] totals = new double[POINTS];
    private int points;
    private long since = Long.MAX_VALUE;

    Curve(List<Meter> meters) {
        meters.forEach(meter -> counters.put(meter.id(), new Counter(meter)));
    }

    boolean isOf(String meter) {
        return counters.containsKey(meter);
    }

    /** Its meters, by which its state is kept. */
    String meters() {
        return String.join(",", counters.keySet());
    }

    /** Takes a reading of one of its meters; true where all of them are known to a later time now. */
    boolean take(Reading reading) {
        Counter counter = counters.get(reading.meter());
        long sinceBefore = counter.since;
        if (!counter.take(reading)) {
            return false;
        }
        if (counter.since != sinceBefore) {
            points = 0;
        }
        long until = Long.MAX_VALUE;
        long whole = Long.MIN_VALUE;
        for (Counter each : counters.values()) {
            until = Math.min(until, each.time);
            whole = Math.max(whole, each.since);
        }
        since = whole;
        if (until < whole || (points > 0 && until <= until())) {
            return false;
        }
        double total = 0;
        for (Counter each : counters.values()) {
            total += each.at(until);
        }
        add(until, total);
        return true;
    }

    private void add(long time, double total) {
        if (points == POINTS) {
            System.arraycopy(times, 1, times, 0, POINTS - 1);
            System.arraycopy(totals, 1, totals, 0, POINTS - 1);
            points--;
        }
        times[points] = time;
        totals[points] = total;
        points++;
    }

    /** Since when it is known without a break. */
    long since() {
        return since;
    }

    boolean isKnown() {
        return points > 1;
    }

    /** To when it is known. */
    long until() {
        return points == 0 ? Long.MIN_VALUE : times[points - 1];
    }

    /** The kWh at a time within the last minutes; NaN where that is not known. */
    double at(long time) {
        for (int i = points - 1; i >= 0; i--) {
            if (times[i] <= time) {
                if (times[i] == time) {
                    return totals[i];
                }
                return i == points - 1
                        ? Double.NaN
                        : totals[i]
                                + (totals[i + 1] - totals[i]) * (time - times[i]) / (double) (times[i + 1] - times[i]);
            }
        }
        return Double.NaN;
    }

    /** The mean power in kW of so long before the time it is known to; of what is known of that. */
    double mean(long millis) {
        if (points < 2) {
            return Double.NaN;
        }
        long from = Math.max(times[0], until() - millis);
        return (totals[points - 1] - at(from)) / ((until() - from) / MILLIS_PER_HOUR);
    }

    @Override
    public void pass(Memory memory) {
        counters.values().forEach(counter -> counter.pass(memory));
        since = memory.whole(since);
        points = memory.count(points);
        for (int i = 0; i < points; i++) {
            times[i] = memory.whole(times[i]);
            totals[i] = memory.number(totals[i]);
        }
    }
}
