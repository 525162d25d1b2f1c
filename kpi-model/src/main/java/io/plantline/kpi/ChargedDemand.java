package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.DemandBill;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the demand charges of a plant come to over a cell of the whole plant. */
final class ChargedDemand {
    private final Summed summed;
    private final PlantIndex plant;

    ChargedDemand(Summed summed) {
        this.summed = summed;
        this.plant = summed.scoped().plant();
    }

    /** What the first charge like this charges, in kW or kVA. */
    Figure demand(Predicate<DemandCharge> wanted, Statistic statistic) {
        return demandCharges().stream()
                .filter(wanted)
                .findFirst()
                .map(this::demand)
                .orElse(Figure.missing("no charge of the %s is valid then".formatted(ChargeKpis.words(statistic))));
    }

    String workedDemand(Predicate<DemandCharge> wanted, Statistic statistic) {
        Optional<DemandCharge> charge = demandCharges().stream().filter(wanted).findFirst();
        String demand = Numbers.of(demand(wanted, statistic));
        return charge.map(each -> switch (each.statistic()) {
                    case MEAN_OF_HIGHEST ->
                        summed.interval().kind() == IntervalKind.MONTH
                                ? "%s, the mean of the highest of no more than %d days"
                                        .formatted(demand, each.highest())
                                : "%s, the highest of the day".formatted(demand);
                    case PEAK_HOURS -> workedPeakHours(each).orElse(demand);
                    default -> demand;
                })
                .orElse(demand);
    }

    private Optional<String> workedPeakHours(DemandCharge charge) {
        double energy = summed.byRate(Quantity.ELECTRICITY_IMPORT).entrySet().stream()
                .filter(part -> part.getKey().band().equals(charge.band()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return base(charge)
                .map(base -> charge.quantity().unit().fromBase(base))
                .filter(power -> power != 0)
                .map(power ->
                        "%s kWh of %s / %s h".formatted(Numbers.of(energy), charge.band(), Numbers.of(energy / power)));
    }

    /** What the power taken costs so far, by all the charges of the month. */
    Figure demandCost() {
        BigDecimal total = BigDecimal.ZERO;
        for (DemandCharge charge : demandCharges()) {
            Figure unknown = unknown(charge);
            if (unknown != null) {
                return unknown;
            }
            // what is still empty here looks at nothing of the month, so that nothing is charged
            total = total.add(BigDecimal.valueOf(base(charge).orElse(0L)).multiply(price(charge)));
        }
        BigDecimal unit = BigDecimal.valueOf(Quantity.DEMAND.unit().toBase(BigDecimal.ONE)); // kW and kVA alike
        return demandCharges().isEmpty()
                ? Figure.missing("no demand charge is valid then")
                : Figure.of(total.divide(unit, MathContext.DECIMAL128).doubleValue());
    }

    String workedDemandCost() {
        List<String> parts = demandCharges().stream()
                .map(charge -> "%s %s × %s [%s]%s"
                        .formatted(
                                Numbers.of(taken(charge)),
                                charge.quantity().unit(),
                                charge.price() == null ? "(no price)" : Numbers.of(charge.price()),
                                charge.id(),
                                charge.perDay() ? " × %d days".formatted(days()) : ""))
                .toList();
        return Numbers.sum(parts);
    }

    private Figure demand(DemandCharge charge) {
        Figure active = summed.amount(Quantity.ELECTRICITY_IMPORT);
        if (active.isMissing()) {
            return active;
        }
        return base(charge)
                .map(base -> Figure.of(charge.quantity().unit().fromBase(base)))
                .orElseGet(() -> Figure.missing(whyNone(charge)));
    }

    private String whyNone(DemandCharge charge) {
        boolean isOfPeakHours = charge.statistic() == Statistic.PEAK_HOURS;
        if (!DemandBill.looksWithin(plant, charge, summed.interval())) {
            return "%s looks at no part of this %s%s"
                    .formatted(
                            charge.id(),
                            summed.interval().kind(),
                            isOfPeakHours ? ": no hour of the band %s lies in it".formatted(charge.band()) : "");
        }
        return isOfPeakHours
                ? "no hour of the band %s is known".formatted(charge.band())
                : "no interval that %s looks at is covered to 95 %%".formatted(charge.id());
    }

    /** Why the cost of a charge cannot be told, or null. */
    private Figure unknown(DemandCharge charge) {
        if (charge.price() == null) {
            return ChargeKpis.noPrice(charge.id(), charge.status());
        }
        Figure active = summed.amount(Quantity.ELECTRICITY_IMPORT);
        if (active.isMissing()) {
            return active;
        }
        Figure reactive = charge.apparent() ? summed.amount(Quantity.REACTIVE_IMPORT) : active;
        if (reactive.isMissing()) {
            return reactive;
        }
        Figure taken = taken(charge);
        return taken.isMissing() ? taken : null;
    }

    /** What it charges for; zero where it looks at nothing of the month, as a charge of the winter does in summer. */
    private Figure taken(DemandCharge charge) {
        boolean known = base(charge).isPresent() || DemandBill.looksWithin(plant, charge, summed.interval());
        return known ? demand(charge) : Figure.of(0);
    }

    /** What it charges, in base units; empty where it has looked at nothing yet. */
    private Optional<Long> base(DemandCharge charge) {
        if (charge.statistic() == Statistic.PEAK_HOURS) {
            return DemandBill.ofPeakHours(plant, summed.scoped().scope(), charge, summed.interval(), summed.sums());
        }
        boolean looked = summed.sums().get(account(charge, Account.Part.OBSERVED)) != 0;
        return looked || !charge.looksAtDays()
                ? Optional.of(summed.sums().get(account(charge, Account.Part.AMOUNT)))
                : Optional.empty();
    }

    private long account(DemandCharge charge, Account.Part part) {
        return Account.of(
                charge.quantity(),
                part,
                plant.rates()
                        .at(charge.quantity(), summed.interval().start(), charge.id())
                        .id());
    }

    private BigDecimal price(DemandCharge charge) {
        return charge.perDay() ? charge.price().multiply(BigDecimal.valueOf(days())) : charge.price();
    }

    private long days() {
        return ChronoUnit.DAYS.between(
                date(summed.interval().start()), date(summed.interval().end()));
    }

    private LocalDate date(long time) {
        return Instant.ofEpochMilli(time).atZone(plant.plant().zone()).toLocalDate();
    }

    private List<DemandCharge> demandCharges() {
        return plant.plant().charges().demand(summed.interval().start());
    }
}
