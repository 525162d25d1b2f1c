package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.APPARENT_DEMAND;
import static io.plantline.model.Quantity.DEMAND;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_EXCESS;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;

import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plant is charged for power and for reactive energy, month by month. */
final class ChargeKpis {
    private static final Lack NO_CHARGE =
            Lack.because("the plant file has no such charge", "add one " + Lack.IN_PLANT_FILE.formatted("charges"));
    private static final Term DEMAND_COST = charged(
            scoped -> !scoped.plant().plant().charges().demand().isEmpty(),
            Set.of(DEMAND, APPARENT_DEMAND),
            summed -> new ChargedDemand(summed).demandCost(),
            summed -> new ChargedDemand(summed).workedDemandCost());
    private static final Term REACTIVE_COST =
            reactive(ChargedReactive::reactiveCost, ChargedReactive::workedReactiveCost);

    static final List<Kpi> ALL = List.of(
            economic("apparent-demand", "kVA")
                    .named("Average apparent demand", "Skenbar medeleffekt", "Potência aparente média")
                    .per(EnumSet.range(SETTLEMENT, HOUR))
                    .means("√(Ea² + Er²) of the interval / its length", "distribution charges in Great Britain")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    Term.on(REACTIVE_IMPORT, Power::apparentEnergy),
                                    Term.on(ELECTRICITY_IMPORT, summed -> Figure.of(summed.hours())),
                                    1,
                                    "the interval has no length")),
            economic("exceeded-capacity", "kVA")
                    .named("Exceeded capacity", "Överskriden kapacitet", "Potência excedida")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "max(0, highest apparent demand − contracted capacity), where a charge in kVA says what is contracted",
                            "distribution charges in Great Britain, DCP161")
                    .towards("7.3")
                    .is(FUNCTION, Formula.of(demand(Statistic.EXCEEDED, true))),
            economic("peak-demand-top3", "kW")
                    .named(
                            "Mean of the highest hours of different days",
                            "Medel av de högsta timmarna under olika dygn",
                            "Média das horas mais altas de dias diferentes")
                    .per(FROM_DAY)
                    .means(
                            "mean of the n highest hourly means on different local days within the window of the demand charge; n and window as the plant file has them, usually 3; of a day its highest",
                            "Swedish network tariffs for power")
                    .towards("7.3")
                    .is(FUNCTION, Formula.of(demand(Statistic.MEAN_OF_HIGHEST, false))),
            economic("peak-hours-demand", "kW")
                    .named("Demand in peak hours", "Effekt under höglasttid", "Potência em horas de ponta")
                    .per(FROM_DAY)
                    .means(
                            "PP = Ep / Hp, energy of the peak band over its hours, as far as they are known",
                            "ERSE, tarifas de acesso às redes")
                    .towards("7.3")
                    .is(FUNCTION, Formula.of(demand(Statistic.PEAK_HOURS, false))),
            economic("demand-cost", "{currency}")
                    .named("Demand charges", "Effektavgifter", "Encargos de potência")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ over the demand charges of the month: what each charges × its price; while the month is open, of the month so far",
                            "ISO 50001; network tariffs")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(FUNCTION, Formula.of(DEMAND_COST)),
            economic("excess-reactive", "kvarh")
                    .named("Chargeable reactive energy", "Debiterbar reaktiv energi", "Energia reativa faturável")
                    .per(FROM_DAY)
                    .means(
                            "Σ over tiers: weight × the reactive energy between the shares of the active energy where the tier begins and ends, worked out per day or month as the charge says; a month of days is their sum",
                            "ERSE Despacho 7253/2010; distribution charges in Great Britain")
                    .towards("7.3")
                    .is(FUNCTION, Formula.of(reactive(ChargedReactive::excess, ChargedReactive::workedExcess))),
            economic("reactive-cost", "{currency}")
                    .named("Reactive energy charges", "Avgifter för reaktiv energi", "Encargos de energia reativa")
                    .per(EnumSet.of(MONTH))
                    .means("chargeable reactive energy × price per kvarh", "ERSE Despacho 7253/2010; network tariffs")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(FUNCTION, Formula.of(REACTIVE_COST)),
            economic("energy-cost-total", "{currency}")
                    .named(
                            "Energy cost with demand and reactive charges",
                            "Energikostnad med effekt- och reaktivavgifter",
                            "Custo da energia com encargos de potência e de energia reativa")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ energy cost + demand charges + reactive energy charges, where the plant has such charges",
                            "ISO 50001; life-cycle costing")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(
                            FUNCTION,
                            Formula.of(Term.anyOf(Carriers.cost(), DEMAND_COST, REACTIVE_COST)
                                    .ofThePlant()
                                    .where(
                                            scoped -> !scoped.plant()
                                                    .plant()
                                                    .charges()
                                                    .areNone(),
                                            NO_CHARGE))));

    private ChargeKpis() {}

    /** A statistic as a plant file writes it. */
    static String words(Statistic statistic) {
        return statistic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Term demand(Statistic statistic, boolean apparent) {
        Predicate<DemandCharge> wanted = charge -> charge.statistic() == statistic && charge.apparent() == apparent;
        return charged(
                scoped -> scoped.plant().plant().charges().demand().stream().anyMatch(wanted),
                Set.of(apparent ? APPARENT_DEMAND : DEMAND),
                summed -> new ChargedDemand(summed).demand(wanted, statistic),
                summed -> new ChargedDemand(summed).workedDemand(wanted, statistic));
    }

    private static Term reactive(Function<ChargedReactive, Figure> figure, Function<ChargedReactive, String> worked) {
        return charged(
                scoped -> !scoped.plant().plant().charges().reactive().isEmpty() && scoped.measures(REACTIVE_IMPORT),
                Set.of(REACTIVE_EXCESS),
                summed -> figure.apply(new ChargedReactive(summed)),
                summed -> worked.apply(new ChargedReactive(summed)));
    }

    /** Something the whole plant is charged, where it has such a charge and meters what it imports. */
    private static Term charged(
            Predicate<Scoped> where,
            Set<Quantity> charged,
            Function<Summed, Figure> figure,
            Function<Summed, String> worked) {
        return Term.priced(
                        scoped -> scoped.isPlant() && scoped.measures(ELECTRICITY_IMPORT) && where.test(scoped)
                                ? inputs(scoped, charged)
                                : Set.of(),
                        scoped -> weights(scoped, charged),
                        figure,
                        worked)
                .reading(ELECTRICITY_IMPORT, REACTIVE_IMPORT, DEMAND, APPARENT_DEMAND, REACTIVE_EXCESS)
                .lacking(scoped -> lack(scoped, charged));
    }

    private static Lack lack(Scoped scoped, Set<Quantity> charged) {
        if (!scoped.isPlant()) {
            return Term.WHOLE_PLANT_ONLY;
        }
        if (!scoped.measures(ELECTRICITY_IMPORT)) {
            return Lack.meters(ELECTRICITY_IMPORT);
        }
        boolean unmetered = charged.contains(REACTIVE_EXCESS)
                && !scoped.measures(REACTIVE_IMPORT)
                && !scoped.plant().plant().charges().reactive().isEmpty();
        return unmetered ? Lack.meters(REACTIVE_IMPORT) : NO_CHARGE;
    }

    /** Why a charge without a price costs nothing that could be told. */
    static Figure noPrice(String charge, String status) {
        return Figure.missing("price missing: %s%s".formatted(charge, status == null ? "" : " (%s)".formatted(status)));
    }

    /** The charges, and the tariff of energy where its bands tell what counts. */
    static Set<Weight> weights(Scoped scoped, Set<Quantity> charged) {
        Charges charges = scoped.plant().plant().charges();
        boolean byBand = (charged.contains(DEMAND)
                        && charges.demand().stream().anyMatch(each -> each.statistic() == Statistic.PEAK_HOURS))
                || (charged.contains(REACTIVE_EXCESS)
                        && charges.reactive().stream()
                                .anyMatch(each -> !each.except().isEmpty()));
        return Stream.concat(charged.stream(), byBand ? Stream.of(ELECTRICITY_IMPORT) : Stream.empty())
                .map(Weight::price)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Quantity> inputs(Scoped scoped, Set<Quantity> charged) {
        boolean reactive = scoped.measures(REACTIVE_IMPORT)
                && (charged.contains(REACTIVE_EXCESS) || (charged.contains(APPARENT_DEMAND) && isApparent(scoped)));
        return reactive ? EnumSet.of(ELECTRICITY_IMPORT, REACTIVE_IMPORT) : EnumSet.of(ELECTRICITY_IMPORT);
    }

    private static boolean isApparent(Scoped scoped) {
        return scoped.plant().plant().charges().demand().stream().anyMatch(DemandCharge::apparent);
    }
}
