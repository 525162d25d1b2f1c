package io.plantline.dashboards.explain;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Expectation;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The time of a value in which its baseline holds, and energy and drivers are known: gathered from the days of the interval,
 * and from the hours of a day of which some are not known, for no sum of just that time is stored by meter.
 */
final class HeldTime {
    /** The same sum, rounded once by meter. */
    private static final double ROUNDING = 1e-9;

    private static final String AGAINST = "enpi-normalised";

    /** What is stored of the meters for a stretch of it. */
    record Piece(Interval interval, List<CellValue> amounts) {
        double amount(Baseline baseline, PlantIndex plant, String scope) {
            return plant.tree().sources(scope, baseline.quantity()).stream()
                    .flatMap(meter -> amounts.stream()
                            .filter(amount -> meter.id().equals(amount.meter()))
                            .flatMap(amount -> amount.lines().stream()))
                    .filter(line -> line.quantity() == baseline.quantity())
                    .mapToDouble(CellValue.Line::amount)
                    .sum();
        }
    }

    private final PlantIndex plant;
    private final Values values;
    private final KpiHistory history;
    private final KpiValue value;
    private final Baseline baseline;
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean isTold;
    private final Map<IntervalKind, Map<Long, KpiValue>> booked = new HashMap<>();

    HeldTime(PlantIndex plant, Values values, KpiHistory history, KpiValue value, Baseline baseline) {
        this.plant = plant;
        this.values = values;
        this.history = history;
        this.value = value;
        this.baseline = baseline;
        gather(value.interval());
        isTold = !pieces.isEmpty();
        if (!isTold) {
            pieces.add(piece(value.interval()));
        }
    }

    /** From where the parts are: the start of the interval where it is known throughout, or where nothing shorter is. */
    Interval interval() {
        Interval whole = value.interval();
        return pieces.get(0).interval().equals(whole) ? whole : new Interval(whole.kind(), since(), whole.end());
    }

    Set<Quantity> quantities() {
        return baseline.quantities();
    }

    /** False where nothing stored tells which part of the interval it is; then it is taken for the whole. */
    boolean isTold() {
        return isTold;
    }

    long millis() {
        return pieces.stream().mapToLong(each -> each.interval().millis()).sum();
    }

    List<CellValue> amounts() {
        return pieces.stream().flatMap(each -> each.amounts().stream()).toList();
    }

    /** What is expected of that time, where the meters of which nothing is stored are counted anew from their readings. */
    Expectation expectation(Evidence.Readings readings, Baselines baselines) {
        List<Expectation.Stretch> stretches = pieces.stream()
                .map(each -> new Expectation.Stretch(each.interval(), sums(each, readings)))
                .toList();
        Interval of = interval();
        return Expectation.of(
                plant, value.scope(), of, baseline, baselines.adjustments(baseline, of.start(), of.end()), stretches);
    }

    private Sums sums(Piece piece, Evidence.Readings readings) {
        return new Inputs(plant, value.scope(), piece.interval(), piece.amounts(), readings, 0).sums();
    }

    /** Where the baseline takes over within the interval, or its start. */
    private long since() {
        return Math.max(value.interval().start(), baseline.to());
    }

    /** What was booked as expected of that time, kWh; null where it is not stored. */
    Double expected() {
        KpiValue whole = booked(value.interval());
        return whole == null ? null : whole.denominator();
    }

    private void gather(Interval interval) {
        Piece piece = piece(interval);
        IntervalKind finer = finer(interval.kind());
        if (interval.start() >= since() && (finer == null ? isHeld(interval) : isWhole(piece))) {
            pieces.add(piece);
        } else if (finer != null && (interval.equals(value.interval()) || isHeld(interval))) {
            for (long at = Math.max(since(), interval.start()); at < interval.end(); ) {
                Interval part = plant.calendar().at(finer, at).orElseThrow();
                gather(part);
                at = part.end();
            }
        }
    }

    private IntervalKind finer(IntervalKind kind) {
        return switch (kind) {
            case MONTH -> IntervalKind.DAY;
            case DAY, SHIFT -> baseline.interval() == IntervalKind.DAY ? null : IntervalKind.HOUR;
            default -> null;
        };
    }

    private boolean isHeld(Interval interval) {
        KpiValue known = booked(interval);
        return known != null && known.numerator() != null;
    }

    /** All its energy counts against the baseline. */
    private boolean isWhole(Piece piece) {
        double all = piece.amount(baseline, plant, value.scope());
        return isHeld(piece.interval())
                && Math.abs(booked(piece.interval()).numerator() - all) <= ROUNDING * Math.max(1, Math.abs(all));
    }

    private Piece piece(Interval interval) {
        return new Piece(interval, history.meterAmounts(value.plant(), value.run(), interval.kind(), interval.start()));
    }

    private KpiValue booked(Interval interval) {
        return booked.computeIfAbsent(interval.kind(), this::booked).get(interval.start());
    }

    private Map<Long, KpiValue> booked(IntervalKind kind) {
        Map<Long, KpiValue> byStart = new HashMap<>();
        Series series = new Series(value.plant(), value.run(), value.scope(), AGAINST, kind);
        values.series(
                        series,
                        new Range(value.interval().start(), value.interval().end()))
                .forEach(each -> byStart.put(each.interval().start(), each));
        return byStart;
    }
}
