package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plantline.kpi.Added;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one regime of a plant, as its campaign, added up.
 *
 * @param intervals how many they are
 */
record ByRegime(String regime, int intervals, @JsonUnwrapped Added sum) {
    /** Stands for the regime of an interval in which one went over into another. */
    static final String SEVERAL = "several";

    /** The regime of a value; {@value #SEVERAL} where it changed meanwhile, null where the plant names none. */
    static String of(KpiValue value, PlantIndex plant) {
        if (plant.regimes().isNone()) {
            return null;
        }
        String begins = plant.regimes().at(value.interval().start());
        return plant.regimes().isThroughout(begins, value.interval()) ? begins : SEVERAL;
    }

    /** Each regime that the values are of, in the order in which they come; none of what does not add up. */
    static List<ByRegime> all(Kpi kpi, List<KpiValue> values, PlantIndex plant) {
        if (plant.regimes().isNone() || !Added.addsUp(kpi)) {
            return List.of();
        }
        Map<String, List<KpiValue>> byRegime = new LinkedHashMap<>();
        values.forEach(value -> byRegime.computeIfAbsent(of(value, plant), any -> new ArrayList<>())
                .add(value));
        return byRegime.entrySet().stream()
                .map(entry -> new ByRegime(entry.getKey(), entry.getValue().size(), Added.of(kpi, entry.getValue())))
                .toList();
    }
}
