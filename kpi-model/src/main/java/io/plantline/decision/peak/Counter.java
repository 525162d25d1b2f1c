package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;

/** What one supply meter has counted since it was last heard without a break; what cannot be a flow breaks it. */
final class Counter implements Remembering {
    private static final double PER_KWH = 3.6e9;
    private static final double PER_KW = 1e6;
    private static final double MILLIS_PER_HOUR = 3.6e6;
    private static final double GENEROUS = 1.2;
    private static final long SHORTEST_BREAK = 300_000;

    private final Meter meter;
    private long raw;
    private boolean heard;
    long time = Long.MIN_VALUE;
    double total;
    long timeBefore = Long.MIN_VALUE;
    double totalBefore;
    long since = Long.MAX_VALUE;

    Counter(Meter meter) {
        this.meter = meter;
    }

    /** Takes a reading; false where it changes nothing, as one that is late or cannot be. */
    boolean take(Reading reading) {
        Long said = base(meter, reading);
        long at = end(meter, reading);
        if (said == null || (heard && at <= time)) {
            return false;
        }
        Double counted = heard ? counted(said, at) : null;
        raw = said;
        if (counted == null) {
            since = at;
            total = 0;
            timeBefore = at;
            totalBefore = 0;
        } else {
            timeBefore = time;
            totalBefore = total;
            total += counted;
        }
        time = at;
        heard = true;
        return true;
    }

    /** The energy since the reading before in kWh, or null where nobody can say. */
    private Double counted(long said, long at) {
        long millis = at - time;
        if (millis > Math.max(SHORTEST_BREAK, meter.maxGap().toMillis())) {
            return null;
        }
        double factor = meter.multiplier().at(at).map(BigDecimal::doubleValue).orElse(1.0);
        double kwh;
        if (meter.kind() == Meter.Kind.REGISTER) {
            long step = said - raw;
            kwh = (step < 0 && meter.modulus() > 0 ? step + meter.modulus() : step) * factor / PER_KWH;
        } else if (meter.kind() == Meter.Kind.INTERVAL) {
            kwh = said * factor / PER_KWH;
        } else {
            kwh = said * factor / PER_KW * millis / MILLIS_PER_HOUR;
        }
        double most = meter.maxRate() == 0
                ? Double.POSITIVE_INFINITY
                : (GENEROUS * meter.maxRate() * millis / MILLIS_PER_HOUR + meter.quantum() * factor) / PER_KWH;
        return kwh < 0 || kwh > most ? null : kwh;
    }

    /** What it stood at, by a straight line between its last two readings. */
    double at(long when) {
        return when >= time || time == timeBefore
                ? total
                : totalBefore + (total - totalBefore) * (when - timeBefore) / (double) (time - timeBefore);
    }

    /** To when a reading tells: what is stamped with the start of its interval tells of later. */
    static long end(Meter meter, Reading reading) {
        boolean starts = meter.label() == Meter.Label.START
                && (meter.kind() == Meter.Kind.INTERVAL || meter.kind() == Meter.Kind.POWER_MEAN);
        return reading.time() + (starts ? meter.period().toMillis() : 0);
    }

    /** What a reading says in base units, or null where it says nothing that can be counted. */
    static Long base(Meter meter, Reading reading) {
        Unit unit =
                reading.unit() == null ? meter.unit() : Unit.of(reading.unit()).orElse(null);
        if (reading.value() == null || unit == null || !meter.speaks(unit)) {
            return null;
        }
        try {
            return unit.toBase(reading.value());
        } catch (ArithmeticException beyond) {
            return null;
        }
    }

    /** The power that a reading of a power meter says in kW, or NaN. */
    static double kilowatts(Meter meter, Reading reading) {
        Long said = base(meter, reading);
        return said == null
                ? Double.NaN
                : said
                        * meter.multiplier()
                                .at(reading.time())
                                .map(BigDecimal::doubleValue)
                                .orElse(1.0)
                        / PER_KW;
    }

    @Override
    public void pass(Memory memory) {
        raw = memory.whole(raw);
        heard = memory.flag(heard);
        time = memory.whole(time);
        total = memory.number(total);
        timeBefore = memory.whole(timeBefore);
        totalBefore = memory.number(totalBefore);
        since = memory.whole(since);
    }
}
