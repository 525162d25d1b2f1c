package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Kpi.Aggregation.EXTREME;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.CURRENT_L1;
import static io.plantline.model.Quantity.CURRENT_L2;
import static io.plantline.model.Quantity.CURRENT_L3;
import static io.plantline.model.Quantity.DEMAND;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_EXCESS;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.VOLTAGE_JUDGED;
import static io.plantline.model.Quantity.VOLTAGE_L1;
import static io.plantline.model.Quantity.VOLTAGE_L1_L2;
import static io.plantline.model.Quantity.VOLTAGE_L2;
import static io.plantline.model.Quantity.VOLTAGE_L2_L3;
import static io.plantline.model.Quantity.VOLTAGE_L3;
import static io.plantline.model.Quantity.VOLTAGE_L3_L1;
import static io.plantline.model.Quantity.VOLTAGE_UNBALANCED;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Power, demand and the quality of the power taken. */
final class DemandKpis {
    private static final Term IMPORT = Term.amount(ELECTRICITY_IMPORT);
    private static final List<Quantity> PHASES = List.of(CURRENT_L1, CURRENT_L2, CURRENT_L3);
    private static final List<Quantity> BETWEEN_PHASES = List.of(VOLTAGE_L1_L2, VOLTAGE_L2_L3, VOLTAGE_L3_L1);
    private static final List<Quantity> TO_NEUTRAL = List.of(VOLTAGE_L1, VOLTAGE_L2, VOLTAGE_L3);
    private static final Lack NO_PHASES =
            Lack.all(Lack.meters(CURRENT_L1), Lack.meters(CURRENT_L2), Lack.meters(CURRENT_L3));
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
                    .is(EXTREME, Formula.of(Term.on(ELECTRICITY_IMPORT, Power::peak))),
            economic("load-factor", "1")
                    .named("Load factor", "Utnyttjningsgrad av effekt", "Fator de carga")
                    .per(FROM_DAY)
                    .means("energy / (peak demand × hours whose energy is known)", "ISO 50006")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    IMPORT,
                                    Term.on(ELECTRICITY_IMPORT, Power::energyAtPeak),
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
                                    IMPORT, Term.on(REACTIVE_IMPORT, Power::apparentEnergy), 1, "no energy was taken")),
            economic("tan-phi", "1")
                    .named("tan φ", "tan φ", "tan φ")
                    .per(FROM_DAY)
                    .means(
                            "Σ Er / Σ Ea, lagging reactive and active energy; without the bands that the plant's reactive charge leaves out, as the off-peak ones",
                            "ERSE Despacho 7253/2010")
                    .towards("7.3")
                    .is(Formula.ratio(counted(REACTIVE_IMPORT), counted(ELECTRICITY_IMPORT), 1, "no energy was taken")),
            economic("demand-limit-utilisation", "%")
                    .named("Demand on contracted power", "Effekt av abonnerad effekt", "Potência sobre a contratada")
                    .per(EnumSet.of(SETTLEMENT))
                    .means(
                            "(energy so far / the part of the settlement interval that is known) / contracted power of the plant, of several that look at the interval the least: within the interval a forecast at the mean so far",
                            "network tariffs; demand control")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    Term.on(ELECTRICITY_IMPORT, summed -> summed.mean(ELECTRICITY_IMPORT))
                                            .ofThePlant()
                                            .where(
                                                    scoped -> ContractedPower.charges(scoped.plant()
                                                                    .plant())
                                                            .findAny()
                                                            .isPresent(),
                                                    Lack.because(
                                                            "no charge says what power in kW is contracted",
                                                            "add a demand charge with 'contracted' "
                                                                    + Lack.IN_PLANT_FILE.formatted("charges"))),
                                    Term.priced(
                                            scoped -> EnumSet.of(ELECTRICITY_IMPORT),
                                            scoped -> Set.of(Weight.price(DEMAND)),
                                            DemandKpis::contracted,
                                            summed -> Numbers.of(contracted(summed))),
                                    100,
                                    "the contracted power is zero")),
            economic("phase-current-unbalance", "%")
                    .named("Unbalance of the phases", "Obalans mellan faser", "Desequilíbrio das fases")
                    .per(EnumSet.range(MINUTE, HOUR))
                    .means(
                            "100 × max |Iᵢ − Ī| / Ī of the mean currents of three phases, each over the time it is known",
                            "NEMA MG-1 14.34")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    Term.of(DemandKpis::phases, summed -> phases(summed, PhaseBalance::deviation))
                                            .lacking(NO_PHASES),
                                    Term.of(DemandKpis::phases, summed -> phases(summed, PhaseBalance::mean))
                                            .lacking(NO_PHASES),
                                    100,
                                    "no current flowed")),
            economic("voltage-unbalance", "%")
                    .named(
                            "Time of unbalanced supply voltage",
                            "Tid med osymmetrisk matningsspänning",
                            "Tempo de tensão desequilibrada")
                    .per(FROM_HOUR)
                    .means(
                            "Σ minutes whose mean V2/V1 is over 2 % / Σ minutes whose three voltages are known; EN 50160 takes ten-minute means, which meters of that period give, and accepts 5 % of a week",
                            "EN 50160; IEC 61000-4-30")
                    .towards("7.3")
                    .is(Formula.ratio(
                            supply(VOLTAGE_UNBALANCED),
                            supply(VOLTAGE_JUDGED),
                            100,
                            "there is no minute in which all three voltages are known")));

    private DemandKpis() {}

    /** A time that is worked out of the voltages of the scope itself. */
    private static Term supply(Quantity time) {
        return Term.of(DemandKpis::voltages, summed -> summed.derived(time))
                .lacking(Lack.because(
                        "no three voltages are metered in this scope itself, between phases or to the neutral",
                        Lack.ADD_METERS))
                .reading(time);
    }

    private static Set<Quantity> voltages(Scoped scoped) {
        return Stream.of(BETWEEN_PHASES, TO_NEUTRAL)
                .filter(three -> three.stream().allMatch(scoped::measures))
                .findFirst()
                .map(EnumSet::copyOf)
                .orElseGet(() -> EnumSet.noneOf(Quantity.class));
    }

    /** What is contracted for such an interval. */
    private static Figure contracted(Summed summed) {
        return ContractedPower.at(
                        summed.scoped().plant().plant(), summed.interval().start())
                .map(charge -> Figure.of(charge.contracted().doubleValue()))
                .orElse(Figure.missing("no power in kW is contracted then"));
    }

    private static Set<Quantity> phases(Scoped scoped) {
        return PHASES.stream().allMatch(scoped::measures) ? EnumSet.copyOf(PHASES) : Set.of();
    }

    private static Figure phases(Summed summed, ToDoubleFunction<PhaseBalance> what) {
        List<Figure> currents = PHASES.stream().map(phase -> summed.mean(phase)).toList();
        return currents.stream()
                .filter(Figure::isMissing)
                .findFirst()
                .orElseGet(() -> Figure.of(what.applyAsDouble(
                        new PhaseBalance(currents.stream().map(Figure::value).toList()))));
    }

    /** What flowed in each of the phases. */
    private record PhaseBalance(List<Double> phases) {
        double mean() {
            double sum = 0;
            for (double phase : phases) {
                sum += phase;
            }
            return sum / phases.size();
        }

        double deviation() {
            double most = 0;
            for (double phase : phases) {
                most = Math.max(most, Math.abs(phase - mean()));
            }
            return most;
        }
    }

    /** What the reactive charge counts; it decides, and its bands do, though its price does not come in. */
    private static Term counted(Quantity quantity) {
        return Term.priced(
                        scoped -> scoped.measures(quantity) ? EnumSet.of(quantity) : Set.of(),
                        scoped -> ChargeKpis.weights(scoped, Set.of(REACTIVE_EXCESS)),
                        summed -> new ChargedReactive(summed).toDivideBy(quantity),
                        summed -> Numbers.of(new ChargedReactive(summed).counted(quantity)))
                .lacking(Lack.meters(quantity));
    }
}
