package io.plantline.jobs.rebuild;

import io.plantline.jobs.SentPlant;
import io.plantline.model.IntervalKind;
import io.plantline.tables.TableFormat;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is rebuilt, and what of it is given out.
 *
 * @param plants of whom readings are used; those of others are passed over
 * @param run the run whose readings are used
 * @param frozen baselines and their adjustments that hold from the beginning, each as the reading it enters by, in JSON
 * @param intervals the kinds of intervals given out
 * @param from start of the first interval given out, epoch milliseconds
 * @param to where intervals given out have started before
 * @param format how values are written
 * @param folder where the values of each plant are written to, and where pages are put down meanwhile
 * @param scenario what is asked beside what was recorded
 */
public record RebuildOrder(
        List<? extends SentPlant> plants,
        String run,
        List<String> frozen,
        Set<IntervalKind> intervals,
        long from,
        long to,
        TableFormat format,
        String folder,
        ScenarioText scenario)
        implements Serializable {

    public RebuildOrder {
        plants = List.copyOf(plants);
        frozen = List.copyOf(frozen);
        intervals = Set.copyOf(intervals);
        Objects.requireNonNull(run, "rebuild: run is missing");
        Objects.requireNonNull(format, "rebuild: format is missing");
        Objects.requireNonNull(folder, "rebuild: folder is missing");
        Objects.requireNonNull(scenario, "rebuild: scenario is missing");
        if (to <= from) {
            throw new IllegalArgumentException("rebuild: to %d is not after from %d".formatted(to, from));
        }
    }

    /** What was recorded, and nothing beside it. */
    public RebuildOrder(
            List<? extends SentPlant> plants,
            String run,
            List<String> frozen,
            Set<IntervalKind> intervals,
            long from,
            long to,
            TableFormat format,
            String folder) {
        this(plants, run, frozen, intervals, from, to, format, folder, ScenarioText.NONE);
    }
}
