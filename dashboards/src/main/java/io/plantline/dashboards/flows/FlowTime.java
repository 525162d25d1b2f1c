package io.plantline.dashboards.flows;

import io.plantline.cell.CellValue;
import io.plantline.flow.AddedUp;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Together;
import io.plantline.model.Interval;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Optional;

/**
 * The time that flows are told of, and what is stored of it: one interval as it is, or several put together.
 *
 * @param whole from the start of the first interval to the end of the last, or to now where that is still to come
 * @param pieces the intervals that it is made of
 */
record FlowTime(Plant plant, String run, Interval whole, List<Interval> pieces, KpiHistory history) {
    FlowTime {
        pieces = List.copyOf(pieces);
    }

    /** What each meter contributed to it. */
    List<CellValue> cells() {
        Interval last = pieces.get(pieces.size() - 1);
        List<CellValue> stored = history.meterAmounts(plant.id(), run, whole.kind(), whole.start(), last.start() + 1);
        return isStored() ? stored : AddedUp.over(whole, stored);
    }

    /** A KPI of a scope over it; of several intervals only where each has a value. */
    Optional<KpiValue> value(String scope, String id) {
        Interval last = pieces.get(pieces.size() - 1);
        List<KpiValue> stored =
                history.series(new Series(plant.id(), run, scope, id, whole.kind()), whole.start(), last.start() + 1);
        return isStored() || stored.isEmpty()
                ? stored.stream().findFirst()
                : Optional.of(together(Kpis.at(plant, id).orElseThrow(), stored));
    }

    /** The time in which meters had to be heard: between shifts they need not be, and what is to come nobody has heard. */
    List<Interval> due(long now) {
        return pieces.stream().map(piece -> upTo(now, piece)).toList();
    }

    private static Interval upTo(long now, Interval piece) {
        long end = Math.max(piece.start() + 1, Math.min(now, piece.end()));
        return new Interval(piece.kind(), piece.start(), end);
    }

    private boolean isStored() {
        return pieces.equals(List.of(whole));
    }

    private KpiValue together(Kpi kpi, List<KpiValue> stored) {
        Together told = Together.of(kpi, pieces, stored);
        boolean isWhole = told.missing() == 0;
        String missing = "%d of %d intervals have no value".formatted(told.missing(), told.pieces());
        return new KpiValue(
                plant.id(),
                run,
                stored.get(0).scope(),
                kpi.id(),
                whole,
                stored.get(0).unit(),
                isWhole ? told.value() : null,
                isWhole ? told.numerator() : null,
                isWhole ? told.denominator() : null,
                told.coverage(),
                told.estimatedShare(),
                told.revision(),
                told.status(),
                isWhole ? told.reason() : missing);
    }
}
