package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.ENERGY_WITHOUT_OUTPUT;
import static io.plantline.model.Quantity.STEAM_ENERGY;
import static io.plantline.model.Quantity.STEAM_MASS;

import java.util.Arrays;
import java.util.List;

/** What the energy was used for, and how well. */
final class EnergyPerformanceKpis {
    private static final Term ENERGY = Carriers.net();
    private static final Term GOOD = Term.goodOutput();
    private static final Term FUEL_OF_STEAM = Term.sumOfMeasured(Carriers.FUELS)
            .where(
                    scoped -> (scoped.metersItself(STEAM_MASS) || scoped.metersItself(STEAM_ENERGY))
                            && Arrays.stream(Carriers.FUELS).anyMatch(scoped::metersItself),
                    Lack.because(
                            "steam and the fuel it is made of are not both metered by meters of this very scope",
                            Lack.ADD_METERS));
    private static final Term COMPRESSOR = Term.amount(ELECTRICITY_IMPORT)
            .where(
                    scoped -> !scoped.isPlant()
                            && scoped.metersItself(COMPRESSED_AIR)
                            && scoped.metersItself(ELECTRICITY_IMPORT),
                    Lack.because(
                            "compressed air and the electricity it takes are not both metered by meters of this very scope",
                            Lack.ADD_METERS));

    /** Worked out per settlement interval; it applies where both energy and good output are measured. */
    private static final Term WITHOUT_OUTPUT = Term.of(
                    scoped -> ENERGY.plus(GOOD).in().apply(scoped).inputs(), summed -> {
                        Figure output = summed.amount(summed.scoped().output());
                        return output.isMissing() ? output : summed.derived(ENERGY_WITHOUT_OUTPUT);
                    })
            .lackingAs(ENERGY.plus(GOOD));

    static final List<Kpi> ALL = List.of(
            environmental("energy-intensity", "kWh/{output}")
                    .named("Energy per good output", "Energi per godkänd produkt", "Energia por produto conforme")
                    .per(FROM_HOUR)
                    .means("Σ energy used, all carriers / Σ good output", "OECD O2; ISO 50006; GRI 302-3")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-3", "OECD O2")
                    .is(Formula.ratio(ENERGY, GOOD, 1, "no good output; see energy-without-output")),
            environmental("energy-intensity-gross", "kWh/pcs")
                    .named("Energy per piece made", "Energi per tillverkad enhet", "Energia por peça fabricada")
                    .per(FROM_SHIFT)
                    .means("Σ energy used / Σ pieces made, good and scrap", "ISO 22400-2")
                    .towards("7.3")
                    .serves("GRI 302-3")
                    .is(Formula.ratio(ENERGY, OperationsKpis.MADE, 1, "no piece was made; see energy-without-output")),
            economic("energy-productivity", "{output}/kWh")
                    .named("Good output per energy", "Godkänd produkt per energi", "Produto conforme por energia")
                    .per(FROM_SHIFT)
                    .means("Σ good output / Σ energy used", "ISO 50006; ISO 14045")
                    .towards("7.3")
                    .serves("OECD O2")
                    .is(Formula.ratio(GOOD, ENERGY, 1, "no energy was used")),
            environmental("energy-without-output", "kWh")
                    .named("Energy without output", "Energi utan produktion", "Energia sem produção")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "Σ energy of the settlement intervals in which nothing was made and no machine was processing; gas by volume not counted",
                            "ISO 14955-1; energy value stream mapping")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(WITHOUT_OUTPUT)),
            environmental("boiler-efficiency", "%")
                    .named("Boiler efficiency", "Pannverkningsgrad", "Rendimento da caldeira")
                    .per(FROM_HOUR)
                    .means(
                            "Σ heat in steam / Σ energy of the fuels burnt, on the calorific value they are metered by",
                            "EN 12953-11, direct method")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(EnergyKpis.STEAM_HEAT, FUEL_OF_STEAM, 100, "no fuel was burnt")),
            environmental("chp-efficiency", "%")
                    .named(
                            "Efficiency of combined heat and power",
                            "Verkningsgrad kraftvärme",
                            "Rendimento da cogeração")
                    .per(FROM_DAY)
                    .means(
                            "(Σ electricity generated + Σ heat in steam) / Σ energy of the fuels burnt",
                            "Directive 2012/27/EU")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(
                            Term.amount(ELECTRICITY_GENERATION).plus(EnergyKpis.STEAM_HEAT),
                            FUEL_OF_STEAM,
                            100,
                            "no fuel was burnt")),
            environmental("steam-intensity", "t/{output}")
                    .named("Steam per good output", "Ånga per godkänd produkt", "Vapor por produto conforme")
                    .per(FROM_HOUR)
                    .means("Σ steam / Σ good output", "ISO 50006")
                    .towards("7.3")
                    .serves("OECD O2")
                    .is(Formula.ratio(Term.amount(STEAM_MASS), GOOD, 1, "no good output")),
            environmental("compressed-air-specific-energy", "kWh/Nm3")
                    .named("Energy per compressed air", "Energi per tryckluft", "Energia por ar comprimido")
                    .per(FROM_HOUR)
                    .means(
                            "Σ electricity of the compressors / Σ air at normal conditions, of a scope that meters both",
                            "ISO 11011; ISO 1217")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(COMPRESSOR, Term.amount(COMPRESSED_AIR), 1, "no air was delivered")));

    private EnergyPerformanceKpis() {}
}
