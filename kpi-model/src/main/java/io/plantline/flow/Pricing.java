package io.plantline.flow;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.FlowGraph;
import io.plantline.plant.FlowPrice;
import io.plantline.plant.MaterialFlow;
import io.plantline.plant.MaterialFlow.Kind;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.QuantityCentre;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the flows of an interval cost: by their own price at the start of the interval, which must hold throughout where that is
 * longer than a month, else by the tariff of the quantity they are
 * measured in, band by band as the amounts are stored. Where that is a signal, what was worked out of the scope in each settlement
 * interval counts.
 */
final class Pricing {
    private static final double HOUR = 3_600_000;
    /** The longest month, at the end of summer time. */
    private static final double MONTH = (31 * 24 + 1) * HOUR;

    private static final String MISSING = "price missing: ";

    private final PlantIndex plant;
    private final Rates rates;
    private final Interval interval;
    private final long millis;
    private final Function<String, Cost> electricity;

    /**
     * The prices of an interval.
     *
     * @param millis how much of the interval there is to pay for by the hour
     * @param electricity what is stored of the cost of a scope's electricity over the interval
     */
    Pricing(PlantIndex plant, Interval interval, long millis, Function<String, Cost> electricity) {
        this.plant = plant;
        this.rates = plant.rates();
        this.interval = interval;
        this.millis = millis;
        this.electricity = electricity;
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
        Optional<Tariff> signal = signal(flow, reported);
        if (signal.isPresent()) {
            return bySignal(flow, signal.get(), reported);
        }
        double content = flow.kind() == Kind.ENERGY ? 1 : flow.measurement().content();
        Cost each = tariff(flow, reported).map(price -> price / content);
        return times(each, taken, flow.id());
    }

    /** The tariff that is a signal, of those that what is stored falls under. */
    private Optional<Tariff> signal(MaterialFlow flow, Reported reported) {
        Quantity quantity = flow.measurement().quantity();
        if (!rates.hasPrice(quantity)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(rates.at(quantity, interval.start())),
                        reported.inputs().stream()
                                .filter(input -> input.rate() != null)
                                .map(input -> Rate.ofKey(quantity, input.rate())))
                .flatMap(rate -> rates.tariff(rate).stream())
                .filter(tariff -> tariff.signal() != null)
                .findFirst();
    }

    private Cost bySignal(MaterialFlow flow, Tariff tariff, Reported reported) {
        if (reported.amount() == null) {
            return times(Cost.NOTHING, null, flow.id());
        }
        return WholeScope.of(plant.tree(), flow.measurement())
                .map(electricity)
                .orElseGet(() -> Cost.missing(MISSING
                        + "the tariff %s of %s is the signal '%s', which prices what a whole scope takes, and the meter '%s' is one of several; measure the flow '%s' by a scope, or give it prices of its own"
                                .formatted(
                                        tariff.id(),
                                        tariff.quantity(),
                                        tariff.signal(),
                                        flow.measurement().meter(),
                                        flow.id())));
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
        if (interval.millis() > MONTH && interval.end() > valid.get().validTo()) {
            return Cost.missing(MISSING + "that of '%s' changes within the time; ask for a shorter one".formatted(of));
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
            return price(rates.at(quantity, interval.start()));
        }
        Cost paid = Cost.NOTHING;
        for (Reported.Input input : reported.inputs()) {
            Cost price = input.rate() == null
                    ? Cost.missing(MISSING + "an amount of %s falls under no tariff".formatted(quantity))
                    : price(Rate.ofKey(quantity, input.rate()));
            paid = paid.plus(price.map(each -> each * input.amount()));
        }
        return paid.map(all -> all / sum);
    }

    private Cost price(Rate rate) {
        return rates.price(rate)
                .map(price -> Cost.of(price.doubleValue()))
                .orElse(Cost.missing(MISSING + "%s in the band %s".formatted(rate.quantity(), rate.key())));
    }

    private Cost system(QuantityCentre centre) {
        if (centre.systemCost().isEmpty()) {
            return Cost.missing(MISSING + "nobody says the system cost of '%s'".formatted(centre.id()));
        }
        return own(centre.systemCost(), centre.id()).map(perHour -> perHour * millis / HOUR);
    }
}
