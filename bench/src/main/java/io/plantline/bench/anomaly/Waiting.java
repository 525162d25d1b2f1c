package io.plantline.bench.anomaly;

import io.plantline.decision.Advice;
import io.plantline.plant.Plant;
import io.plantline.plant.Sheddable;

/** A load that waits as it was advised, and takes its share of that later. */
final class Waiting {
    private static final double MILLIS_PER_HOUR = 3.6e6;

    private final Advice advice;
    private final Advice.Step step;
    private final Sheddable load;
    private double kwh;
    private double cost;
    private double told;

    Waiting(Plant plant, Advice advice, Advice.Step step) {
        this.advice = advice;
        this.step = step;
        this.load = plant.sheddable().stream()
                .filter(each -> each.name().equals(step.what()))
                .findFirst()
                .orElseThrow();
    }

    boolean isOf(String meter) {
        return load.meter().equals(meter);
    }

    boolean isOf(Advice other) {
        return advice.about().equals(other.about());
    }

    String about() {
        return advice.about();
    }

    boolean hasBegun() {
        return kwh > 0;
    }

    /** How much less it takes of what it would, or more, in the mean of a time, in kW. */
    double moves(double kilowatts, long from, long to) {
        double cut = Math.min(step.kilowatts(), kilowatts) * share(step.from(), step.until(), from, to);
        double hours = (to - from) / MILLIS_PER_HOUR;
        if (cut > 0) {
            cost += (kwh == 0 ? load.perEvent().doubleValue() : 0)
                    + load.perKwh().doubleValue() * cut * hours;
            kwh += cut * hours;
        }
        double later = load.reboundOver().toMillis() == 0
                ? 0
                : kwh * load.reboundShare() / (load.reboundOver().toMillis() / MILLIS_PER_HOUR);
        return later * share(step.until(), ends(), from, to) - cut;
    }

    private long ends() {
        return step.until() + load.reboundOver().toMillis();
    }

    /** The share of a time that lies in another. */
    private static double share(long begin, long end, long from, long to) {
        return Math.max(0, Math.min(end, to) - Math.max(begin, from)) / (double) (to - from);
    }

    boolean isOverBy(long time) {
        return ends() <= time;
    }

    /** What it has cost since that was asked last. */
    double cost() {
        double more = cost - told;
        told = cost;
        return more;
    }
}
