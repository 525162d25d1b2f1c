package io.plantline.kpi;

import static io.plantline.kpi.Kpi.Pillar.DATA_QUALITY;
import static io.plantline.kpi.Kpi.Pillar.ECONOMIC;
import static io.plantline.kpi.Kpi.Pillar.ENVIRONMENTAL;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.MINUTE;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.ENERGY_WITHOUT_OUTPUT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;

import io.plantline.cell.Derivation;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of KPIs. A KPI is one entry here and one story in the contract test, and nothing else. */
public final class Kpis {
    private static final Set<IntervalKind> ALL_LENGTHS = EnumSet.allOf(IntervalKind.class);
    private static final Set<IntervalKind> FROM_SETTLEMENT = EnumSet.of(SETTLEMENT, HOUR, SHIFT, DAY, MONTH);
    private static final Set<IntervalKind> FROM_HOUR = EnumSet.of(HOUR, SHIFT, DAY, MONTH);

    private static final Term IMPORT = Term.amount(ELECTRICITY_IMPORT);
    private static final Term ENERGY = Term.sumOfMeasured(ELECTRICITY_IMPORT, FUEL_ENERGY);
    private static final Term PEAK = Term.on(ELECTRICITY_IMPORT, Summed::peak);

    private static final List<Kpi> ALL = List.of(
            new Kpi(
                    "elec-import-energy",
                    names("Electricity imported", "Inköpt el", "Eletricidade importada"),
                    ENVIRONMENTAL,
                    "kWh",
                    ALL_LENGTHS,
                    "Σ ΔA⁺ of the meters of the scope",
                    "ISO 50001; GRI 302-1",
                    Formula.of(IMPORT)),
            new Kpi(
                    "elec-export-energy",
                    names("Electricity exported", "Såld el", "Eletricidade exportada"),
                    ENVIRONMENTAL,
                    "kWh",
                    FROM_SETTLEMENT,
                    "Σ ΔA⁻, never netted against imports",
                    "ISO 50001; GHG Protocol Scope 2 Guidance",
                    Formula.of(Term.amount(ELECTRICITY_EXPORT))),
            new Kpi(
                    "avg-demand",
                    names("Average demand", "Medeleffekt", "Potência média"),
                    ECONOMIC,
                    "kW",
                    EnumSet.of(MINUTE, SETTLEMENT, HOUR),
                    "energy of the interval / its length",
                    "ISO 50001; metering of the electricity market",
                    Formula.ratio(IMPORT, hoursOf(ELECTRICITY_IMPORT), 1, "the interval has no length")),
            new Kpi(
                    "peak-demand",
                    names("Peak demand", "Högsta effekt", "Potência máxima"),
                    ECONOMIC,
                    "kW",
                    EnumSet.of(DAY, MONTH),
                    "highest average demand of the settlement intervals covered to at least 95 %",
                    "ISO 50006; network tariffs",
                    Formula.of(PEAK)),
            new Kpi(
                    "load-factor",
                    names("Load factor", "Utnyttjningsgrad av effekt", "Fator de carga"),
                    ECONOMIC,
                    "1",
                    EnumSet.of(DAY, MONTH),
                    "energy / (peak demand × hours whose energy is known)",
                    "ISO 50006",
                    Formula.ratio(
                            IMPORT, Term.on(ELECTRICITY_IMPORT, Summed::energyAtPeak), 1, "the peak demand is zero")),
            new Kpi(
                    "power-factor",
                    names("Power factor", "Effektfaktor", "Fator de potência"),
                    ECONOMIC,
                    "1",
                    FROM_SETTLEMENT,
                    "Ea / √(Ea² + Er²), active and lagging reactive energy",
                    "IEEE 1459",
                    Formula.ratio(IMPORT, Term.on(REACTIVE_IMPORT, Summed::apparentEnergy), 1, "no energy was taken")),
            new Kpi(
                    "energy-intensity",
                    names("Energy per good output", "Energi per godkänd produkt", "Energia por produto conforme"),
                    ENVIRONMENTAL,
                    "kWh/{output}",
                    FROM_HOUR,
                    "Σ energy (electricity and fuels) / Σ good output",
                    "OECD O2; ISO 50006; GRI 302-3",
                    Formula.ratio(ENERGY, Term.goodOutput(), 1, "no good output; see energy-without-output")),
            new Kpi(
                    "energy-without-output",
                    names("Energy without output", "Energi utan produktion", "Energia sem produção"),
                    ENVIRONMENTAL,
                    "kWh",
                    FROM_SETTLEMENT,
                    "Σ energy of the settlement intervals in which nothing was made and no machine was processing",
                    "ISO 14955-1; energy value stream mapping",
                    Formula.of(withoutOutput())),
            new Kpi(
                    "ghg-scope2-location",
                    names(
                            "Scope 2 emissions, location-based",
                            "Utsläpp scope 2, platsbaserat",
                            "Emissões âmbito 2, localização"),
                    ENVIRONMENTAL,
                    "kgCO2e",
                    FROM_SETTLEMENT,
                    "Σ imported electricity × grid emission factor valid at the time",
                    "GHG Protocol Scope 2 Guidance; GRI 305-2",
                    Formula.of(Term.on(ELECTRICITY_IMPORT, summed -> summed.emissions(ELECTRICITY_IMPORT)))),
            new Kpi(
                    "energy-cost",
                    names("Energy cost", "Energikostnad", "Custo da energia"),
                    ECONOMIC,
                    "{currency}",
                    FROM_SETTLEMENT,
                    "Σ imported electricity × price of its tariff band (energy term; no demand or reactive charges)",
                    "ISO 50001; life-cycle costing",
                    Formula.of(Term.on(ELECTRICITY_IMPORT, summed -> summed.cost(ELECTRICITY_IMPORT)))),
            new Kpi(
                    "water-withdrawal",
                    names("Water withdrawal", "Vattenuttag", "Captação de água"),
                    ENVIRONMENTAL,
                    "m3",
                    FROM_HOUR,
                    "Σ ΔV of the water meters",
                    "GRI 303-3; OECD O1",
                    Formula.of(Term.amount(WATER_WITHDRAWAL))),
            new Kpi(
                    "material-yield",
                    names("Material yield", "Materialutbyte", "Rendimento de material"),
                    ECONOMIC,
                    "%",
                    FROM_HOUR,
                    "Σ mass in good product / Σ material input",
                    "ISO 14051",
                    Formula.ratio(Term.amount(GOOD_MASS), Term.amount(MATERIAL_INPUT), 100, "no material went in")),
            new Kpi(
                    "data-coverage",
                    names("Data coverage", "Datatäckning", "Cobertura de dados"),
                    DATA_QUALITY,
                    "%",
                    FROM_SETTLEMENT,
                    "Σ observed meter time / Σ expected meter time",
                    "ISO 50015; ISO 8000",
                    Formula.ratio(hours(true), hours(false), 100, "no meter was expected")),
            new Kpi(
                    "estimated-share",
                    names("Share of estimated data", "Andel uppskattade data", "Quota de dados estimados"),
                    DATA_QUALITY,
                    "%",
                    FROM_HOUR,
                    "Σ |estimated energy| / Σ |energy|",
                    "ISO 50015; GHG Protocol",
                    Formula.ratio(
                            Term.on(ELECTRICITY_IMPORT, summed -> Figure.of(summed.estimated(ELECTRICITY_IMPORT))),
                            IMPORT,
                            100,
                            "no energy was taken")));

    private Kpis() {}

    public static List<Kpi> all() {
        return ALL;
    }

    public static Optional<Kpi> of(String id) {
        return ALL.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
    }

    /** The quantities that are worked out per settlement interval. */
    public static List<Derivation> derivations() {
        return List.of(new WithoutOutput());
    }

    private static Map<String, String> names(String english, String swedish, String portuguese) {
        return Map.of("en", english, "sv", swedish, "pt", portuguese);
    }

    private static Term hoursOf(Quantity quantity) {
        return Term.on(quantity, summed -> Figure.of(summed.hours()));
    }

    /** Applies where both energy and good output are measured. */
    private static Term withoutOutput() {
        return new Term(
                scoped -> {
                    Set<Quantity> energy = ENERGY.inputs().apply(scoped);
                    Set<Quantity> output = Term.goodOutput().inputs().apply(scoped);
                    Set<Quantity> both = EnumSet.noneOf(Quantity.class);
                    both.addAll(energy);
                    both.addAll(output);
                    return energy.isEmpty() || output.isEmpty() ? Set.of() : both;
                },
                summed -> {
                    Figure output = Term.goodOutput().figure().apply(summed);
                    return output.isMissing() ? output : summed.derived(ENERGY_WITHOUT_OUTPUT);
                });
    }

    /** Meter hours over all that the scope measures: those observed, or those expected. */
    private static Term hours(boolean observed) {
        return new Term(
                scoped -> scoped.plant().tree().quantities(scoped.scope()), summed -> summed.meterHours(observed));
    }
}
