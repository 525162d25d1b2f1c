package io.plantline.kpi;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.PlantCalendar;
import java.util.ArrayList;
import java.util.List;

/** Which intervals a formula looks at beside its own: the shorter ones within it, or those before it. */
enum Reach {
    /** The settlement intervals of a day, each by itself. */
    SETTLEMENTS(IntervalKind.SETTLEMENT, IntervalKind.DAY, 1),
    /** The twelve months that end with this one, added up. */
    TWELVE_MONTHS(IntervalKind.MONTH, IntervalKind.MONTH, Reach.MONTHS),
    /** The days before this one, back to the last on which something happened, for ten years. */
    LAST_DAY(IntervalKind.DAY, IntervalKind.DAY, Reach.YEARS * 366);

    static final int MONTHS = 12;
    static final int YEARS = 10;

    private final IntervalKind part;
    private final IntervalKind whole;
    private final int wholes;

    Reach(IntervalKind part, IntervalKind whole, int wholes) {
        this.part = part;
        this.whole = whole;
        this.wholes = wholes;
    }

    /** The length of what is looked at. */
    IntervalKind part() {
        return part;
    }

    /** The length of what looks. */
    IntervalKind whole() {
        return whole;
    }

    /** The intervals from which the time is seen and that begin before an end, the earlier first; its own is the first. */
    List<Interval> seeing(PlantCalendar calendar, long time, long end) {
        List<Interval> seeing = new ArrayList<>();
        Interval next = calendar.at(whole, time).orElseThrow();
        while (seeing.isEmpty() || (seeing.size() < wholes && next.start() < end)) {
            seeing.add(next);
            next = calendar.at(whole, next.end()).orElseThrow();
        }
        return seeing;
    }
}
