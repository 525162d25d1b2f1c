package io.plantline.kpi;

import io.plantline.plant.Charges;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import io.plantline.plant.Tariff;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a plant multiplies one quantity with at a time, and the KPIs that take it.
 *
 * @param factor the factor valid then, with or without a figure; empty where there is none, and for a price
 * @param tariff the tariff valid then; empty where there is none, and for a factor
 * @param next what takes its place when its validity ends; empty where nothing does
 * @param kpis by their ids; none where no KPI takes what the plant file gives
 */
public record Use(
        Weight weight, Optional<Factor> factor, Optional<Tariff> tariff, Optional<Use> next, List<String> kpis) {
    private static final Comparator<Weight> ORDER = Comparator.comparing(Weight::quantity)
            .thenComparing(Weight::ledger, Comparator.nullsLast(Comparator.naturalOrder()));

    public Use {
        kpis = List.copyOf(kpis);
    }

    /** All that the KPIs of a plant multiply with, and what its file gives beyond that, as of a time. */
    public static List<Use> of(PlantIndex plant, Collection<Kpi> catalogue, long time) {
        Map<Weight, Set<String>> kpis = new TreeMap<>(ORDER);
        for (Kpi kpi : catalogue) {
            plant.plant().scopes().stream()
                    .map(Scope::id)
                    .flatMap(scope -> kpi.compute().weights(new Scoped(plant, scope)).stream())
                    .forEach(weight -> kpis.computeIfAbsent(weight, any -> new LinkedHashSet<>())
                            .add(kpi.id()));
        }
        kpis.keySet().removeIf(weight -> isOfNoCharge(plant, weight));
        given(plant, time).forEach(weight -> kpis.computeIfAbsent(weight, any -> Set.of()));
        List<Use> uses = new ArrayList<>();
        kpis.forEach((weight, takers) -> uses.addAll(of(plant, weight, time, List.copyOf(takers))));
        return uses;
    }

    /** True where there is no figure: the KPIs are null and say so. */
    public boolean isMissing() {
        return weight.isPrice()
                ? tariff.filter(priced ->
                                priced.signal() != null || !priced.prices().isEmpty())
                        .isEmpty()
                : factor.filter(Factor::isKnown).isEmpty();
    }

    /** The millisecond after the last it is valid for; empty where there is none. */
    public Optional<Long> validTo() {
        return factor.map(Factor::validTo).or(() -> tariff.map(Tariff::validTo));
    }

    /** One for each that holds then: of charges several may. */
    private static List<Use> of(PlantIndex plant, Weight weight, long time, List<String> kpis) {
        List<Tariff> charges = weight.isPrice() ? plant.rates().tariffs(weight.quantity(), time) : List.of();
        if (charges.size() < 2) {
            return List.of(followed(plant, alone(plant, weight, time), kpis));
        }
        return charges.stream()
                .map(charge -> new Use(weight, Optional.empty(), Optional.of(charge), Optional.empty(), List.of()))
                .map(use -> followed(plant, use, kpis))
                .toList();
    }

    private static Use followed(PlantIndex plant, Use now, List<String> kpis) {
        Optional<Use> follows = now.validTo()
                .map(end -> alone(plant, now.weight, end))
                .filter(then -> then.factor.isPresent() || then.tariff.isPresent());
        return new Use(now.weight, now.factor, now.tariff, follows, kpis);
    }

    private static Use alone(PlantIndex plant, Weight weight, long time) {
        return new Use(
                weight,
                weight.isPrice() ? Optional.empty() : plant.rates().factor(weight.quantity(), weight.ledger(), time),
                weight.isPrice() ? plant.rates().tariff(weight.quantity(), time) : Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** What is charged needs a price where the plant file has such a charge: of the others nobody asks one. */
    private static boolean isOfNoCharge(PlantIndex plant, Weight weight) {
        Charges charges = plant.plant().charges();
        return switch (weight.quantity()) {
            case DEMAND, APPARENT_DEMAND ->
                charges.demand().stream().noneMatch(charge -> charge.quantity() == weight.quantity());
            case REACTIVE_EXCESS -> charges.reactive().isEmpty();
            default -> false;
        };
    }

    private static Stream<Weight> given(PlantIndex plant, long time) {
        return Stream.concat(
                plant.plant().factors().stream()
                        .filter(factor -> factor.validAt(time))
                        .map(factor -> new Weight(factor.quantity(), factor.ledger())),
                plant.plant().tariffs().stream()
                        .filter(tariff -> tariff.validAt(time))
                        .map(tariff -> Weight.price(tariff.quantity())));
    }
}
