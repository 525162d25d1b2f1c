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
    private static final Term METERED = Term.balance(Carriers.IN, Carriers.OUT);
    private static final Term GOOD = Term.goodOutput();
    private static final Term FUEL_OF_STEAM = Carriers.burnt()
            .where(
                    EnergyPerformanceKpis::raisesSteam,
                    Lack.because(
                            "steam is not metered in this very scope, or the fuel it is made of neither here nor below",
                            Lack.ADD_METERS));
    private static final String MORE_THAN_ALL =
            "more than 100 %: more heat out than fuel in; a meter is wrong, or a calorific value on another basis, such as the net one where flue gas condenses";

    /** More than the rounding of sums. */
    private static final double WHOLE = 1 + 1e-9;

    private static final Term GENERATED_AND_HEAT =
            Term.amount(ELECTRICITY_GENERATION).plus(EnergyKpis.STEAM_HEAT);
    private static final Term COMPRESSOR = Term.amount(ELECTRICITY_IMPORT)
            .where(
                    scoped -> !scoped.isPlant()
                            && scoped.metersItself(COMPRESSED_AIR)
                            && scoped.metersItself(ELECTRICITY_IMPORT),
                    Lack.because(
                            "compressed air and the electricity it takes are not both metered by meters of this very scope",
                            Lack.ADD_METERS));

    /** Worked out per settlement interval of what is metered as energy; it applies where that and good output are. */
    private static final Term WITHOUT_OUTPUT = Term.of(
                    scoped -> METERED.plus(GOOD).in().apply(scoped).inputs(), summed -> {
                        Figure output = summed.amount(summed.scoped().output());
                        return output.isMissing() ? output : summed.derived(ENERGY_WITHOUT_OUTPUT);
                    })
            .reading(ENERGY_WITHOUT_OUTPUT)
            .lackingAs(METERED.plus(GOOD));

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
                            "Σ heat in steam / Σ energy of the fuels burnt, on the calorific value they are metered by; of a scope that meters its steam and generates no electricity",
                            "EN 12953-11, direct method")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(
                                    EnergyKpis.STEAM_HEAT,
                                    FUEL_OF_STEAM.where(
                                            scoped -> !scoped.measures(ELECTRICITY_GENERATION),
                                            Lack.because(
                                                    "electricity is generated of the same fuel, so heat alone is no efficiency",
                                                    "see chp-efficiency")),
                                    100,
                                    "no fuel was burnt")
                            .minding(summed -> moreThanAll(EnergyKpis.STEAM_HEAT, summed))),
            environmental("chp-efficiency", "%")
                    .named(
                            "Efficiency of combined heat and power",
                            "Verkningsgrad kraftvärme",
                            "Rendimento da cogeração")
                    .per(FROM_DAY)
                    .means(
                            "(Σ electricity generated + Σ heat in steam) / Σ energy of the fuels burnt, of a scope that meters its steam",
                            "Directive 2012/27/EU")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.ratio(GENERATED_AND_HEAT, FUEL_OF_STEAM, 100, "no fuel was burnt")
                            .minding(summed -> moreThanAll(GENERATED_AND_HEAT, summed))),
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

    /** Such a value is given as it comes out, and said not to be one: what is wrong is to be looked for where it is metered. */
    private static String moreThanAll(Term out, Summed summed) {
        return out.figure(summed).value() > WHOLE * FUEL_OF_STEAM.figure(summed).value() ? MORE_THAN_ALL : null;
    }

    /**
     * Where the steam is metered, and the fuel there or in what is below; in the plant as a whole fuel may be burnt for
     * much else, unless the plant itself meters it.
     */
    private static boolean raisesSteam(Scoped scoped) {
        return (scoped.metersItself(STEAM_MASS) || scoped.metersItself(STEAM_ENERGY))
                && Arrays.stream(Carriers.BURNT).anyMatch(scoped.isPlant() ? scoped::metersItself : scoped::measures);
    }
}
