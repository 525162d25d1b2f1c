package io.plantline.flow;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import io.plantline.plant.QuantityCentre;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the flows of an interval cost: by their own price at the start of the interval, else by the tariff of the quantity they are
 * measured in, band by band as the amounts are stored.
 */
final class Pricing {
    private static final double HOUR = 3_600_000;
    private static final String MISSING = "price missing: ";

    private final Rates rates;
    private final Interval interval;

    Pricing(Rates rates, Interval interval) {
        this.rates = rates;
        this.interval = interval;
    }

    Spent spent(FlowGraph graph, Map<String, Double> amounts, Map<String, Reported> reported) {
        Map<String, Cost> byFlow = new HashMap<>();
        graph.flows().stream()
                .filter(Pricing::isPaidFor)
                .forEach(flow -> byFlow.put(flow.id(), cost(flow, amounts.get(flow.id()), reported.get(flow.id()))));
        Map<String, Cost> system = new HashMap<>();
        graph.centres().forEach(centre -> system.put(centre.id(), system(centre)));
        return new Spent(byFlow, system);
    }

    /** What a loss is sold for; null where it is not sold. */
    Cost recovered(MaterialFlow flow, Double amount) {
        return flow.recovered().isEmpty() ? null : times(own(flow.recovered(), flow.id()), amount, flow.id());
    }

    private static boolean isPaidFor(MaterialFlow flow) {
        return flow.kind() == Kind.ENERGY
                || flow.kind() == Kind.WASTE
                || !flow.kind().isLost();
    }

    /** Of energy the amount is that of its meters; of anything else the reconciled one. */
    private Cost cost(MaterialFlow flow, Double amount, Reported reported) {
        if (flow.kind() == Kind.ENERGY && reported.amount() == null) {
            return Cost.missing("energy '%s' missing: %s".formatted(flow.id(), reported.reason()));
        }
        Double taken = flow.kind() == Kind.ENERGY ? reported.amount() : amount;
        if (!flow.prices().isEmpty()) {
            return times(own(flow.prices(), flow.id()), taken, flow.id());
        }
        if (flow.measurement() == null) {
            return Cost.missing(
                    MISSING + "'%s' has no price of its own, and no quantity of a tariff".formatted(flow.id()));
        }
        double content = flow.kind() == Kind.ENERGY ? 1 : flow.measurement().content();
        Cost each = tariff(flow, reported).map(price -> price / content);
        return times(each, taken, flow.id());
    }

    private static Cost times(Cost each, Double amount, String flow) {
        if (amount == null) {
            return Cost.missing("amount missing: nothing tells how much '%s' is".formatted(flow));
        }
        return each.map(price -> price * amount);
    }

    private Cost own(List<FlowPrice> prices, String of) {
        Optional<FlowPrice> valid = FlowPrice.at(prices, interval.start());
        if (valid.isEmpty()) {
            return Cost.missing(MISSING + "none of '%s' is valid then".formatted(of));
        }
        BigDecimal value = valid.get().value();
        return value == null
                ? Cost.missing(MISSING + "'%s': %s".formatted(of, why(valid.get())))
                : Cost.of(value.doubleValue());
    }

    private static String why(FlowPrice price) {
        String status = price.status();
        return status.startsWith(MISSING) ? status.substring(MISSING.length()) : status;
    }

    /** The mean price of what is stored; where nothing is, the price the interval began with. */
    private Cost tariff(MaterialFlow flow, Reported reported) {
        Quantity quantity = flow.measurement().quantity();
        if (!rates.hasPrice(quantity)) {
            return Cost.missing(MISSING + "there is no tariff of %s".formatted(quantity));
        }
        double sum =
                reported.inputs().stream().mapToDouble(Reported.Input::amount).sum();
        if (sum == 0) {
            return price(rates.at(quantity, interval.start()), flow);
        }
        Cost paid = Cost.NOTHING;
        for (Reported.Input input : reported.inputs()) {
            Cost price = input.rate() == null
                    ? Cost.missing(MISSING + "an amount of %s falls under no tariff".formatted(quantity))
                    : price(Rate.ofKey(quantity, input.rate()), flow);
            paid = paid.plus(price.map(each -> each * input.amount()));
        }
        return paid.map(all -> all / sum);
    }

    /** What meters contributed is not kept by the moment, as it would have to be to be weighed with a signal. */
    private Cost price(Rate rate, MaterialFlow flow) {
        Optional<Tariff> tariff = rates.tariff(rate);
        if (tariff.isPresent() && tariff.get().signal() != null) {
            return Cost.missing(MISSING
                    + "the tariff %s of %s is the signal '%s', by which flows are not priced; give the flow '%s' prices of its own"
                            .formatted(
                                    tariff.get().id(),
                                    rate.quantity(),
                                    tariff.get().signal(),
                                    flow.id()));
        }
        return rates.price(rate)
                .map(price -> Cost.of(price.doubleValue()))
                .orElse(Cost.missing(MISSING + "%s in the band %s".formatted(rate.quantity(), rate.key())));
    }

    private Cost system(QuantityCentre centre) {
        if (centre.systemCost().isEmpty()) {
            return Cost.missing(MISSING + "nobody says the system cost of '%s'".formatted(centre.id()));
        }
        return own(centre.systemCost(), centre.id()).map(perHour -> perHour * interval.millis() / HOUR);
    }
}
