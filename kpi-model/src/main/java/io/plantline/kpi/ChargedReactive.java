package io.plantline.kpi;

import io.plantline.cell.ReactiveBill;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.ReactiveCharge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the reactive charge of a plant comes to over a cell of the whole plant. */
final class ChargedReactive {
    private final Summed summed;
    private final PlantIndex plant;

    ChargedReactive(Summed summed) {
        this.summed = summed;
        this.plant = summed.scoped().plant();
    }

    /** The weighted reactive energy that is charged, in kvarh. */
    Figure excess() {
        return reactive(BigDecimal.ONE);
    }

    /** What the reactive energy costs. */
    Figure reactiveCost() {
        Optional<ReactiveCharge> charge = reactiveCharge();
        return charge.isPresent() && charge.get().price() == null
                ? ChargeKpis.noPrice(charge.get().id(), charge.get().status())
                : reactive(charge.map(ReactiveCharge::price).orElse(BigDecimal.ONE));
    }

    /** An amount without what the reactive charge leaves out, in display units. */
    Figure counted(Quantity quantity) {
        Figure all = summed.amount(quantity);
        return all.isMissing()
                ? all
                : Figure.of(quantity.unit()
                        .fromBase(reactiveCharge()
                                .map(charge -> ReactiveBill.counted(plant, charge, quantity, summed.sums()))
                                .orElseGet(() -> summed.sums().amount(quantity))));
    }

    /** The same; where all of it is left out there is none, which is not to say that nothing was taken. */
    Figure toDivideBy(Quantity quantity) {
        Figure counted = counted(quantity);
        boolean isLeftOut = !counted.isMissing()
                && counted.value() == 0
                && quantity == Quantity.ELECTRICITY_IMPORT
                && summed.sums().amount(quantity) != 0;
        return isLeftOut
                ? Figure.missing("all energy was taken in the bands that the reactive charge %s leaves out: %s"
                        .formatted(
                                reactiveCharge().orElseThrow().id(),
                                reactiveCharge().orElseThrow().except().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                : counted;
    }

    String workedExcess() {
        Optional<ReactiveCharge> charge = reactiveCharge();
        if (charge.isEmpty() || excess().isMissing()) {
            return Numbers.of(excess());
        }
        return charge.get().over() == summed.interval().kind()
                ? worked(charge.get())
                : "%s kvarh, the sum of its days".formatted(Numbers.of(excess()));
    }

    String workedReactiveCost() {
        Figure excess = excess();
        return excess.isMissing()
                ? Numbers.of(excess)
                : "%s kvarh × %s"
                        .formatted(
                                Numbers.of(excess),
                                reactiveCharge()
                                        .filter(charge -> charge.price() != null)
                                        .map(charge -> "%s [%s]".formatted(Numbers.of(charge.price()), charge.id()))
                                        .orElse("(no price)"));
    }

    private String worked(ReactiveCharge charge) {
        BigDecimal active =
                BigDecimal.valueOf(counted(Quantity.ELECTRICITY_IMPORT).value());
        BigDecimal reactive =
                BigDecimal.valueOf(counted(Quantity.REACTIVE_IMPORT).value());
        List<String> parts = charge.tiers().stream()
                .map(tier -> "%s × %s kvarh above %s × %s kWh"
                        .formatted(
                                Numbers.of(tier.weight()),
                                Numbers.of(charge.within(tier, active, reactive)),
                                Numbers.of(tier.from()),
                                Numbers.of(active)))
                .toList();
        return Numbers.sum(parts);
    }

    private Figure reactive(BigDecimal times) {
        Optional<ReactiveCharge> charge = reactiveCharge();
        if (charge.isEmpty()) {
            return Figure.missing("no reactive charge is valid then");
        }
        for (Quantity input : List.of(Quantity.ELECTRICITY_IMPORT, Quantity.REACTIVE_IMPORT)) {
            Figure amount = summed.amount(input);
            if (amount.isMissing()) {
                return amount;
            }
        }
        if (summed.interval().kind() == IntervalKind.DAY && charge.get().over() == IntervalKind.MONTH) {
            return Figure.missing("the charge %s is worked out over the month, not over a day"
                    .formatted(charge.get().id()));
        }
        long base = charge.get().over() == summed.interval().kind()
                ? ReactiveBill.of(plant, charge.get(), summed.sums())
                : summed.sums().amount(Quantity.REACTIVE_EXCESS);
        BigDecimal unit = BigDecimal.valueOf(Quantity.REACTIVE_EXCESS.unit().toBase(BigDecimal.ONE));
        return Figure.of(times.multiply(BigDecimal.valueOf(base))
                .divide(unit, MathContext.DECIMAL128)
                .doubleValue());
    }

    private Optional<ReactiveCharge> reactiveCharge() {
        return plant.plant().charges().reactive(summed.interval().start());
    }
}
