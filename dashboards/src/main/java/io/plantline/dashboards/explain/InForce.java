package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.Stretch;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Interval;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.ArrayList;
import java.util.List;

/** When a band of a tariff was in force within an interval, by the quarters of an hour that tariffs are made of. */
final class InForce {
    private static final long QUARTER = 900_000;
    private static final double HOUR = 3_600_000;
    private static final int SHOWN = 24;

    private final List<long[]> all = new ArrayList<>();

    InForce(PlantIndex plant, Rate rate, Interval interval) {
        for (long from = interval.start(); from < interval.end(); ) {
            long to = Math.min(interval.end(), Math.floorDiv(from, QUARTER) * QUARTER + QUARTER);
            if (plant.rates().at(rate.quantity(), from).equals(rate)) {
                add(from, to);
            }
            from = to;
        }
    }

    /** The first of them. */
    List<Stretch> stretches() {
        return all.stream()
                .limit(SHOWN)
                .map(each -> new Stretch(Json.time(each[0]), Json.time(each[1])))
                .toList();
    }

    /** All of them together. */
    double hours() {
        return all.stream().mapToLong(each -> each[1] - each[0]).sum() / HOUR;
    }

    private void add(long from, long to) {
        if (!all.isEmpty() && all.get(all.size() - 1)[1] == from) {
            all.get(all.size() - 1)[1] = to;
        } else {
            all.add(new long[] {from, to});
        }
    }
}
