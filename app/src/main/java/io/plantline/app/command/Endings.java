package io.plantline.app.command;

import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Tariff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Says from which day on a plant has no price any more: what it multiplies with ends, and nothing follows. */
final class Endings {
    private static final int OPEN = 9_998;

    private Endings() {}

    /** A sentence for each tariff, each charge and each price of flows that ends without a follower. */
    static List<String> of(Plant plant) {
        return Stream.of(tariffs(plant), charges(plant), flowPrices(plant))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> tariffs(Plant plant) {
        List<Tariff> tariffs = plant.tariffs();
        return tariffs.stream()
                .filter(tariff -> ends(tariff.validTo(), plant.zone()))
                .filter(tariff -> tariffs.stream()
                        .noneMatch(next -> next.quantity() == tariff.quantity() && next.validAt(tariff.validTo())))
                .map(tariff ->
                        "no tariff for %s from %s: %s ends and nothing follows it; enter the next below 'tariffs:'"
                                .formatted(tariff.quantity(), day(tariff.validTo(), plant.zone()), tariff.id()));
    }

    private static Stream<String> charges(Plant plant) {
        Charges charges = plant.charges();
        Stream<String> demand = charges.demand().stream()
                .filter(charge -> ends(charge.validTo(), plant.zone()))
                .filter(charge -> charges.demand(charge.validTo()).stream()
                        .map(DemandCharge::statistic)
                        .noneMatch(charge.statistic()::equals))
                .map(charge -> charge(charge.id(), charge.validTo(), plant.zone()));
        Stream<String> reactive = charges.reactive().stream()
                .filter(charge -> ends(charge.validTo(), plant.zone()))
                .filter(charge -> charges.reactive(charge.validTo()).isEmpty())
                .map((ReactiveCharge charge) -> charge(charge.id(), charge.validTo(), plant.zone()));
        return Stream.concat(demand, reactive);
    }

    private static Stream<String> flowPrices(Plant plant) {
        return Stream.concat(
                plant.flows().flows().stream()
                        .flatMap(flow -> Stream.concat(
                                prices(flow.prices(), "prices", "flow", flow.id(), plant.zone()),
                                prices(flow.recovered(), "recovered", "flow", flow.id(), plant.zone()))),
                plant.flows().centres().stream()
                        .flatMap(centre ->
                                prices(centre.systemCost(), "systemCost", "centre", centre.id(), plant.zone())));
    }

    private static Stream<String> prices(List<FlowPrice> prices, String key, String what, String id, ZoneId zone) {
        return prices.stream()
                .filter(price -> ends(price.validTo(), zone))
                .filter(price -> FlowPrice.at(prices, price.validTo()).isEmpty())
                .map(price -> "no %s of the %s %s from %s: it ends and nothing follows it; enter the next below '%s:'"
                        .formatted(key, what, id, day(price.validTo(), zone), key));
    }

    private static String charge(String id, long end, ZoneId zone) {
        return "no charge in place of %s from %s: it ends and nothing follows it; enter the next below 'charges:'"
                .formatted(id, day(end, zone));
    }

    private static boolean ends(long time, ZoneId zone) {
        return day(time, zone).getYear() < OPEN;
    }

    private static LocalDate day(long time, ZoneId zone) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
    }
}
