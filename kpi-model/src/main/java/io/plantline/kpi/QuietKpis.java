package io.plantline.kpi;

import static io.plantline.kpi.Draft.environmental;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.kpi.Kpi.Aggregation.LOWEST;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;

import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;

/** What goes on while nobody works, told by the settlement intervals of a day. */
final class QuietKpis {
    static final List<Kpi> ALL = List.of(
            environmental("base-load", "kW")
                    .named("Base load", "Baslast", "Carga de base")
                    .per(EnumSet.of(DAY))
                    .means(
                            "average demand that is not exceeded in 5 % (by rank, rounded up) of the settlement intervals in which no shift works, of those covered to at least 95 %; where the plant never closes, of all",
                            "ISO 50006, static EnPI; ISO 14955")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-4")
                    .is(
                            FUNCTION,
                            quiet(
                                    Formula.of(Term.on(
                                            ELECTRICITY_IMPORT, QuietTime::baseLoad, QuietTime::baseLoadWorked)),
                                    ELECTRICITY_IMPORT)),
            environmental("base-load-share", "%")
                    .named("Base load of the energy", "Baslastens andel av energin", "Carga de base na energia")
                    .per(EnumSet.of(DAY))
                    .means(
                            "Σ min(energy, base load × length) / Σ energy, over the settlement intervals of the day that are covered to at least 95 %",
                            "good practice")
                    .towards("7.3")
                    .is(
                            FUNCTION,
                            quiet(
                                    Formula.ratio(
                                            Term.on(ELECTRICITY_IMPORT, QuietTime::energyOfBaseLoad),
                                            Term.on(ELECTRICITY_IMPORT, QuietTime::energy),
                                            100,
                                            "no energy was taken"),
                                    ELECTRICITY_IMPORT)),
            environmental("water-min-night-flow", "m³/h")
                    .named("Least flow of water at night", "Minsta vattenflöde på natten", "Caudal noturno mínimo")
                    .per(EnumSet.of(DAY))
                    .means(
                            "least water of a settlement interval from 02:00 to 04:00 local time in which no shift works, covered to at least 95 % / its length; where the plant never closes, of all; what the meter cannot resolve is not seen",
                            "IWA minimum night flow")
                    .towards("6.4")
                    .serves("ESRS E3-4", "GRI 303-5")
                    .is(LOWEST, quiet(Formula.of(Term.on(WATER_WITHDRAWAL, QuietTime::nightFlow)), WATER_WITHDRAWAL)),
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

    private static Formula quiet(Formula formula, Quantity quantity) {
        return formula.minding(summed -> QuietTime.minding(summed, quantity)).over(Reach.SETTLEMENTS);
    }
}
