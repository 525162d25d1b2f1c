package io.plantline.decision;

import io.plantline.model.Sentence;
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
     * @param machines whose load was taken off
     * @param recorded how many intervals there were, of which some may not be known
     * @throws Unanswerable where there is nothing to learn from
     */
    public static BaseLoad over(Horizon horizon, ZoneId zone, List<Taken> taken, List<String> machines, int recorded)
            throws Unanswerable {
        LearntLoad learnt = new LearntLoad(zone, taken);
        long[] low = new long[horizon.count()];
        long[] middle = new long[horizon.count()];
        long[] weighed = new long[horizon.count()];
        for (int interval = 0; interval < horizon.count(); interval++) {
            List<Long> alike = learnt.alike(horizon.time(interval));
            if (alike.isEmpty()) {
                throw new Unanswerable(PlanWord.BASE_NOT_RECORDED.of("since", horizon.instant(interval)));
            }
            low[interval] = quantile(alike, LOW);
            middle[interval] = quantile(alike, MIDDLE);
            weighed[interval] = quantile(alike, BaseLoad.WEIGHED);
        }
        List<Sentence> said = new ArrayList<>();
        said.add(learnt.said(machines, middle, weighed));
        if (learnt.coarser > 0) {
            said.add(PlanWord.LEARNT_OF_OTHER_DAYS.of("some", learnt.coarser, "all", horizon.count()));
        }
        if (recorded > taken.size()) {
            said.add(PlanWord.LEARNT_OF_PART.of("some", recorded - taken.size(), "all", recorded));
        }
        return new BaseLoad(low, middle, weighed, said, true);
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

    private Sentence said(List<String> machines, long[] middle, long[] weighed) {
        LongFunction<Long> kilowatts = watts -> Math.round(watts / 1000.0);
        return PlanWord.LESS_BASE_LEARNT.of(
                "machines",
                String.join(", ", machines),
                "days",
                days,
                "low",
                kilowatts.apply(Arrays.stream(middle).min().orElseThrow()),
                "high",
                kilowatts.apply(Arrays.stream(middle).max().orElseThrow()),
                "most",
                kilowatts.apply(Arrays.stream(weighed).max().orElseThrow()));
    }

    /** Of sorted values, between two of them in proportion. */
    static long quantile(List<Long> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.size() - 1, below + 1);
        return Math.round(sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below)));
    }
}
