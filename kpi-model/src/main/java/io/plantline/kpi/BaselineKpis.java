package io.plantline.kpi;

import static io.plantline.kpi.Draft.FROM_HOUR;
import static io.plantline.kpi.Draft.dataQuality;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.Quantity.BASELINE_ACTUAL;
import static io.plantline.model.Quantity.BASELINE_EXPECTED;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Fit;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Energy held against a frozen baseline: how much was to be expected for what was made. */
final class BaselineKpis {
    private static final Set<Quantity> DRIVERS = EnumSet.of(
            Quantity.GOOD_COUNT,
            Quantity.GOOD_MASS,
            Quantity.MATERIAL_INPUT,
            Quantity.HEATING_DEGREE_DAYS,
            Quantity.COOLING_DEGREE_DAYS,
            Quantity.OUTDOOR_TEMPERATURE);
    /** What there must be of each for a baseline to be learnt. */
    private static final Term BOTH = Term.sumOfMeasured(Carriers.IN.toArray(Quantity[]::new))
            .plus(Term.sumOfMeasured(DRIVERS.toArray(Quantity[]::new)));

    private static final String NOTHING_EXPECTED = "the baseline expects nothing";
    private static final Quantity[] HELD = {
        BASELINE_ACTUAL, BASELINE_EXPECTED, Quantity.BASELINE_TIME, Quantity.BASELINE_UNKNOWN
    };
    private static final Term ACTUAL = summed(BASELINE_ACTUAL, actual -> actual);
    private static final Term EXPECTED = summed(BASELINE_EXPECTED, BaselineKpis::possible);

    /** What is added up to date: with it alone a late reading restates later days. */
    static final Kpi CUMULATED = environmental("energy-cusum", "kWh")
            .named(
                    "Energy beyond the baseline, cumulated",
                    "Energi över baslinjen, ackumulerad",
                    "Energia acima da linha de base, acumulada")
            .per(EnumSet.of(IntervalKind.DAY))
            .means(
                    "Σ (energy − energy expected by the baseline) over the days since the first of the month, or since the baseline took over; up is too much",
                    "ISO 50006; IPMVP")
            .towards("7.3")
            .serves("GRI 302-4")
            .is(
                    Kpi.Aggregation.FUNCTION,
                    held(
                            Formula.of(Term.of(
                                            BaselineKpis::measured,
                                            summed -> AgainstBaseline.figure(summed, AgainstBaseline::cumulated))
                                    .reading(HELD)
                                    .lackingAs(BOTH)),
                            AgainstBaseline::gaps));

    static final List<Kpi> ALL = List.of(
            environmental("enpi-normalised", "1")
                    .named("Energy against its baseline", "Energi mot baslinjen", "Energia face à linha de base")
                    .per(FROM_HOUR)
                    .means(
                            "Σ energy / Σ energy expected by the baseline: Σ (its load per hour, with the hour of the week and the temperature outside) × hours + Σ its coefficients × drivers",
                            "ISO 50006; ISO 50015; IPMVP C")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-4")
                    .is(held(Formula.ratio(ACTUAL, EXPECTED, 1, NOTHING_EXPECTED), against -> List.of())),
            CUMULATED,
            environmental("energy-performance-improvement", "%")
                    .named(
                            "Energy performance improvement",
                            "Förbättrad energiprestanda",
                            "Melhoria do desempenho energético")
                    .per(EnumSet.of(IntervalKind.MONTH))
                    .means(
                            "(Σ energy expected by the baseline − Σ energy) / Σ energy expected; below twice its standard error it is not significant",
                            "ISO 50006; ISO 50015; ISO 17741")
                    .towards("7.3")
                    .serves("ESRS E1-5", "GRI 302-4")
                    .is(held(
                            Formula.ratio(EXPECTED.minus(ACTUAL), EXPECTED, 100, NOTHING_EXPECTED),
                            AgainstBaseline::significance)),
            dataQuality("baseline-fit", "%")
                    .named("Fit of the baseline", "Baslinjens anpassning", "Ajuste da linha de base")
                    .per(EnumSet.of(IntervalKind.MONTH))
                    .means(
                            "CV(RMSE) of the baseline that holds: √(Σ residuals² / (intervals − coefficients)) / mean energy of an interval",
                            "ASHRAE Guideline 14")
                    .is(
                            Kpi.Aggregation.FUNCTION,
                            held(
                                    Formula.ratio(fit(Fit::rmse), fit(Fit::mean), 100, "the mean energy is zero"),
                                    AgainstBaseline::quality)));

    private BaselineKpis() {}

    private static Formula held(Formula formula, Function<AgainstBaseline, List<String>> minding) {
        return formula.minding(summed -> AgainstBaseline.minding(summed, minding))
                .observing(AgainstBaseline::inputs);
    }

    private static Term summed(Quantity derived, UnaryOperator<Figure> as) {
        return Term.worked(
                        BaselineKpis::measured,
                        summed -> as.apply(AgainstBaseline.figure(summed, against -> against.sum(derived))),
                        summed -> "%s kWh %s".formatted(Numbers.of(summed.derived(derived)), derived))
                .reading(HELD)
                .lackingAs(BOTH);
    }

    /** Where less than nothing would be expected, the baseline is far from where it was learnt. */
    private static Figure possible(Figure energy) {
        return !energy.isMissing() && energy.value() < 0
                ? Figure.missing("less than no energy is expected: it is too far from where the baseline was learnt")
                : energy;
    }

    private static Term fit(Function<Fit, Double> number) {
        return Term.of(
                        BaselineKpis::measured,
                        summed -> AgainstBaseline.figure(summed, against -> against.fit(number.compose(Baseline::fit))))
                .reading(HELD)
                .lackingAs(BOTH);
    }

    /** A baseline is possible where energy is metered, and something that it may follow. */
    private static Set<Quantity> measured(Scoped scoped) {
        Set<Quantity> drivers = EnumSet.copyOf(DRIVERS);
        drivers.removeIf(driver -> !scoped.measures(driver));
        Set<Quantity> energies = EnumSet.copyOf(Carriers.IN);
        energies.removeIf(energy -> !scoped.measures(energy));
        if (drivers.isEmpty() || energies.isEmpty()) {
            return Set.of();
        }
        energies.addAll(drivers);
        return energies;
    }
}
