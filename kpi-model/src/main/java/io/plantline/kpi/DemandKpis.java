package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Kpi.Aggregation.EXTREME;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_EXCESS;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Power, demand and the quality of the power taken. */
final class DemandKpis {
    private static final Term IMPORT = Term.amount(ELECTRICITY_IMPORT);
    private static final Term HOURS = Term.on(ELECTRICITY_IMPORT, summed -> Figure.of(summed.hours()));

    static final List<Kpi> ALL = List.of(
            economic("avg-demand", "kW")
                    .named("Average demand", "Medeleffekt", "Potência média")
                    .per(EnumSet.range(MINUTE, HOUR))
                    .means("energy of the interval / its length", "ISO 50001; metering of the electricity market")
                    .towards("7.3")
                    .is(Formula.ratio(IMPORT, HOURS, 1, "the interval has no length")),
            economic("peak-demand", "kW")
                    .named("Peak demand", "Högsta effekt", "Potência máxima")
                    .per(FROM_DAY)
                    .means(
                            "highest average demand of the settlement intervals covered to at least 95 %",
                            "ISO 50006; network tariffs")
                    .towards("7.3")
                    .is(EXTREME, Formula.of(Term.on(ELECTRICITY_IMPORT, Summed::peak))),
            economic("load-factor", "1")
                    .named("Load factor", "Utnyttjningsgrad av effekt", "Fator de carga")
                    .per(FROM_DAY)
                    .means("energy / (peak demand × hours whose energy is known)", "ISO 50006")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    IMPORT,
                                    Term.on(ELECTRICITY_IMPORT, Summed::energyAtPeak),
                                    1,
                                    "the peak demand is zero")),
            economic("power-factor", "1")
                    .named("Power factor", "Effektfaktor", "Fator de potência")
                    .per(FROM_SETTLEMENT)
                    .means("Ea / √(Ea² + Er²), active and lagging reactive energy", "IEEE 1459")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    IMPORT,
                                    Term.on(REACTIVE_IMPORT, Summed::apparentEnergy),
                                    1,
                                    "no energy was taken")),
            economic("tan-phi", "1")
                    .named("tan φ", "tan φ", "tan φ")
                    .per(FROM_DAY)
                    .means(
                            "Σ Er / Σ Ea, lagging reactive and active energy; without the bands that the plant's reactive charge leaves out, as the off-peak ones",
                            "ERSE Despacho 7253/2010")
                    .towards("7.3")
                    .is(Formula.ratio(
                            counted(REACTIVE_IMPORT), counted(ELECTRICITY_IMPORT), 1, "no energy was taken")));

    private DemandKpis() {}

    /** What the reactive charge counts; it decides, and its bands do, though its price does not come in. */
    private static Term counted(Quantity quantity) {
        return Term.priced(
                scoped -> scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(),
                scoped -> ChargeKpis.weights(scoped, Set.of(REACTIVE_EXCESS)),
                summed -> new ChargedReactive(summed).counted(quantity),
                summed -> Numbers.of(new ChargedReactive(summed).counted(quantity)));
    }
}
