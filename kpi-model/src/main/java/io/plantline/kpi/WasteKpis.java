package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.FLUE_GAS;
import static io.plantline.model.Quantity.NATURAL_AREA;
import static io.plantline.model.Quantity.REFRIGERANT_CHARGE;
import static io.plantline.model.Quantity.REFRIGERANT_LOSS;
import static io.plantline.model.Quantity.RESTRICTED_SUBSTANCE;
import static io.plantline.model.Quantity.SITE_AREA;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WASTE_HAZARDOUS;
import static io.plantline.model.Quantity.WASTE_RECOVERED;
import static io.plantline.plant.Factor.Ledger.NOX;

import java.util.EnumSet;
import java.util.List;

/** Waste, what is released to the air, and the land that is taken. */
final class WasteKpis {
    private static final double KG_PER_T = 1000;
    private static final double HOURS_PER_DAY = 24;
    private static final String NO_WASTE = "there was no waste";
    private static final Term NITROGEN_OXIDES = Term.anyOf(
            Term.weighed(NOX, FLUE_GAS).whereDeclared(NOX, FLUE_GAS),
            Term.weighed(NOX, Carriers.BURNT)
                    .once()
                    .whereDeclared(NOX, Carriers.BURNT)
                    .where(
                            scoped -> !scoped.plant().rates().hasFactor(FLUE_GAS, NOX),
                            Lack.because("nitrogen oxides are told by the flue gas", "see flue-gas")));

    static final List<Kpi> ALL = List.of(
            environmental("waste-total", "t")
                    .named("Waste", "Avfall", "Resíduos")
                    .per(FROM_SHIFT)
                    .means("Σ mass of the waste streams", "GRI 306-3; OECD O5")
                    .towards("12.5")
                    .serves("ESRS E5-5", "GRI 306-3", "OECD O5")
                    .is(Formula.of(Term.amount(WASTE))),
            environmental("waste-intensity", "kg/{output}")
                    .named("Waste per good output", "Avfall per godkänd produkt", "Resíduos por produto conforme")
                    .per(FROM_DAY)
                    .means("Σ waste / Σ good output", "OECD O5; GRI 306-3")
                    .towards("12.5")
                    .serves("ESRS E5-5", "GRI 306-3", "OECD O5")
                    .is(Formula.ratio(Term.amount(WASTE), Term.goodOutput(), KG_PER_T, "no good output")),
            environmental("waste-diversion-rate", "%")
                    .named(
                            "Waste diverted from disposal",
                            "Avfall till återvinning",
                            "Resíduos desviados da eliminação")
                    .per(FROM_DAY)
                    .means(
                            "Σ waste reused, recycled or otherwise recovered but for energy / Σ waste",
                            "GRI 306-4; GRI 306-5")
                    .towards("12.5")
                    .serves("ESRS E5-5", "GRI 306-4")
                    .is(Formula.ratio(Term.amount(WASTE_RECOVERED), Term.amount(WASTE), 100, NO_WASTE)),
            environmental("hazardous-waste-share", "%")
                    .named("Hazardous share of waste", "Andel farligt avfall", "Quota de resíduos perigosos")
                    .per(EnumSet.of(MONTH))
                    .means("Σ hazardous waste / Σ waste", "GRI 306-3")
                    .towards("12.4")
                    .serves("ESRS E5-5", "GRI 306-3")
                    .is(Formula.ratio(Term.amount(WASTE_HAZARDOUS), Term.amount(WASTE), 100, NO_WASTE)),
            environmental("restricted-substance-intensity", "kg/{output}")
                    .named(
                            "Restricted substances per good output",
                            "Begränsade ämnen per godkänd produkt",
                            "Substâncias restritas por produto conforme")
                    .per(FROM_DAY)
                    .means("Σ restricted substances used / Σ good output", "OECD I2; REACH")
                    .towards("12.4")
                    .serves("ESRS E2-5", "OECD I2")
                    .is(Formula.ratio(Term.amount(RESTRICTED_SUBSTANCE), Term.goodOutput(), 1, "no good output")),
            environmental("air-emissions", "kgNOx")
                    .named("Nitrogen oxides released", "Utsläpp av kväveoxider", "Emissões de óxidos de azoto")
                    .per(FROM_HOUR)
                    .means(
                            "Σ dry flue gas × concentration at reference conditions; where none is declared, Σ fuels × factor",
                            "GRI 305-7; Directive 2010/75/EU; OECD O6")
                    .towards("12.4")
                    .serves("ESRS E2-4", "GRI 305-7", "OECD O6")
                    .is(Formula.of(NITROGEN_OXIDES)),
            environmental("air-emission-intensity", "kgNOx/{output}")
                    .named(
                            "Nitrogen oxides per good output",
                            "Kväveoxider per godkänd produkt",
                            "Óxidos de azoto por produto conforme")
                    .per(FROM_DAY)
                    .means("Σ nitrogen oxides released / Σ good output", "OECD O6; GRI 305-7")
                    .towards("12.4")
                    .serves("ESRS E2-4", "GRI 305-7", "OECD O6")
                    .is(Formula.ratio(NITROGEN_OXIDES, Term.goodOutput(), 1, "no good output")),
            environmental("refrigerant-leak-rate", "%")
                    .named("Refrigerant that leaked", "Köldmedieläckage", "Fuga de fluido refrigerante")
                    .per(EnumSet.of(MONTH))
                    .means(
                            "Σ refrigerant topped up / mean charge of the cooling plant over the time it is known, over the twelve months that end with this one",
                            "Regulation (EU) 2024/573; GRI 305-1")
                    .towards("12.4")
                    .serves("ESRS E1-6", "GRI 305-1")
                    .is(Formula.ratio(
                                    Term.amount(REFRIGERANT_LOSS),
                                    Term.on(REFRIGERANT_CHARGE, summed -> summed.mean(REFRIGERANT_CHARGE)
                                            .times(Figure.of(HOURS_PER_DAY))),
                                    100,
                                    "the cooling plant holds no refrigerant")
                            .over(Reach.TWELVE_MONTHS)),
            environmental("natural-land-share", "%")
                    .named("Natural share of the site", "Andel naturmark", "Quota natural do terreno")
                    .per(EnumSet.of(MONTH))
                    .means("natural area / area of the site, each over the time it was so", "OECD O8")
                    .towards("15.5")
                    .serves("ESRS E4-5", "GRI 304-1", "OECD O8")
                    .is(Formula.ratio(Term.amount(NATURAL_AREA), Term.amount(SITE_AREA), 100, "the site has no area")));

    private WasteKpis() {}
}
