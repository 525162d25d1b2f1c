package io.plantline.jobs.baseline;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
import io.plantline.jobs.JobRefused;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.Regimes;
import java.time.Instant;
import java.time.LocalDateTime;

/** Whether a baseline holds for all the time of an adjustment: what lies beside it would adjust nothing. */
final class Adjustable {
    private final Plant plant;
    private final Baselines baselines;

    Adjustable(Plant plant, Baselines baselines) {
        this.plant = plant;
        this.baselines = baselines;
    }

    /** Refuses an adjustment of no baseline, or of a time at which that does not hold. */
    void require(Adjustment adjustment) throws JobRefused {
        Baseline baseline = baselines
                .of(adjustment.baseline())
                .orElseThrow(() -> JobRefused.wrongUsage(
                        "--of %s: plant %s has no baseline of that id; name one, or freeze it first"
                                .formatted(adjustment.baseline(), plant.id())));
        long until = baselines.until(baseline);
        if (adjustment.from() < baseline.to() || adjustment.from() >= until) {
            throw wrong("--from", adjustment.from(), baseline, until);
        }
        if (adjustment.to() > until) {
            throw wrong("--to", adjustment.to(), baseline, until);
        }
        requireRegime(adjustment, baseline);
    }

    /** In another regime nothing is held against it. */
    private void requireRegime(Adjustment adjustment, Baseline baseline) throws JobRefused {
        PlantCalendar calendar = plant.calendar();
        Regimes regimes = plant.regimesByTime();
        for (long time = adjustment.from(); time < adjustment.to(); ) {
            if (!baselines.isOfRegimeAt(baseline, time)) {
                throw JobRefused.wrongUsage(
                        "--of %s: it is of regime %s, and at %s regime %s holds; enter the rest with --of another, or take another time"
                                .formatted(baseline.id(), baseline.regime(), local(time), regimes.at(time)));
            }
            time = calendar.at(IntervalKind.SETTLEMENT, time).orElseThrow().end();
        }
    }

    private JobRefused wrong(String option, long time, Baseline baseline, long until) {
        return JobRefused.wrongUsage(
                "%s %s: %s; %s".formatted(option, local(time), holds(baseline, until), remedy(option, time, baseline)));
    }

    private String holds(Baseline baseline, long until) {
        String id = baseline.id();
        if (until <= baseline.to()) {
            return "baseline %s never holds, because %s was frozen for the same time"
                    .formatted(id, at(baseline, baseline.to()));
        }
        return until == Long.MAX_VALUE
                ? "baseline %s holds from %s on".formatted(id, local(baseline.to()))
                : "baseline %s holds from %s until %s, when %s took over"
                        .formatted(id, local(baseline.to()), local(until), at(baseline, until));
    }

    private String remedy(String option, long time, Baseline baseline) {
        String other = at(baseline, time);
        if (option.equals("--to") && !other.isEmpty()) {
            return "end it there, and enter the rest with --of %s".formatted(other);
        }
        if (!other.isEmpty() && !other.equals(baseline.id())) {
            return "at that time %s holds: say --of %s".formatted(other, other);
        }
        return "nothing is held against it before: begin at %s or later".formatted(local(baseline.to()));
    }

    /** The id of the baseline that holds at a time in the scope of another; empty where none does. */
    private String at(Baseline other, long time) {
        return baselines.at(other.scope(), time).map(Baseline::id).orElse("");
    }

    private LocalDateTime local(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.zone()).toLocalDateTime();
    }
}
