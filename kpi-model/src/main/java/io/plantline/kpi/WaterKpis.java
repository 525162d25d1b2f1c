package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.Quantity.WATER_DISCHARGE;
import static io.plantline.model.Quantity.WATER_REUSED;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.plant.Factor.Ledger.COD;
import static io.plantline.plant.Factor.Ledger.UPSTREAM;

import java.util.List;

/** Water: taken, given back, used up and used again. */
final class WaterKpis {
    private static final Term TAKEN = Term.amount(WATER_WITHDRAWAL);
    private static final Term GIVEN = Term.amount(WATER_DISCHARGE);

    static final List<Kpi> ALL = List.of(
            environmental("water-withdrawal", "m3")
                    .named("Water withdrawal", "Vattenuttag", "Captação de água")
                    .per(FROM_HOUR)
                    .means("Σ ΔV of the water meters", "GRI 303-3; OECD O1")
                    .towards("6.4")
                    .serves("ESRS E3-4", "GRI 303-3", "OECD O1")
                    .is(Formula.of(TAKEN)),
            environmental("water-discharge", "m3")
                    .named("Water discharge", "Vattenutsläpp", "Descarga de água")
                    .per(FROM_HOUR)
                    .means("Σ ΔV of the effluent meters", "GRI 303-4")
                    .towards("6.3")
                    .serves("ESRS E3-4", "GRI 303-4")
                    .is(Formula.of(GIVEN)),
            environmental("water-consumption", "m3")
                    .named("Water consumption", "Vattenförbrukning", "Consumo de água")
                    .per(FROM_DAY)
                    .means("Σ withdrawal − Σ discharge; below zero where the materials bring water", "GRI 303-5")
                    .towards("6.4")
                    .serves("ESRS E3-4", "GRI 303-5")
                    .is(Formula.of(TAKEN.minus(GIVEN))),
            environmental("water-intensity", "m3/{output}")
                    .named("Water per good output", "Vatten per godkänd produkt", "Água por produto conforme")
                    .per(FROM_SHIFT)
                    .means("Σ withdrawal / Σ good output", "OECD O1; GRI 303-3")
                    .towards("6.4")
                    .serves("ESRS E3-4", "GRI 303-3", "OECD O1")
                    .is(Formula.ratio(TAKEN, Term.goodOutput(), 1, "no good output")),
            environmental("water-reuse-share", "%")
                    .named("Share of water reused", "Andel återanvänt vatten", "Quota de água reutilizada")
                    .per(FROM_DAY)
                    .means("Σ reused / (Σ reused + Σ withdrawal)", "GRI 303; ISO 59020")
                    .towards("6.3")
                    .serves("ESRS E3-4", "ESRS E5-4")
                    .is(Formula.ratio(
                            Term.amount(WATER_REUSED),
                            Term.amount(WATER_REUSED).plus(TAKEN),
                            100,
                            "no water was used")),
            environmental("ghg-water", "kgCO2e")
                    .named("Upstream emissions of water", "Utsläpp uppströms av vatten", "Emissões a montante da água")
                    .per(FROM_DAY)
                    .means(
                            "Σ withdrawal × factor of supply + Σ discharge × factor of treatment",
                            "GHG Protocol Scope 3; GRI 305-3")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-3")
                    .is(Formula.of(Term.weighed(UPSTREAM, WATER_WITHDRAWAL, WATER_DISCHARGE)
                            .whereDeclared(UPSTREAM, WATER_WITHDRAWAL, WATER_DISCHARGE))),
            environmental("wastewater-load", "kgCOD")
                    .named(
                            "Organic load of the effluent",
                            "Organisk belastning i avloppsvatten",
                            "Carga orgânica do efluente")
                    .per(FROM_DAY)
                    .means("Σ discharge × chemical oxygen demand of the latest sample", "OECD O7; Directive 2010/75/EU")
                    .towards("6.3")
                    .serves("ESRS E2-4", "GRI 303-4", "OECD O7")
                    .is(Formula.of(Term.weighed(COD, WATER_DISCHARGE).whereDeclared(COD, WATER_DISCHARGE))));

    private WaterKpis() {}
}
