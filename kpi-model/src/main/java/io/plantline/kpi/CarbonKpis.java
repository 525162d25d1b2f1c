package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_DAY;
import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.kpi.Kpi.Aggregation.FUNCTION;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.BIOFUEL_ENERGY;
import static io.plantline.model.Quantity.CARBONATE;
import static io.plantline.model.Quantity.CARBONATE_FORMED;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.HEAT_IMPORT;
import static io.plantline.model.Quantity.LIQUID_FUEL_ENERGY;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.REFRIGERANT_LOSS;
import static io.plantline.plant.Factor.Ledger.BIOGENIC;
import static io.plantline.plant.Factor.Ledger.SCOPE1;
import static io.plantline.plant.Factor.Ledger.SCOPE2_LOCATION;
import static io.plantline.plant.Factor.Ledger.SCOPE2_MARKET;
import static io.plantline.plant.Factor.Ledger.UPSTREAM;

import java.util.EnumSet;
import java.util.List;

/** Greenhouse gases: the scopes and ledgers of the GHG Protocol, each kept apart. */
final class CarbonKpis {
    static final Weight GRID_FACTOR = new Weight(ELECTRICITY_IMPORT, SCOPE2_LOCATION);
    /** The carbon dioxide of biofuels is outside the scopes: what may be left out is a small part. */
    static final Term SCOPE_1 = Term.anyOf(
                    Term.weighed(SCOPE1, FUEL_ENERGY, GAS_VOLUME, LIQUID_FUEL_ENERGY, CARBONATE, REFRIGERANT_LOSS)
                            .once(),
                    Term.weighedWhereKnown(SCOPE1, BIOFUEL_ENERGY, "methane and nitrous oxide of biofuels"))
            .less(Term.weighed(SCOPE1, CARBONATE_FORMED));

    static final Term SCOPE_2 = Term.weighed(SCOPE2_LOCATION, ELECTRICITY_IMPORT, HEAT_IMPORT);
    static final Term BOTH = Term.anyOf(SCOPE_1, SCOPE_2);
    private static final Term GRID =
            Term.weighed(SCOPE2_LOCATION, ELECTRICITY_IMPORT).ofThePlant();
    private static final Term OBSERVED =
            Term.on(ELECTRICITY_IMPORT, summed -> summed.observedHours(ELECTRICITY_IMPORT));
    private static final Term EVEN =
            Term.on(ELECTRICITY_IMPORT, summed -> summed.weighedHours(ELECTRICITY_IMPORT, SCOPE2_LOCATION));

    private static final Term UPSTREAM_OF_ENERGY =
            Term.weighed(UPSTREAM, Carriers.BOUGHT).once();
    private static final Term UPSTREAM_OF_MATERIAL =
            Term.weighed(UPSTREAM, MATERIAL_INPUT).whereDeclared(UPSTREAM, MATERIAL_INPUT);

    static final List<Kpi> ALL = List.of(
            environmental("ghg-scope1", "kgCO2e")
                    .named("Scope 1 emissions", "Utsläpp scope 1", "Emissões âmbito 1")
                    .per(FROM_HOUR)
                    .means(
                            "Σ fuels × emission factor + (carbonates calcined − carbonates formed) × factor + refrigerants lost × warming potential; of biofuels methane and nitrous oxide",
                            "GHG Protocol; ISO 14064-1; GRI 305-1")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-1", "OECD O4")
                    .is(Formula.of(SCOPE_1)),
            environmental("ghg-scope2-location", "kgCO2e")
                    .named(
                            "Scope 2 emissions, location-based",
                            "Utsläpp scope 2, platsbaserat",
                            "Emissões âmbito 2, localização")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "Σ electricity and heat bought × factor of the grid valid at the time",
                            "GHG Protocol Scope 2 Guidance; GRI 305-2")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-2", "OECD O4")
                    .is(Formula.of(SCOPE_2)),
            environmental("ghg-scope2-market", "kgCO2e")
                    .named(
                            "Scope 2 emissions, market-based",
                            "Utsläpp scope 2, marknadsbaserat",
                            "Emissões âmbito 2, mercado")
                    .per(FROM_DAY)
                    .means(
                            "Σ electricity and heat bought × factor of the contract, else of the residual mix, valid at the time",
                            "GHG Protocol Scope 2 Guidance; GRI 305-2")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-2")
                    .is(Formula.of(Term.weighed(SCOPE2_MARKET, ELECTRICITY_IMPORT, HEAT_IMPORT))),
            environmental("ghg-scopes-1-2", "kgCO2e")
                    .named(
                            "Scope 1 and 2 emissions, location-based",
                            "Utsläpp scope 1 och 2, platsbaserat",
                            "Emissões âmbitos 1 e 2, localização")
                    .per(FROM_HOUR)
                    .means(
                            "Σ scope 1 + Σ scope 2, location-based; of what is metered",
                            "GHG Protocol Scope 2 Guidance; GRI 305-1, 305-2")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-1", "GRI 305-2", "OECD O4")
                    .is(Formula.of(BOTH)),
            environmental("ghg-scope3-fera", "kgCO2e")
                    .named(
                            "Upstream emissions of energy",
                            "Utsläpp uppströms av energi",
                            "Emissões a montante da energia")
                    .per(FROM_DAY)
                    .means(
                            "Σ fuels, electricity and heat bought × factor of making and moving them",
                            "GHG Protocol Scope 3, category 3; GRI 305-3")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-3")
                    .is(Formula.of(UPSTREAM_OF_ENERGY.whereDeclared(UPSTREAM, Carriers.BOUGHT))),
            environmental("ghg-biogenic", "kgCO2")
                    .named(
                            "Biogenic carbon dioxide, outside the scopes",
                            "Biogen koldioxid, utanför scopen",
                            "CO₂ biogénico, fora dos âmbitos")
                    .per(FROM_DAY)
                    .means("Σ biofuels × factor of their biogenic carbon dioxide", "GHG Protocol; GRI 305-1")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-1")
                    .is(Formula.of(Term.weighed(BIOGENIC, BIOFUEL_ENERGY))),
            environmental("ghg-intensity", "kgCO2e/{output}")
                    .named("Emissions per good output", "Utsläpp per godkänd produkt", "Emissões por produto conforme")
                    .per(FROM_HOUR)
                    .means("(Σ scope 1 + Σ scope 2, location-based) / Σ good output", "OECD O4; GRI 305-4")
                    .towards("9.4")
                    .serves("ESRS E1-6", "GRI 305-4", "OECD O4", "OECD P7")
                    .is(Formula.ratio(BOTH, Term.goodOutput(), 1, "no good output")),
            environmental("product-carbon-footprint", "kgCO2e/{output}")
                    .named(
                            "Partial carbon footprint of the product",
                            "Partiellt koldioxidavtryck för produkten",
                            "Pegada de carbono parcial do produto")
                    .per(FROM_DAY)
                    .means(
                            "(Σ scope 1 + Σ scope 2, location-based + Σ upstream of energy and of material) / Σ good output; all of it allocated to the good output; unknown without the factors upstream",
                            "ISO 14067; ISO 14044")
                    .towards("12.2")
                    .serves("ESRS E1-6", "GRI 305-4")
                    .is(Formula.ratio(
                                    Term.anyOf(BOTH, UPSTREAM_OF_ENERGY, UPSTREAM_OF_MATERIAL),
                                    Term.goodOutput(),
                                    1,
                                    "no good output")
                            .minding(CarbonKpis::withoutMaterial)),
            environmental("carbon-intensity-of-use", "gCO2e/kWh")
                    .named(
                            "Carbon intensity of the electricity used",
                            "Koldioxidintensitet för använd el",
                            "Intensidade carbónica da eletricidade usada")
                    .per(EnumSet.of(HOUR, DAY))
                    .means(
                            "Σ imported electricity × factor of the grid at the time / Σ imported electricity, of the plant",
                            "GHG Protocol Scope 2 Guidance")
                    .towards("9.4")
                    .serves("ESRS E1-6")
                    .is(Formula.ratio(GRID, Term.amount(ELECTRICITY_IMPORT), 1000, "no energy was taken")),
            environmental("carbon-timing-factor", "1")
                    .named("Carbon timing factor", "Tidsfaktor för koldioxid", "Fator temporal do carbono")
                    .per(EnumSet.of(DAY))
                    .means(
                            "carbon intensity of use / mean of the factor of the grid over the time observed; below 1 the timing was good",
                            "GHG Protocol Scope 2 Guidance")
                    .towards("9.4")
                    .serves("ESRS E1-6")
                    .is(
                            FUNCTION,
                            Formula.ratio(
                                    GRID.times(OBSERVED),
                                    Term.amount(ELECTRICITY_IMPORT).times(EVEN),
                                    1,
                                    "no energy was taken")));

    private CarbonKpis() {}

    /** What a footprint is of where it is not of the material. */
    private static String withoutMaterial(Summed summed) {
        Scoped scoped = summed.scoped();
        if (!scoped.measures(MATERIAL_INPUT)) {
            return "without the material: %s meters none, so this is its energy only".formatted(scoped.scope());
        }
        return scoped.plant().rates().hasFactor(MATERIAL_INPUT, UPSTREAM)
                ? null
                : "without the material: the plant has no upstream factor of material-input";
    }
}
