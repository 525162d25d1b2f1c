package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Said.RegisterAt;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a register stood at: read at that very time, else on the straight line between the readings on either side. */
final class ReadOff {
    private final List<Reading> readings;
    private final NavigableSet<Long> times;

    /** @param readings by time */
    ReadOff(List<Reading> readings, NavigableSet<Long> times) {
        this.readings = readings;
        this.times = times;
    }

    /** One for each time. */
    List<RegisterAt> all() {
        List<RegisterAt> all = new ArrayList<>();
        int next = 0;
        for (long time : times) {
            next = from(next, time);
            all.add(at(
                    time,
                    next > 0 ? readings.get(next - 1) : null,
                    next < readings.size() ? readings.get(next) : null));
        }
        return all;
    }

    /**
     * Which readings are shown: those it was read off by, and others up to as many as are wanted, the outermost first; of
     * too many the outermost.
     *
     * @param most below zero for as many as it was read off by
     */
    NavigableSet<Integer> shown(int most) {
        NavigableSet<Integer> by = new TreeSet<>();
        int next = 0;
        for (long time : times) {
            next = from(next, time);
            if (next > 0) {
                by.add(next - 1);
            }
            if (next < readings.size()) {
                by.add(next);
            }
        }
        if (most < 0) {
            return by;
        }
        NavigableSet<Integer> shown = new TreeSet<>();
        addOutermost(shown, List.copyOf(by), most);
        addOutermost(
                shown,
                IntStream.range(0, readings.size())
                        .filter(at -> !by.contains(at))
                        .boxed()
                        .toList(),
                most - shown.size());
        return shown;
    }

    /** Adds the first and the last of some, no more than so many. */
    static void addOutermost(NavigableSet<Integer> shown, List<Integer> some, int most) {
        int first = Math.min(some.size(), (most + 1) / 2);
        int last = Math.min(some.size() - first, most - first);
        shown.addAll(some.subList(0, Math.max(0, first)));
        shown.addAll(some.subList(some.size() - Math.max(0, last), some.size()));
    }

    /** The first reading, from one on, that is not before a time. */
    private int from(int first, long time) {
        int at = first;
        while (at < readings.size() && readings.get(at).time() < time) {
            at++;
        }
        return at;
    }

    private static RegisterAt at(long time, Reading before, Reading after) {
        if (after != null && after.time() == time) {
            return new RegisterAt(Json.time(time), after.value(), null, null, null, null, null);
        }
        boolean isBetween = before != null && after != null;
        BigDecimal share = isBetween
                ? BigDecimal.valueOf(time - before.time())
                        .divide(BigDecimal.valueOf(after.time() - before.time()), MathContext.DECIMAL64)
                : null;
        boolean isCounting = isBetween && after.value().compareTo(before.value()) >= 0;
        return new RegisterAt(
                Json.time(time),
                isCounting
                        ? after.value()
                                .subtract(before.value())
                                .multiply(share)
                                .add(before.value())
                                .round(MathContext.DECIMAL64)
                        : null,
                before == null ? null : Json.time(before.time()),
                before == null ? null : before.value(),
                after == null ? null : Json.time(after.time()),
                after == null ? null : after.value(),
                share);
    }
}
