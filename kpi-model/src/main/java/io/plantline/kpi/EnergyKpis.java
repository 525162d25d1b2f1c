package io.plantline.kpi;

import static io.plantline.kpi.Draft.ALL_LENGTHS;
import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.kpi.Term.amount;
import static io.plantline.kpi.Term.anyOf;
import static io.plantline.kpi.Term.balance;
import static io.plantline.kpi.Term.sumOfMeasured;
import static io.plantline.kpi.Term.weighed;
import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;
import static io.plantline.model.Quantity.STEAM_ENERGY;
import static io.plantline.model.Quantity.STEAM_MASS;
import static io.plantline.plant.Factor.Ledger.RENEWABLE_SHARE;

import java.util.List;

/** Energy: how much, of what kind, from where. */
final class EnergyKpis {
    private static final Term GENERATED = sumOfMeasured(ELECTRICITY_GENERATION, RENEWABLE_GENERATION);
    private static final Term KEPT = balance(
                    List.of(ELECTRICITY_GENERATION, RENEWABLE_GENERATION), List.of(ELECTRICITY_EXPORT))
            .ofThePlant();
    private static final Term CONSUMED = balance(Drawn.COMES, Drawn.GOES).ofThePlant();
    /** As it was measured, and where it was not, its mass times what the plant says it carries. */
    static final Term STEAM_HEAT = Term.energies(STEAM_ENERGY, STEAM_MASS).once();

    /** What was exported is taken off the renewable generation first. */
    private static final Term RENEWABLE = anyOf(
                    balance(List.of(RENEWABLE_GENERATION), List.of(ELECTRICITY_EXPORT)),
                    amount(BIOFUEL_ENERGY),
                    weighed(RENEWABLE_SHARE, ELECTRICITY_IMPORT))
            .where(
                    EnergyKpis::knowsRenewables,
                    Lack.because(
                            "neither renewable energy is metered nor the renewable share of the grid known",
                            "add a meter, or a factor of ledger renewable-share"));

    static final List<Kpi> ALL = List.of(
            environmental("elec-import-energy", "kWh")
                    .named("Electricity imported", "Inköpt el", "Eletricidade importada")
                    .per(ALL_LENGTHS)
                    .means("Σ ΔA⁺ of the meters of the scope", "ISO 50001; GRI 302-1")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-1", "OECD O2")
                    .is(Formula.of(amount(ELECTRICITY_IMPORT))),
            environmental("elec-export-energy", "kWh")
                    .named("Electricity exported", "Såld el", "Eletricidade exportada")
                    .per(FROM_SETTLEMENT)
                    .means("Σ ΔA⁻, never netted against imports", "ISO 50001; GHG Protocol Scope 2 Guidance")
                    .towards("7.2")
                    .serves("ESRS E1-5", "GRI 302-1")
                    .is(Formula.of(amount(ELECTRICITY_EXPORT))),
            environmental("onsite-generation", "kWh")
                    .named("Electricity generated on site", "Egen elproduktion", "Eletricidade gerada no local")
                    .per(FROM_SETTLEMENT)
                    .means("Σ ΔG of all generators", "ISO 50001; GRI 302-1")
                    .towards("7.2")
                    .serves("ESRS E1-5", "GRI 302-1", "OECD O3")
                    .is(Formula.of(GENERATED)),
            environmental("elec-consumption", "kWh")
                    .named("Electricity consumed", "Elanvändning", "Eletricidade consumida")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "import + generation on site − export + battery discharge − battery charge, of the plant",
                            "ISO 50001; GRI 302-1")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-1", "OECD O2")
                    .is(Formula.of(CONSUMED)),
            environmental("final-energy-total", "kWh")
                    .named(
                            "Energy used, all carriers",
                            "Energianvändning, alla energislag",
                            "Energia utilizada, todas as formas")
                    .per(FROM_HOUR)
                    .means(
                            "Σ electricity bought, renewable generation, fuels and heat bought − electricity and heat sold; gas that is metered by volume alone × its calorific value",
                            "ISO 50001; GRI 302-1; OECD O2")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-1", "OECD O2")
                    .is(Formula.of(Carriers.net()
                            .where(
                                    Carriers::isTotal,
                                    Lack.because(
                                            "only one form of energy is metered in this scope, of which a total would be a copy",
                                            "see the KPI of that form, as elec-import-energy")))),
            environmental("steam-energy", "kWh")
                    .named("Heat in steam", "Värme i ånga", "Calor no vapor")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "Σ heat as it is measured + Σ other steam × (enthalpy of the steam − enthalpy of the feedwater), a dated factor of the plant",
                            "ISO 50001; EN 12953")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(STEAM_HEAT)),
            environmental("compressed-air-volume", "Nm3")
                    .named("Compressed air delivered", "Levererad tryckluft", "Ar comprimido fornecido")
                    .per(FROM_SETTLEMENT)
                    .means("Σ ΔV at normal conditions, 0 °C and 1.01325 bar", "ISO 11011; ISO 1217")
                    .towards("7.3")
                    .is(Formula.of(amount(COMPRESSED_AIR))),
            environmental("self-consumption-ratio", "%")
                    .named(
                            "Own electricity used on site",
                            "Egenanvändning av egen el",
                            "Autoconsumo da produção própria")
                    .per(FROM_DAY)
                    .means("(Σ generation on site − Σ export) / Σ generation on site, of the plant", "OECD O3")
                    .towards("7.2")
                    .serves("ESRS E1-5", "OECD O3")
                    .is(Formula.ratio(KEPT, GENERATED, 100, "nothing was generated")),
            environmental("self-sufficiency-ratio", "%")
                    .named("Self-sufficiency in electricity", "Självförsörjning av el", "Autossuficiência elétrica")
                    .per(FROM_DAY)
                    .means("(Σ generation on site − Σ export) / Σ electricity consumed, of the plant", "GRI 302-1")
                    .towards("7.2")
                    .serves("ESRS E1-5", "GRI 302-1")
                    .is(Formula.ratio(KEPT, CONSUMED, 100, "no electricity was consumed")),
            environmental("renewable-energy-share", "%")
                    .named(
                            "Renewable share of energy, location-based",
                            "Andel förnybar energi, platsbaserat",
                            "Quota de energia renovável, localização")
                    .per(FROM_HOUR)
                    .means(
                            "(Σ renewable generation used on site + imported electricity × renewable share of the grid + biofuels) / Σ energy used",
                            "OECD O3; GRI 302-1; ISO 59020")
                    .towards("7.2")
                    .serves("ESRS E1-5", "GRI 302-1", "OECD O3")
                    .is(Formula.ratio(RENEWABLE, Carriers.net(), 100, "no energy was used")));

    private EnergyKpis() {}

    /** Elsewhere it would say nothing but that a factor is missing. */
    private static boolean knowsRenewables(Scoped scoped) {
        return scoped.measures(RENEWABLE_GENERATION)
                || scoped.measures(BIOFUEL_ENERGY)
                || scoped.plant().rates().hasFactor(ELECTRICITY_IMPORT, RENEWABLE_SHARE);
    }
}
