package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.FROM_SETTLEMENT;
import static io.plantline.kpi.Draft.FROM_SHIFT;
import static io.plantline.kpi.Draft.dataQuality;
import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.BYPRODUCT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.MATERIAL_INPUT;
import static io.plantline.model.Quantity.MATERIAL_RELEASED;
import static io.plantline.model.Quantity.WASTE;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** How far the other KPIs can be trusted. */
final class DataQualityKpis {
    private static final String COVERAGE = "data-coverage";
    private static final String STALE_SENSORS = "stale-sensors";

    private static final Term OPEN = Term.balance(
                    List.of(MATERIAL_INPUT), List.of(GOOD_MASS, BYPRODUCT, MATERIAL_RELEASED, WASTE))
            .where(scoped -> scoped.measures(GOOD_MASS), Lack.meters(GOOD_MASS));

    static final List<Kpi> ALL = List.of(
            dataQuality(COVERAGE, "%")
                    .named("Data coverage", "Datatäckning", "Cobertura de dados")
                    .per(FROM_SETTLEMENT)
                    .means("Σ observed meter time / Σ expected meter time", "ISO 50015; ISO 8000")
                    .is(Formula.ratio(hours(true), hours(false), 100, "no meter was expected")),
            dataQuality("estimated-share", "%")
                    .named("Share of estimated data", "Andel uppskattade data", "Quota de dados estimados")
                    .per(FROM_HOUR)
                    .means("Σ |estimated energy| / Σ |energy|", "ISO 50015; GHG Protocol")
                    .is(Formula.ratio(
                            Term.on(ELECTRICITY_IMPORT, summed -> Figure.of(summed.estimated(ELECTRICITY_IMPORT))),
                            Term.amount(ELECTRICITY_IMPORT),
                            100,
                            "no energy was taken")),
            dataQuality("mass-balance-closure", "%")
                    .named("Mass balance left open", "Massbalansens restpost", "Fecho do balanço de massa")
                    .per(FROM_SHIFT)
                    .means(
                            "(Σ material input − Σ good product, by-products, waste and what was released) / Σ material input",
                            "ISO 14051; material flow analysis")
                    .towards("12.2")
                    .is(Formula.ratio(OPEN, Term.amount(MATERIAL_INPUT), 100, "no material went in")),
            dataQuality("meter-balance-residual", "%")
                    .named(
                            "Electricity that no meter below explains",
                            "El som ingen undermätare förklarar",
                            "Eletricidade que nenhum submedidor explica")
                    .per(EnumSet.of(HOUR, DAY))
                    .means(
                            "(electricity a scope used by its own meters − Σ what the scopes with such meters next below it used by theirs) / electricity it used, of the settlement intervals in which all of them were heard; what a scope used: import + generation + discharge − charge − export by a meter of its own; none where one that generates has no meter of what it gives back",
                            "ISO 50015")
                    .towards("7.3")
                    .is(Formula.ratio(
                                    MeterBalance.USED.minus(MeterBalance.BELOW),
                                    MeterBalance.USED,
                                    100,
                                    "no electricity was used")
                            .minding(MeterBalance::minding)),
            dataQuality(STALE_SENSORS, "1")
                    .named("Silent sensors", "Tysta givare", "Sensores silenciosos")
                    .per(FROM_SETTLEMENT)
                    .means(
                            "Σ time that was not heard of the channels behind the numbers of the scope / length of the interval: how many were silent on average; of an interval that is not over, what is to come is not heard yet",
                            "ISO 8000; ISO 50015")
                    .is(Formula.ratio(
                            anyMeter(DataQualityKpis::silentHours),
                            anyMeter(summed -> Figure.of(summed.hours())),
                            1,
                            "the interval has no length")));

    private DataQualityKpis() {}

    /** True for what speaks of every meter of its scope, and is covered as they are together; the others are as their inputs. */
    static boolean isOfAllMeters(Kpi kpi) {
        return kpi.id().equals(COVERAGE) || kpi.id().equals(STALE_SENSORS);
    }

    /** Meter hours over all that the scope measures: those observed, or those expected. */
    private static Term hours(boolean observed) {
        return anyMeter(summed -> summed.meterHours(observed));
    }

    /** Channel by channel, so that one that was heard twice does not speak for a silent one. */
    private static Figure silentHours(Summed summed) {
        long silent = summed.scoped().plant().tree().quantities(summed.scoped().scope()).stream()
                .filter(quantity -> quantity.observedAs() == quantity)
                .mapToLong(quantity -> Math.max(0, summed.expectedMillis(quantity) - summed.observedMillis(quantity)))
                .sum();
        return Figure.of((double) silent / Summed.MILLIS_IN_HOUR);
    }

    private static Term anyMeter(Function<Summed, Figure> figure) {
        return Term.of(scoped -> scoped.plant().tree().quantities(scoped.scope()), figure)
                .lacking(Lack.because("no meter at all in this scope or below it", Lack.ADD_METERS));
    }
}
