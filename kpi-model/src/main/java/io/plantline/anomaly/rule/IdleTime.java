package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Worth;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/**
 * A stretch of time in which a machine idles, and what was metered in it: of a minute in which its state changes the share
 * that its time is of the minute, as the KPIs of energy by state have it.
 */
final class IdleTime implements Remembering {
    private static final double HOUR = 3_600_000;

    private final Worth worth;
    private long start;
    private long end = Rule.NEVER;
    private boolean told;
    private double wholeKWh;
    private double wholeHours;
    private double meteredKWh;
    private boolean metered;
    private Taken untold = Taken.NOTHING;

    IdleTime(Worth worth) {
        this.worth = worth;
    }

    static IdleTime since(long start, Worth worth) {
        IdleTime time = new IdleTime(worth);
        time.start = start;
        return time;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    void endsAt(long time) {
        end = time;
    }

    boolean isTold() {
        return told;
    }

    /** True where something of it was metered. */
    boolean isMetered() {
        return metered;
    }

    double meteredKWh() {
        return meteredKWh;
    }

    /** Its mean power over the minutes that are its own; NaN where there is none. */
    double kilowatts() {
        return wholeHours > 0 ? wholeKWh / wholeHours : Double.NaN;
    }

    /** Takes in the power of a minute; true where all of it is this time's own. */
    boolean meter(Sight minute) {
        long from = Math.max(start, minute.start());
        long until = Math.min(end, minute.end());
        if (from >= until) {
            return false;
        }
        double hours = (until - from) / HOUR;
        double kilowattHours = minute.value() * hours;
        metered = true;
        meteredKWh += kilowattHours;
        untold = untold.plus(Taken.of(worth, from, until, kilowattHours));
        boolean whole = from == minute.start() && until == minute.end();
        wholeKWh += whole ? kilowattHours : 0;
        wholeHours += whole ? hours : 0;
        return whole;
    }

    /** What was metered since this was asked last; null where nothing ever was. */
    Taken tell() {
        Taken taken = untold;
        told = true;
        untold = Taken.NOTHING;
        return metered ? taken : null;
    }

    @Override
    public void pass(Memory memory) {
        start = memory.whole(start);
        end = memory.whole(end);
        told = memory.flag(told);
        wholeKWh = memory.number(wholeKWh);
        wholeHours = memory.number(wholeHours);
        meteredKWh = memory.number(meteredKWh);
        metered = memory.flag(metered);
        untold = untold.pass(memory);
    }
}
