package io.plantline.decision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Learns what a plant takes beside the jobs from what it took before: of each hour of the week, and where that was seen too seldom of
 * that hour on such days, then of that hour on any day.
 */
public final class LearntLoad {
    private static final int FEWEST = 3;
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;

    private final ZoneId zone;
    private final Map<Object, List<Long>> past = new HashMap<>();
    private final int days;
    private int coarser;

    /**
     * What a plant took in a settlement interval, less what the machines of the jobs took.
     *
     * @param start epoch milliseconds
     */
    public record Taken(long start, long watts) {}

    private LearntLoad(ZoneId zone, List<Taken> taken) {
        this.zone = zone;
        for (Taken each : taken) {
            for (Object key : keys(each.start())) {
                past.computeIfAbsent(key, any -> new ArrayList<>()).add(each.watts());
            }
        }
        past.values().forEach(values -> values.sort(null));
        this.days = Math.toIntExact(taken.stream()
                .map(each -> Instant.ofEpochMilli(each.start()).atZone(zone).toLocalDate())
                .distinct()
                .count());
    }

    /**
     * The base load ahead.
     *
     * @param of what it was learnt from, in words
     * @throws Unanswerable where there is nothing to learn from
     */
    public static BaseLoad over(Horizon horizon, ZoneId zone, List<Taken> taken, String of) throws Unanswerable {
        LearntLoad learnt = new LearntLoad(zone, taken);
        long[] low = new long[horizon.count()];
        long[] middle = new long[horizon.count()];
        long[] weighed = new long[horizon.count()];
        for (int interval = 0; interval < horizon.count(); interval++) {
            List<Long> alike = learnt.alike(horizon.time(interval));
            if (alike.isEmpty()) {
                throw new Unanswerable(
                        "the base load at %s cannot be learnt: of that hour %s tells nothing; say it by hand (--base-load-kw N, or 'Base load' on the page), or wait until a day is recorded"
                                .formatted(horizon.instant(interval), of));
            }
            low[interval] = quantile(alike, LOW);
            middle[interval] = quantile(alike, MIDDLE);
            weighed[interval] = quantile(alike, BaseLoad.WEIGHED);
        }
        return new BaseLoad(low, middle, weighed, learnt.told(horizon, of, middle, weighed), true);
    }

    private List<Long> alike(long time) {
        List<Object> keys = keys(time);
        for (Object key : keys) {
            List<Long> values = past.getOrDefault(key, List.of());
            if (values.size() >= FEWEST || (key.equals(keys.get(keys.size() - 1)) && !values.isEmpty())) {
                coarser += key.equals(keys.get(0)) ? 0 : 1;
                return values;
            }
        }
        return List.of();
    }

    /** The hour of the week, the hour on a working or another day, the hour. */
    private List<Object> keys(long time) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(zone);
        boolean isWeekend = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return List.of(
                List.of(local.getDayOfWeek(), local.getHour()), List.of(isWeekend, local.getHour()), local.getHour());
    }

    private String told(Horizon horizon, String of, long[] middle, long[] weighed) {
        LongFunction<Long> kilowatts = watts -> Math.round(watts / 1000.0);
        return "a base load learnt from %s by hour of the week: in the middle %d to %d kW, nine times of ten up to %d kW%s"
                .formatted(
                        "%s over %d days".formatted(of, days),
                        kilowatts.apply(Arrays.stream(middle).min().orElseThrow()),
                        kilowatts.apply(Arrays.stream(middle).max().orElseThrow()),
                        kilowatts.apply(Arrays.stream(weighed).max().orElseThrow()),
                        coarser == 0
                                ? ""
                                : "; %d of %d intervals by the hour of other days, for that hour of the week was seen too seldom"
                                        .formatted(coarser, horizon.count()));
    }

    /** Of sorted values, between two of them in proportion. */
    static long quantile(List<Long> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.size() - 1, below + 1);
        return Math.round(sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below)));
    }
}
