package io.plantline.jobs.baseline;

import io.plantline.jobs.JobRefused;
import io.plantline.kpi.Observed;
import io.plantline.model.Interval;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * The intervals of a period that a baseline may learn from, and how many of it are left out.
 *
 * @param unknown left out because less than 95 % of them is known
 * @param wasteful left out because an anomaly was on
 * @param words what was left out, for people, also of other regimes
 */
record Points(List<Observed> usable, int unknown, int wasteful, String words) {
    private static final double KNOWN = 0.95;

    static Points of(Seen job, Waste waste, PlantIndex plant, BaselineOrder order, String regime, String where)
            throws JobRefused {
        List<Observed> seen = job.points();
        if (seen.stream().allMatch(point -> point.hours() == 0)) {
            throw JobRefused.wrongInput(
                    "%s: there is no reading of it in run %s; name the run with --run and a period that has readings"
                            .formatted(where, order.run()));
        }
        List<Observed> usable = new ArrayList<>();
        List<Interval> spoilt = new ArrayList<>();
        int unknown = 0;
        int elsewhere = 0;
        for (Observed point : seen) {
            Interval interval = Waste.interval(plant, order, point);
            if (!plant.regimes().isThroughout(regime, interval)) {
                elsewhere++;
            } else if (point.coverage() < KNOWN) {
                unknown++;
            } else if (waste.isIn(order.scope(), interval)) {
                spoilt.add(interval);
            } else {
                usable.add(point);
            }
        }
        String words = "%d of %d intervals are used; %d are left out, less than %.0f %% of them is known"
                .formatted(usable.size(), seen.size(), unknown, 100 * KNOWN);
        if (elsewhere > 0) {
            words += "; %d are left out, they are not, or not all of them, in regime %s".formatted(elsewhere, regime);
        }
        if (!spoilt.isEmpty()) {
            words += "; %d are left out, anomalies were seen in them (%s)"
                    .formatted(spoilt.size(), waste.words(order.scope(), spoilt));
        }
        return new Points(usable, unknown, spoilt.size(), words + passedOver(job, waste));
    }

    /** What might have changed the choice, had it been readable. */
    private static String passedOver(Seen job, Waste waste) {
        String words = "";
        if (job.malformed() > 0) {
            words += "; %d records that are no readings were passed over".formatted(job.malformed());
        }
        if (waste.unreadable() > 0) {
            words += "; %d records of anomalies cannot be read: time that one was on may be among what is used"
                    .formatted(waste.unreadable());
        }
        return words;
    }
}
