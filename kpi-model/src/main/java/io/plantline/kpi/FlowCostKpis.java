package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.WASTE;

import io.plantline.model.Quantity;
import java.util.List;

/**
 * What material losses cost, after ISO 14051: a scope is one quantity centre. Its material, energy and work are shared
 * between product and loss by mass; handling the waste is the cost of the loss alone. What recovered scrap is sold for is
 * shown elsewhere and not taken off.
 */
final class FlowCostKpis {
    private static final Term LOSS_SHARE = Term.worked(
                    scoped -> MaterialKpis.LOSS
                            .plus(MaterialKpis.INPUT)
                            .in()
                            .apply(scoped)
                            .inputs(),
                    summed -> lossShare(MaterialKpis.LOSS.figure(summed), MaterialKpis.INPUT.figure(summed)),
                    summed -> "%s / %s"
                            .formatted(
                                    Numbers.bracketed(MaterialKpis.LOSS.worked(summed)),
                                    MaterialKpis.INPUT.worked(summed)))
            .lackingAs(MaterialKpis.LOSS.plus(MaterialKpis.INPUT));

    private static final Term SHARED = Term.anyOf(
                    pricedWherePriceIsKnown(MATERIAL_INPUT), Carriers.cost(), pricedWherePriceIsKnown(HOURS_WORKED))
            .where(FlowCostKpis::isCentre, FlowCostKpis::noCentre);
    private static final Term HANDLING =
            pricedWherePriceIsKnown(WASTE).where(FlowCostKpis::isCentre, FlowCostKpis::noCentre);
    private static final Term NEGATIVE = Term.anyOf(SHARED.times(LOSS_SHARE), HANDLING);

    static final List<Kpi> ALL = List.of(
            economic("mfca-loss-cost", "{currency}")
                    .named("Cost of material losses", "Kostnad för materialförluster", "Custo das perdas de material")
                    .per(FROM_DAY)
                    .means(
                            "(Σ cost of material, energy and hours worked) × Σ material loss / Σ material input + Σ cost of handling waste",
                            "ISO 14051")
                    .towards("12.2")
                    .serves("ESRS E5-6")
                    .is(FUNCTION, Formula.of(NEGATIVE)),
            economic("mfca-negative-cost-share", "%")
                    .named(
                            "Share of the cost that goes into material losses",
                            "Andel av kostnaden som går till materialförluster",
                            "Quota do custo que vai para perdas de material")
                    .per(FROM_DAY)
                    .means(
                            "Σ cost of material losses / Σ cost of material, energy, hours worked and handling waste",
                            "ISO 14051")
                    .towards("12.2")
                    .serves("ESRS E5-6")
                    .is(FUNCTION, Formula.ratio(NEGATIVE, Term.anyOf(SHARED, HANDLING), 100, "nothing cost anything")));

    private FlowCostKpis() {}

    /** Where material has a price, and what goes in and what comes out are weighed. */
    private static boolean isCentre(Scoped scoped) {
        return scoped.plant().rates().hasPrice(MATERIAL_INPUT)
                && LOSS_SHARE.in().apply(scoped).applies();
    }

    private static Term pricedWherePriceIsKnown(Quantity quantity) {
        return Term.priced(quantity).where(scoped -> scoped.plant().rates().hasPrice(quantity), noPrice(quantity));
    }

    private static Lack noCentre(Scoped scoped) {
        return Lack.all(
                LOSS_SHARE.in().apply(scoped).lack(),
                scoped.plant().rates().hasPrice(MATERIAL_INPUT) ? null : noPrice(MATERIAL_INPUT));
    }

    static Lack noPrice(Quantity quantity) {
        return Lack.because(
                "no tariff tells the price of %s".formatted(quantity),
                "add a tariff of it %s".formatted(Lack.IN_PLANT_FILE.formatted("tariffs")));
    }

    private static Figure lossShare(Figure loss, Figure input) {
        if (loss.isMissing() || input.isMissing()) {
            return loss.isMissing() ? loss : input;
        }
        if (input.value() == 0) {
            return Figure.missing(MaterialKpis.NOTHING_IN);
        }
        return loss.value() < 0
                ? Figure.missing("more came out than went in; see mass-balance-closure")
                : Figure.of(loss.value() / input.value());
    }
}
