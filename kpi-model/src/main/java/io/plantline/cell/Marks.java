package io.plantline.cell;

import io.plantline.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often what a cell says was restated after it was final, by what of it: which quantities changed under the latest
 * watermark, how often each set of quantities changed together before, which KPIs were restated because the plant file was
 * changed, and which because an interval they look at was. Of a KPI it tells under how many watermarks something changed that it reads.
 */
public final class Marks {
    /** So many sets of quantities are told apart; whatever else changes together is counted with the widest of them. */
    static final int MOST = 16;

    /** What is looked at over twelve months now, and was told of one month by what these say. */
    private static final Map<String, Set<Quantity>> FORMERLY_OF_A_MONTH = Map.of(
            "ltifr", Set.of(Quantity.LOST_TIME_INJURIES, Quantity.HOURS_WORKED),
            "trir", Set.of(Quantity.RECORDABLE_INJURIES, Quantity.HOURS_WORKED),
            "severity-rate", Set.of(Quantity.LOST_DAYS, Quantity.HOURS_WORKED));

    private final List<Mark> earlier = new ArrayList<>();
    private final Map<String, Integer> byFile = new TreeMap<>();
    private final Map<String, Seen> bySeries = new TreeMap<>();
    private Quantities latest = Quantities.NONE;
    private long latestAt = Long.MIN_VALUE;

    /** How often these quantities changed together. */
    public record Mark(Quantities quantities, int times) {}

    /** How often a KPI was restated because of what it looks at, and under which watermark last. */
    public record Seen(int times, long at) {}

    /** Marks as they were written down. */
    public static Marks of(
            List<Mark> earlier,
            Quantities latest,
            long latestAt,
            Map<String, Integer> byFile,
            Map<String, Seen> bySeries) {
        Marks marks = new Marks();
        marks.earlier.addAll(earlier);
        marks.latest = latest;
        marks.latestAt = latestAt;
        marks.byFile.putAll(byFile);
        marks.bySeries.putAll(bySeries);
        return marks;
    }

    /** Marks of which it is not known what changed: all is taken to have. */
    static Marks ofAll(int revision, long revisedAt) {
        List<Mark> before = revision > 1 ? List.of(new Mark(Quantities.ALL, revision - 1)) : List.of();
        return of(before, revision > 0 ? Quantities.ALL : Quantities.NONE, revisedAt, Map.of(), Map.of());
    }

    /** Notes that quantities have changed; after the end of a run each change is one of its own. */
    void note(long watermark, Quantities changed) {
        if (latestAt != watermark || watermark == Long.MAX_VALUE) {
            close(watermark);
        }
        latest = latest.with(changed);
    }

    /**
     * Notes that something has changed that a KPI looks at; each watermark counts once. What changed elsewhere under the
     * watermark the cell was opened under is no restatement: nothing was said before, whichever came first.
     */
    void noteSeries(String kpi, long watermark, boolean isWithin) {
        if (!isWithin && latestAt == watermark && latest.meets(Quantities.OPENED)) {
            return;
        }
        Seen before = bySeries.get(kpi);
        boolean isNew = latestAt != watermark || watermark == Long.MAX_VALUE;
        if (isNew) {
            close(watermark);
        }
        if (before == null || isNew || before.at != watermark) {
            bySeries.put(kpi, new Seen(before == null ? 1 : before.times + 1, watermark));
        }
    }

    /** Lets the latest change be an earlier one: what comes under the same watermark is another. */
    void close(long at) {
        if (at == Long.MAX_VALUE) {
            bySeries.replaceAll((kpi, seen) -> new Seen(seen.times, Long.MIN_VALUE));
        }
        Quantities closed = latest.without(Quantities.OPENED);
        if (!closed.equals(Quantities.NONE)) {
            count(closed, 1);
        }
        latest = Quantities.NONE;
        latestAt = at;
    }

    void count(Quantities changed, int times) {
        int widest = 0;
        for (int i = 0; i < earlier.size(); i++) {
            if (earlier.get(i).quantities.equals(changed)) {
                earlier.set(i, new Mark(changed, earlier.get(i).times + times));
                return;
            }
            widest = earlier.get(i).quantities.size()
                            > earlier.get(widest).quantities.size()
                    ? i
                    : widest;
        }
        if (earlier.size() < MOST) {
            earlier.add(new Mark(changed, times));
        } else {
            Mark with = earlier.get(widest);
            earlier.set(widest, new Mark(with.quantities.with(changed), with.times + times));
        }
    }

    /** Lets the number of a KPI be no less than this. */
    void raise(String kpi, Quantities read, int number) {
        int missing = number - number(kpi, read);
        if (missing > 0) {
            byFile.merge(kpi, missing, Integer::sum);
        }
    }

    /** Lets no number fall of what is counted by its name now and was by its quantities. */
    void carryOver() {
        FORMERLY_OF_A_MONTH.forEach((kpi, read) -> raise(kpi, Quantities.NONE, number(kpi, Quantities.of(read))));
    }

    /** How often a KPI that reads these quantities was restated. */
    int number(String kpi, Quantities read) {
        Seen seen = bySeries.get(kpi);
        int times = byFile.getOrDefault(kpi, 0) + (seen == null ? 0 : seen.times) + (latest.meets(read) ? 1 : 0);
        for (Mark mark : earlier) {
            times += mark.quantities.meets(read) ? mark.times : 0;
        }
        return times;
    }

    /** True where a KPI that reads these quantities may say something else since the latest change, or was never given out. */
    boolean isLatest(Quantities read) {
        return latestAt == Long.MAX_VALUE || latest.meets(Quantities.OPENED) || latest.meets(read);
    }

    /** The same of a KPI that looks at other intervals as well. */
    boolean isLatest(String kpi) {
        return isLatest(Quantities.NONE) || (bySeries.containsKey(kpi) && bySeries.get(kpi).at == latestAt);
    }

    public List<Mark> earlier() {
        return List.copyOf(earlier);
    }

    public Quantities latest() {
        return latest;
    }

    public long latestAt() {
        return latestAt;
    }

    /** How much the numbers of KPIs were raised because the plant file was changed. */
    public Map<String, Integer> byFile() {
        return Map.copyOf(byFile);
    }

    /** How often KPIs were restated because of what they look at. */
    public Map<String, Seen> bySeries() {
        return Map.copyOf(bySeries);
    }
}
