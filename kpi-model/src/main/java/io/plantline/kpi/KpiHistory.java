package io.plantline.kpi;

import io.plantline.cell.CellValue;
import io.plantline.model.IntervalKind;
import java.util.List;

/**
 * What was stored, read back. Times are epoch milliseconds and ranges half-open. Every method throws
 * {@link Unavailable} where the store cannot be reached.
 */
public interface KpiHistory {

    /** One KPI of one scope whose intervals start in {@code [from, to)}, ascending by start. */
    List<KpiValue> series(Series series, long from, long to);

    /** Every KPI of a scope whose intervals of a kind start in {@code [from, to)}, each ascending by start. */
    List<KpiValue> all(String plant, String run, String scope, IntervalKind interval, long from, long to);

    /** The value with the latest start of every KPI of a scope, for one kind of interval, ordered by KPI. */
    List<KpiValue> latest(String plant, String run, String scope, IntervalKind interval);

    /** What each meter of the plant contributed to the interval of a kind that starts at {@code start}. */
    default List<CellValue> meterAmounts(String plant, String run, IntervalKind interval, long start) {
        return meterAmounts(plant, run, interval, start, start + 1);
    }

    /** What each meter of the plant contributed to the intervals of a kind that start in {@code [from, to)}. */
    List<CellValue> meterAmounts(String plant, String run, IntervalKind interval, long from, long to);

    /** The runs that a scope has values of per day, ordered by id. */
    List<Run> runs(String plant, String scope);

    /**
     * One run.
     *
     * @param until where its last day ends
     */
    record Run(String id, long until) {}

    /** The name of one stored series. */
    record Series(String plant, String run, String scope, String kpi, IntervalKind interval) {}

    /** The store could not be reached; the message names it. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
