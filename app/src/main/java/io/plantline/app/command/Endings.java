package io.plantline.app.command;

import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Tariff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says from which day on a plant has no factor or price: one ends, and nothing follows, or the next begins later. */
final class Endings {
    private static final int OPEN = 9_998;

    private final Plant plant;

    private Endings(Plant plant) {
        this.plant = plant;
    }

    /** A sentence for each factor, tariff, charge and price of flows that ends without one that begins there. */
    static List<String> of(Plant plant) {
        Endings endings = new Endings(plant);
        return Stream.of(endings.factors(), endings.tariffs(), endings.charges(), endings.flowPrices())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /**
     * What is valid for a time.
     *
     * @param id null where it has no name of its own
     */
    private record Valid(String id, long from, long to) {}

    private Stream<String> factors() {
        List<Factor> factors = plant.factors();
        return factors.stream()
                .flatMap(factor -> ending(
                        "factor of %s for %s".formatted(factor.ledger(), factor.quantity()),
                        valid(factor),
                        factors.stream()
                                .filter(other ->
                                        other.quantity() == factor.quantity() && other.ledger() == factor.ledger())
                                .map(Endings::valid)
                                .toList(),
                        "factors"));
    }

    private static Valid valid(Factor factor) {
        return new Valid(factor.id(), factor.validFrom(), factor.validTo());
    }

    private Stream<String> tariffs() {
        List<Tariff> tariffs = plant.tariffs();
        return tariffs.stream()
                .flatMap(tariff -> ending(
                        "tariff for %s".formatted(tariff.quantity()),
                        new Valid(tariff.id(), tariff.validFrom(), tariff.validTo()),
                        tariffs.stream()
                                .filter(other -> other.quantity() == tariff.quantity())
                                .map(other -> new Valid(other.id(), other.validFrom(), other.validTo()))
                                .toList(),
                        "tariffs"));
    }

    private Stream<String> charges() {
        List<DemandCharge> demand = plant.charges().demand();
        List<ReactiveCharge> reactive = plant.charges().reactive();
        List<Valid> allReactive = reactive.stream().map(Endings::valid).toList();
        return Stream.concat(
                demand.stream()
                        .flatMap(charge -> ending(
                                "charge in place of " + charge.id(),
                                valid(charge),
                                demand.stream()
                                        .filter(other -> other.statistic() == charge.statistic())
                                        .map(Endings::valid)
                                        .toList(),
                                "charges")),
                reactive.stream()
                        .flatMap(charge ->
                                ending("charge in place of " + charge.id(), valid(charge), allReactive, "charges")));
    }

    private static Valid valid(DemandCharge charge) {
        return new Valid(charge.id(), charge.validFrom(), charge.validTo());
    }

    private static Valid valid(ReactiveCharge charge) {
        return new Valid(charge.id(), charge.validFrom(), charge.validTo());
    }

    private Stream<String> flowPrices() {
        return Stream.concat(
                plant.flows().flows().stream()
                        .flatMap(flow -> Stream.concat(
                                prices(flow.prices(), "prices", "flow", flow.id()),
                                prices(flow.recovered(), "recovered", "flow", flow.id()))),
                plant.flows().centres().stream()
                        .flatMap(centre -> prices(centre.systemCost(), "systemCost", "centre", centre.id())));
    }

    private Stream<String> prices(List<FlowPrice> prices, String key, String what, String id) {
        List<Valid> all = prices.stream()
                .map(price -> new Valid(null, price.validFrom(), price.validTo()))
                .toList();
        return all.stream().flatMap(price -> ending("%s of the %s %s".formatted(key, what, id), price, all, key));
    }

    private Stream<String> ending(String what, Valid ended, List<Valid> all, String key) {
        long end = ended.to;
        if (day(end).getYear() >= OPEN || all.stream().anyMatch(other -> other.from <= end && end < other.to)) {
            return Stream.empty();
        }
        String name = ended.id == null ? "it" : ended.id;
        return Stream.of(all.stream()
                .filter(other -> other.from > end)
                .min(Comparator.comparingLong(Valid::from))
                .map(next -> "no %s from %s to %s: %s ends and the next%s begins later; close the gap below '%s:'"
                        .formatted(
                                what,
                                day(end),
                                day(next.from - 1),
                                name,
                                next.id == null ? "" : ", " + next.id + ",",
                                key))
                .orElseGet(() -> "no %s from %s: %s ends and nothing follows it; enter the next below '%s:'"
                        .formatted(what, day(end), name, key)));
    }

    private LocalDate day(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.zone()).toLocalDate();
    }
}
