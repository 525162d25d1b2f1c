package io.plantline.dashboards.explain;

import io.plantline.anomaly.WallClock;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Quantity;
import io.plantline.model.Sentence;
import io.plantline.model.TwoWays;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.stream.Stream;

/** Which meters a total leaves out, because what they tell counts in the other of two ways of metering it. */
final class CountedOtherwise {
    private CountedOtherwise() {}

    /** What is said beside the arithmetic of a value; nothing where all counts. */
    static List<Sentence> words(PlantIndex plant, Kpi kpi, KpiValue value) {
        return plant.countedOnce().mixed().stream()
                .filter(ways -> Kpis.of(kpi.id()).isPresent() && kpi.compute().weighs(ways.indirect()))
                .flatMap(ways -> Stream.of(ways.direct(), ways.indirect())
                        .flatMap(way -> leftOut(plant, value, way, other(ways, way))))
                .toList();
    }

    private static Stream<Sentence> leftOut(PlantIndex plant, KpiValue value, Quantity way, Quantity other) {
        return plant.tree().sources(value.scope(), way).stream()
                .flatMap(meter -> plant.countedOnce().repeatedIn(meter, way, value.scope(), value.interval()).stream()
                        .map(each -> each.isWhole(value.interval())
                                ? Remark.COUNTED_ONCE.of(
                                        "quantity", way, "meter", meter.id(), "by", each.by(), "other", other)
                                : Remark.COUNTED_ONCE_THEN.of(
                                        "quantity",
                                        way,
                                        "meter",
                                        meter.id(),
                                        "begin",
                                        clock(plant, each.from()),
                                        "end",
                                        clock(plant, each.to()),
                                        "by",
                                        each.by(),
                                        "other",
                                        other)));
    }

    private static String clock(PlantIndex plant, long time) {
        return WallClock.time(time, plant.plant().zone());
    }

    private static Quantity other(TwoWays ways, Quantity way) {
        return way == ways.direct() ? ways.indirect() : ways.direct();
    }
}
