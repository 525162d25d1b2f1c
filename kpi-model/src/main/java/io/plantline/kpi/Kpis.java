package io.plantline.kpi;

import io.plantline.baseline.Baselines;
import io.plantline.cell.Derivation;
import io.plantline.cell.SignalSource;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of KPIs. A KPI is one entry in its family and one worked number in the tests, and nothing else. */
public final class Kpis {
    private static final List<Kpi> ALL = Stream.of(
                    EnergyKpis.ALL,
                    DemandKpis.ALL,
                    QuietKpis.ALL,
                    EnergyPerformanceKpis.ALL,
                    BaselineKpis.ALL,
                    StateEnergyKpis.ALL,
                    CarbonKpis.ALL,
                    WaterKpis.ALL,
                    MaterialKpis.ALL,
                    WasteKpis.ALL,
                    OperationsKpis.ALL,
                    EconomicKpis.ALL,
                    ChargeKpis.ALL,
                    FlowCostKpis.ALL,
                    FlexKpis.ALL,
                    SocialKpis.ALL,
                    WorkplaceKpis.ALL,
                    DataQualityKpis.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, Kpi> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kpi::id, Function.identity()));

    private Kpis() {}

    public static List<Kpi> all() {
        return ALL;
    }

    public static Optional<Kpi> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Those that are computed in a plant: the catalogue, and behind it what the plant defines itself. */
    public static List<Kpi> at(Plant plant) {
        return plant.indicators().isEmpty()
                ? ALL
                : Stream.concat(ALL.stream(), plant.indicators().stream().map(Indicators::kpi))
                        .toList();
    }

    /** The KPI of an id in a plant. */
    public static Optional<Kpi> at(Plant plant, String id) {
        return of(id).or(() -> plant.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .map(Indicators::kpi));
    }

    /** True for a KPI that is held against a baseline. */
    public static boolean isAgainstBaseline(Kpi kpi) {
        return BaselineKpis.ALL.contains(kpi);
    }

    /**
     * The quantities that are worked out per settlement interval in a plant.
     *
     * @param baselines those that are known whenever something is worked out
     */
    public static List<Derivation> derivations(Plant plant, SignalSource signals, Supplier<Baselines> baselines) {
        List<Derivation> all = new ArrayList<>(List.of(new WithoutOutput()));
        all.addAll(ByBaseline.all(baselines));
        all.addAll(BothSides.ALL);
        if (!plant.signals().isEmpty()) {
            all.addAll(BySignal.all(signals));
        }
        return all;
    }
}
