package io.plantline.kpi;

import io.plantline.model.Interval;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The factors and tariffs of a plant that stand behind its values. Not thread-safe. */
public final class UsedFactors {
    private final PlantIndex plant;
    private final Map<KpiOfScope, Set<Weight>> weights = new HashMap<>();

    public UsedFactors(PlantIndex plant) {
        this.plant = plant;
    }

    private record KpiOfScope(String kpi, String scope) {}

    /**
     * Those of one value, in the order of their names: {@code id@version} for a factor, {@code id} for a tariff; several
     * of a kind where one took the place of another within the interval. None where the KPI multiplies with nothing.
     */
    public List<String> of(KpiValue value) {
        Set<Weight> by = weights.computeIfAbsent(new KpiOfScope(value.kpi(), value.scope()), this::weights);
        return by.isEmpty() ? List.of() : names(by, value.interval());
    }

    private Set<Weight> weights(KpiOfScope of) {
        return Kpis.at(plant.plant(), of.kpi)
                .map(kpi -> kpi.compute().weights(new Scoped(plant, of.scope)))
                .orElse(Set.of());
    }

    private List<String> names(Set<Weight> by, Interval interval) {
        return by.stream()
                .flatMap(weight -> plant.rates()
                        .changesWithin(weight.quantity(), interval.start(), interval.end())
                        .flatMap(time -> name(weight, time)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private Stream<String> name(Weight weight, long time) {
        return weight.isPrice()
                ? plant.rates().tariffs(weight.quantity(), time).stream().map(tariff -> tariff.id())
                : plant.rates().factor(weight.quantity(), weight.ledger(), time).stream()
                        .map(factor -> factor.id() + '@' + factor.version());
    }
}
