package io.plantline.dashboards.explain;

import io.plantline.batch.Load;
import io.plantline.cell.Sums;
import io.plantline.dashboards.explain.Explanation.Input;
import io.plantline.dashboards.explain.Explanation.SharedMinute;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Evidence;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.ArrayList;
import java.util.List;

/** What the meters of a line told of a batch: over its whole minutes, and by time of those at its two ends that it shares. */
final class BatchInputs {
    private static final long MINUTE = 60_000;

    private final PlantIndex plant;
    private final String line;
    private final Evidence.Readings readings;
    private final int most;
    private final long start;
    private final long end;
    private final Inputs touched;

    BatchInputs(PlantIndex plant, String line, Interval batch, Evidence.Readings readings, int most) {
        this.plant = plant;
        this.line = line;
        this.readings = readings;
        this.most = most;
        this.start = batch.start();
        this.end = batch.end();
        this.touched = between(floor(start), ceiling(end));
    }

    /** The minutes that a batch has a part of. */
    static Interval minutes(Interval batch) {
        return new Interval(IntervalKind.BATCH, floor(batch.start()), ceiling(batch.end()));
    }

    /** Over all minutes that the batch has a part of. */
    Input of(Quantity quantity) {
        return touched.of(quantity);
    }

    List<Rate> rates(Quantity quantity) {
        return touched.rates(quantity);
    }

    /** The minutes it has only a part of. */
    List<SharedMinute> shared() {
        List<SharedMinute> shared = new ArrayList<>();
        for (long minute : minutesAtTheEnds()) {
            shared.add(new SharedMinute(Json.time(minute), Json.time(minute + MINUTE), within(minute) / 1000.0));
        }
        return shared;
    }

    /** What is the batch's of all of them. */
    Sums sums() {
        Sums sums = new Sums();
        if (ceiling(start) < floor(end)) {
            sums.addAll(between(ceiling(start), floor(end)).sums());
        }
        for (long minute : minutesAtTheEnds()) {
            between(minute, minute + MINUTE)
                    .sums()
                    .forEach((account, value) ->
                            sums.add(account, Math.round((double) value * within(minute) / MINUTE)));
        }
        return sums;
    }

    /** The electricity that is the batch's, minute by minute. */
    List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (long minute = floor(start); minute < end; minute += MINUTE) {
            long whole = between(minute, minute + MINUTE).sums().amount(Quantity.ELECTRICITY_IMPORT);
            loads.add(new Load(
                    Math.max(start, minute),
                    Math.min(end, minute + MINUTE),
                    Math.round((double) whole * within(minute) / MINUTE)));
        }
        return loads;
    }

    private List<Long> minutesAtTheEnds() {
        List<Long> minutes = new ArrayList<>();
        if (floor(start) != start) {
            minutes.add(floor(start));
        }
        if (floor(end) != end && !minutes.contains(floor(end))) {
            minutes.add(floor(end));
        }
        return minutes;
    }

    private long within(long minute) {
        return Math.min(end, minute + MINUTE) - Math.max(start, minute);
    }

    private Inputs between(long from, long to) {
        return new Inputs(plant, line, new Interval(IntervalKind.BATCH, from, to), List.of(), readings, most);
    }

    private static long floor(long time) {
        return Math.floorDiv(time, MINUTE) * MINUTE;
    }

    private static long ceiling(long time) {
        return -Math.floorDiv(-time, MINUTE) * MINUTE;
    }
}
