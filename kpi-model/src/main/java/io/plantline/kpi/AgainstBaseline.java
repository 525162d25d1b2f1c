package io.plantline.kpi;

import io.plantline.baseline.Baseline;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.Regimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A cell held against the baseline of its scope. */
final class AgainstBaseline {
    private static final double HOUR = 3_600_000;
    /** A gap up to this share of the time is not worth a word. */
    private static final double WHOLE = 0.95;

    private final Summed summed;
    private final Baseline baseline;

    private AgainstBaseline(Summed summed, Baseline baseline) {
        this.summed = summed;
        this.baseline = baseline;
    }

    /** A figure of the cell and its baseline, or why there is none. */
    static Figure figure(Summed summed, Function<AgainstBaseline, Figure> figure) {
        Optional<Baseline> holds = holding(summed);
        if (holds.isEmpty()) {
            return Figure.missing(none(summed));
        }
        Baseline baseline = holds.get();
        if (summed.interval().kind().compareTo(baseline.interval()) < 0) {
            return Figure.missing("baseline %s says nothing of intervals shorter than a %s"
                    .formatted(baseline.id(), baseline.interval()));
        }
        return figure.apply(new AgainstBaseline(summed, baseline));
    }

    /** What decides how well a value is covered. */
    static Set<Quantity> inputs(Summed summed, Set<Quantity> all) {
        return holding(summed).map(Baseline::quantities).orElse(all);
    }

    /** What to mind about a value that was held against the baseline; null where there is nothing. */
    static String minding(Summed summed, Function<AgainstBaseline, List<String>> more) {
        return holding(summed)
                .map(baseline -> new AgainstBaseline(summed, baseline))
                .map(against -> {
                    List<String> all = new ArrayList<>(against.extrapolated());
                    all.addAll(more.apply(against));
                    if (!against.baseline.acceptance().accepted()) {
                        all.add("baseline %s is beyond the limits of acceptance".formatted(against.baseline.id()));
                    }
                    return all.isEmpty() ? null : String.join("; ", all);
                })
                .orElse(null);
    }

    private static Optional<Baseline> holding(Summed summed) {
        return summed.background().baselines().of(summed.scoped().scope(), summed.interval());
    }

    private static String none(Summed summed) {
        Regimes regimes = summed.scoped().plant().regimes();
        return regimes.isNone()
                ? "no baseline yet"
                : "no baseline yet for regime " + regimes.at(summed.interval().end() - 1);
    }

    Figure sum(Quantity derived) {
        return time(summed.sums()) == 0
                ? Figure.missing("energy or a driver of baseline %s was not read".formatted(baseline.id()))
                : summed.derived(derived);
    }

    Figure fit(Function<Baseline, Double> number) {
        return Figure.of(number.apply(baseline));
    }

    /** Actual less expected, from the first of the month, or from where the baseline took over, to the end of this day. */
    Figure cumulated() {
        if (time(summed.sums()) == 0) {
            return sum(Quantity.BASELINE_ACTUAL);
        }
        long residuals = 0;
        for (Sums day : days()) {
            residuals += day.amount(Quantity.BASELINE_ACTUAL) - day.amount(Quantity.BASELINE_EXPECTED);
        }
        return Figure.of(Quantity.BASELINE_ACTUAL.unit().fromBase(residuals));
    }

    List<String> gaps() {
        long time = 0;
        for (Sums day : days()) {
            time += time(day);
        }
        double share = (double) time / (summed.interval().end() - since());
        return share >= WHOLE
                ? List.of()
                : List.of(String.format(Locale.ROOT, "%.1f %% of the time since then is known", 100 * share));
    }

    /** After ISO 50015: what is less than twice its standard error is no saving. */
    List<String> significance() {
        double intervals = time(summed.sums()) / HOUR / hoursOfAnInterval();
        double twice = 2 * baseline.fit().rmse() * Math.sqrt(intervals);
        double saved = summed.derived(Quantity.BASELINE_EXPECTED).value()
                - summed.derived(Quantity.BASELINE_ACTUAL).value();
        return Math.abs(saved) >= twice
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "not significant: %.1f kWh is less than twice the standard error, %.1f kWh",
                        Math.abs(saved),
                        twice));
    }

    List<String> quality() {
        return List.of(String.format(
                Locale.ROOT,
                "baseline %s: NMBE %.2f %%, R² %.3f over %d intervals",
                baseline.id(),
                100 * baseline.fit().nmbe(),
                baseline.fit().r2(),
                baseline.fit().points()));
    }

    private List<String> extrapolated() {
        double hours = time(summed.sums()) / HOUR;
        double known = summed.hours() == 0 ? 0 : hours / summed.hours();
        return known >= WHOLE ? Extrapolation.of(summed, baseline) : List.of();
    }

    private double hoursOfAnInterval() {
        return calendar()
                        .at(baseline.interval(), summed.interval().start())
                        .orElse(summed.interval())
                        .millis()
                / HOUR;
    }

    private long since() {
        long month = calendar()
                .at(IntervalKind.MONTH, summed.interval().start())
                .orElseThrow()
                .start();
        return Math.max(
                month,
                summed.background()
                        .baselines()
                        .tookOver(summed.scoped().scope(), summed.interval().end() - 1)
                        .orElse(baseline.to()));
    }

    private List<Sums> days() {
        List<Sums> days = new ArrayList<>();
        Interval day = calendar().at(IntervalKind.DAY, since()).orElseThrow();
        while (day.start() < summed.interval().start()) {
            Cell cell =
                    summed.background().find(new CellId(summed.scoped().scope(), null, IntervalKind.DAY, day.start()));
            if (cell != null) {
                days.add(cell.sums());
            }
            day = calendar().at(IntervalKind.DAY, day.end()).orElseThrow();
        }
        days.add(summed.sums());
        return days;
    }

    private PlantCalendar calendar() {
        return summed.scoped().plant().calendar();
    }

    private static long time(Sums sums) {
        return sums.amount(Quantity.BASELINE_TIME);
    }
}
