package io.plantline.kpi;

import static io.plantline.kpi.Draft.environmental;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.kpi.Kpi.Aggregation.LOWEST;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What goes on while nobody works, told by the settlement intervals of a day. */
final class QuietKpis {
    static final List<Kpi> ALL = List.of(
            environmental("base-load", "kW")
                    .named("Base load", "Baslast", "Carga de base")
                    .per(EnumSet.of(DAY))
                    .means(
                            "average demand, of the plant that of the electricity consumed, its own and stored power included, elsewhere that delivered, that is not exceeded in 5 % (by rank, rounded up) of the settlement intervals in which no shift works, of those covered to at least 95 %; where the plant never closes, of all",
                            "ISO 50006, static EnPI; ISO 14955")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-4")
                    .is(
                            FUNCTION,
                            quiet(
                                    Formula.of(Term.worked(Drawn::of, QuietTime::baseLoad, QuietTime::baseLoadWorked)
                                            .lacking(Drawn::lack)),
                                    Drawn::of)),
            environmental("base-load-share", "%")
                    .named("Base load of the energy", "Baslastens andel av energin", "Carga de base na energia")
                    .per(EnumSet.of(DAY))
                    .means(
                            "Σ min(energy, base load × length) / Σ energy, of the plant that consumed, over the settlement intervals of the day that are covered to at least 95 %",
                            "good practice")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            quiet(
                                    Formula.ratio(
                                            Term.of(Drawn::of, QuietTime::energyOfBaseLoad)
                                                    .lacking(Drawn::lack),
                                            Term.of(Drawn::of, QuietTime::energy)
                                                    .lacking(Drawn::lack),
                                            100,
                                            "no energy was taken"),
                                    Drawn::of)),
            environmental("water-min-night-flow", "m³/h")
                    .named("Least flow of water at night", "Minsta vattenflöde på natten", "Caudal noturno mínimo")
                    .per(EnumSet.of(DAY))
                    .means(
                            "least water of a settlement interval from 02:00 to 04:00 local time in which no shift works, covered to at least 95 % / its length; where the plant never closes, of all; what the meter cannot resolve is not seen",
                            "IWA minimum night flow")
                    .towards("6.4")
                    .serves("ESRS E3-4", "GRI 303-5")
                    .is(
                            LOWEST,
                            quiet(
                                    Formula.of(Term.on(WATER_WITHDRAWAL, QuietTime::nightFlow)),
                                    scoped -> Set.of(WATER_WITHDRAWAL))),
            environmental("compressed-air-leak-share", "%")
                    .named("Leaks of compressed air", "Tryckluftsläckage", "Fugas de ar comprimido")
                    .per(EnumSet.of(DAY))
                    .means(
                            "mean flow while no shift works / mean flow while one works, of the settlement intervals of the day covered to at least 95 %; what is used in closed time counts as leaking",
                            "ISO 11011; flow form for compressors of variable speed")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                            Term.on(COMPRESSED_AIR, QuietTime::closedAir),
                                            Term.on(COMPRESSED_AIR, QuietTime::workingAir),
                                            100,
                                            "no air was taken while a shift worked")
                                    .over(Reach.SETTLEMENTS)));

    private QuietKpis() {}

    private static Formula quiet(Formula formula, Function<Scoped, Set<Quantity>> quantities) {
        return formula.minding(summed -> QuietTime.minding(summed, quantities.apply(summed.scoped())))
                .over(Reach.SETTLEMENTS);
    }
}
