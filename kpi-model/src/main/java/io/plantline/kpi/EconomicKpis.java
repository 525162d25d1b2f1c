package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.CARBONATE;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.REFRIGERANT_LOSS;
import static io.plantline.model.Quantity.RESTRICTED_SUBSTANCE;
import static io.plantline.model.Quantity.VALUE_ADDED;
import static io.plantline.model.Quantity.WASTE;
import static io.plantline.model.Quantity.WATER_DISCHARGE;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static io.plantline.plant.Factor.Ledger.ENVIRONMENTAL_COST;

import io.plantline.model.Quantity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Money: what energy costs, and what value stands against it. */
final class EconomicKpis {

    private static final Set<Quantity> BURDENS = EnumSet.of(
            ELECTRICITY_IMPORT,
            FUEL_ENERGY,
            LIQUID_FUEL_ENERGY,
            BIOFUEL_ENERGY,
            GAS_VOLUME,
            HEAT_IMPORT,
            WATER_WITHDRAWAL,
            WATER_DISCHARGE,
            MATERIAL_INPUT,
            WASTE,
            CARBONATE,
            REFRIGERANT_LOSS,
            RESTRICTED_SUBSTANCE);

    /** Of what is measured, that which has a shadow price. */
    private static final Term ENVIRONMENTAL = Term.anyOf(BURDENS.stream()
                    .map(quantity ->
                            Term.weighed(ENVIRONMENTAL_COST, quantity).whereDeclared(ENVIRONMENTAL_COST, quantity))
                    .toArray(Term[]::new))
            .once(scoped -> isPriced(scoped, FUEL_ENERGY) && isPriced(scoped, GAS_VOLUME))
            .lacking(EconomicKpis::unpriced);

    static final List<Kpi> ALL = List.of(
            economic("energy-cost", "{currency}")
                    .named("Energy cost", "Energikostnad", "Custo da energia")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "Σ electricity, fuels and heat bought × price of its tariff band (energy term; no demand or reactive charges)",
                            "ISO 50001; life-cycle costing")
                    .towards("7.3")
                    .serves("ESRS E1-5")
                    .is(Formula.of(Carriers.cost())),
            economic("energy-cost-per-unit", "{currency}/{output}")
                    .named(
                            "Energy cost per good output",
                            "Energikostnad per godkänd produkt",
                            "Custo da energia por produto conforme")
                    .per(FROM_SHIFT)
                    .means("Σ energy cost / Σ good output", "ISO 50006; life-cycle costing")
                    .towards("7.3")
                    .serves("OECD O2")
                    .is(Formula.ratio(Carriers.cost(), Term.goodOutput(), 1, "no good output")),
            economic("electricity-cost-share", "%")
                    .named(
                            "Electricity in the energy cost",
                            "Elens andel av energikostnaden",
                            "Eletricidade no custo da energia")
                    .per(FROM_SHIFT)
                    .means("Σ cost of electricity / Σ energy cost, where other energy is bought too", "ISO 50001")
                    .towards("7.3")
                    .is(Formula.ratio(
                            Term.priced(ELECTRICITY_IMPORT)
                                    .where(
                                            EconomicKpis::buysOtherEnergy,
                                            Lack.because(
                                                    "only one form of energy is bought in this scope",
                                                    "it is all of the cost")),
                            Carriers.cost(),
                            100,
                            "energy cost nothing")),
            economic("eco-efficiency", "{currency}/kgCO2e")
                    .named(
                            "Value added per emissions",
                            "Förädlingsvärde per utsläpp",
                            "Valor acrescentado por emissões")
                    .per(FROM_SHIFT)
                    .means("Σ value added / (Σ scope 1 + Σ scope 2, location-based)", "ISO 14045; WBCSD")
                    .towards("8.4")
                    .serves("ESRS E1-6", "OECD O4")
                    .is(Formula.ratio(Term.amount(VALUE_ADDED), CarbonKpis.BOTH, 1, "there were no emissions")),
            economic("value-added-per-kwh", "{currency}/kWh")
                    .named("Value added per energy", "Förädlingsvärde per energi", "Valor acrescentado por energia")
                    .per(FROM_SHIFT)
                    .means("Σ value added / Σ energy used, all carriers", "ISO 14045")
                    .towards("8.4")
                    .serves("OECD O2")
                    .is(Formula.ratio(Term.amount(VALUE_ADDED), Carriers.net(), 1, "no energy was used")),
            economic("ghg-cost", "{currency}")
                    .named("Cost of emissions", "Kostnad för utsläpp", "Custo das emissões")
                    .per(FROM_DAY)
                    .means(
                            "Σ emissions of scope 1 and, location-based, scope 2 / 1000 × the price of a tonne of each: that of an allowance where emissions are traded, else the plant's own; allowances given free are not taken off, for what is emitted could be sold",
                            "ISO 14008; EU ETS Directive 2003/87/EC; ESRS E1-8")
                    .towards("13.2")
                    .serves("ESRS E1-8", "GRI 201-2")
                    .is(Formula.of(CarbonCost.ALL)),
            environmental("environmental-cost", "{currency}")
                    .named("Cost to the environment", "Miljökostnad", "Custo ambiental")
                    .per(FROM_SHIFT)
                    .means(
                            "Σ amounts × what one of each costs the environment, by the shadow prices of the plant file",
                            "ISO 14007; ISO 14008")
                    .towards("12.2")
                    .is(Formula.of(ENVIRONMENTAL)),
            economic("net-sustainable-return", "{currency}")
                    .named(
                            "Value added less cost to the environment",
                            "Förädlingsvärde minus miljökostnad",
                            "Valor acrescentado menos custo ambiental")
                    .per(FROM_SHIFT)
                    .means("Σ value added − Σ cost to the environment", "ISO 14008; ISO 15686-5")
                    .towards("8.4")
                    .is(Formula.of(Term.amount(VALUE_ADDED).minus(ENVIRONMENTAL))));

    private EconomicKpis() {}

    /** Where only one of two ways has a price, all of it counts in that. */
    private static boolean isPriced(Scoped scoped, Quantity quantity) {
        return scoped.plant().rates().hasFactor(quantity, ENVIRONMENTAL_COST);
    }

    private static Lack unpriced(Scoped scoped) {
        Set<Quantity> priced = EnumSet.copyOf(BURDENS);
        priced.removeIf(quantity -> !isPriced(scoped, quantity));
        return priced.isEmpty() ? new Lack.Factors(ENVIRONMENTAL_COST, BURDENS) : Lack.meters(priced);
    }

    private static boolean buysOtherEnergy(Scoped scoped) {
        return Arrays.stream(Carriers.BOUGHT).filter(scoped::measures).count() > 1;
    }
}
