package io.plantline.dashboards.explain;

import io.plantline.anomaly.WallClock;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.CountedOnce;
import io.plantline.plant.PlantIndex;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which meters a total leaves out, because what they tell counts in the other of two ways of metering it. */
final class CountedOtherwise {
    private CountedOtherwise() {}

    /** What is added to the arithmetic of a value; empty where all counts. */
    static String words(PlantIndex plant, Kpi kpi, KpiValue value) {
        String meters = plant.countedOnce().mixed().stream()
                .filter(ways -> Kpis.of(kpi.id()).isPresent() && kpi.compute().weighs(ways.indirect()))
                .flatMap(ways -> Stream.of(ways.direct(), ways.indirect())
                        .flatMap(way -> leftOut(plant, value, way, other(ways, way))))
                .collect(Collectors.joining("; "));
        return meters.isEmpty() ? "" : "; " + meters;
    }

    private static Stream<String> leftOut(PlantIndex plant, KpiValue value, Quantity way, Quantity other) {
        return plant.tree().sources(value.scope(), way).stream()
                .flatMap(meter -> plant.countedOnce().repeatedIn(meter, way, value.scope(), value.interval()).stream()
                        .map(each -> "%s of %s is not counted again%s: %s meters %s, which counts"
                                .formatted(way, meter.id(), when(plant, each, value.interval()), each.by(), other)));
    }

    private static String when(PlantIndex plant, CountedOnce.Repeated each, Interval interval) {
        ZoneId zone = plant.plant().zone();
        return each.isWhole(interval)
                ? ""
                : " from %s to %s".formatted(WallClock.time(each.from(), zone), WallClock.time(each.to(), zone));
    }

    private static Quantity other(TwoWays ways, Quantity way) {
        return way == ways.direct() ? ways.indirect() : ways.direct();
    }
}
