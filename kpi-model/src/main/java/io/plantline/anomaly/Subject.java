package io.plantline.anomaly;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.LongPredicate;

/**
 * Whom a watcher watches: one meter, or one scope by its sums.
 *
 * @param name what people call it
 * @param meter null where a scope is watched by its sums
 * @param unit the unit of its readings
 * @param periodMillis how often its meter speaks; 0 where nobody waits for it
 * @param max the most its readings can say, in their unit; NaN where that is not known
 * @param climbs true where its readings are a register, which only moves while something flows
 * @param supplied true where it is the plant as a whole or its supply meter: contracts with the grid hold for it alone
 * @param settlementMillis length of the settlement interval
 * @param open true at times when the plant works
 */
public record Subject(
        String plant,
        String run,
        String scope,
        String meter,
        String name,
        String unit,
        long periodMillis,
        double max,
        boolean climbs,
        boolean supplied,
        long settlementMillis,
        ZoneId zone,
        LongPredicate open,
        Worth worth) {
    private static final double MILLIS = 1000;
    private static final double HOUR = 3_600_000;

    public Subject {
        Objects.requireNonNull(plant, "subject: plant is missing");
        Objects.requireNonNull(run, "subject: run is missing");
        Objects.requireNonNull(scope, "subject: scope is missing");
        Objects.requireNonNull(zone, "subject: zone is missing");
    }

    /** A scope of a plant, watched by its KPI values. */
    public static Subject ofScope(Plant plant, String run, String scope) {
        String name = plant.scope(scope)
                .orElseThrow(() ->
                        new IllegalArgumentException("plant %s has no scope %s to watch".formatted(plant.id(), scope)))
                .name();
        return of(plant, run, scope, null, name, "kW", 0, Double.NaN, false);
    }

    /** A meter of a plant, watched by its readings. */
    public static Subject ofMeter(Plant plant, String run, Meter meter, long time) {
        String scope = meter.scope().at(time).orElse(plant.whole().id());
        boolean climbs = meter.kind() == Meter.Kind.REGISTER;
        String unit = meter.unit() == null ? "" : meter.unit().symbol();
        return of(
                plant,
                run,
                scope,
                meter.id(),
                meter.name(),
                unit,
                meter.period().toMillis(),
                max(meter),
                climbs);
    }

    private static Subject of(
            Plant plant,
            String run,
            String scope,
            String meter,
            String name,
            String unit,
            long period,
            double max,
            boolean climbs) {
        PlantCalendar calendar = plant.calendar();
        boolean always = plant.shifts().shifts().isEmpty();
        return new Subject(
                plant.id(),
                run,
                scope,
                meter,
                name,
                unit,
                period,
                max,
                climbs,
                meter == null && scope.equals(plant.whole().id()),
                plant.settlementMinutes() * 60_000L,
                plant.zone(),
                time -> always || calendar.at(IntervalKind.SHIFT, time).isPresent(),
                Worth.of(plant));
    }

    /** The most a meter that tells a flow can say, in its unit. */
    private static double max(Meter meter) {
        if (meter.maxRate() == 0 || !meter.kind().tellsFlow()) {
            return Double.NaN;
        }
        // base units per hour, such as millijoules, are thousandths of a watt over an hour
        return meter.unit().fromBase(Math.round(meter.maxRate() / HOUR * MILLIS));
    }

    /** Seconds since midnight of a Thursday on the local clock: what times of day and week are told by. */
    public long localSeconds(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        return instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    }

    /** The number of the local day, counted from 1970. */
    public long localDay(long time) {
        return Math.floorDiv(localSeconds(time), 86_400L);
    }
}
