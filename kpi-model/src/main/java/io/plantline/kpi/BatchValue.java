package io.plantline.kpi;

import io.plantline.model.Interval;
import io.plantline.model.Status;
import java.util.List;
import java.util.Objects;

/**
 * One batch with its KPIs, as a whole.
 *
 * @param run the id of a replay, or that of everything else
 * @param line the scope that made it
 * @param batch its id, its own on its line
 * @param product what it was told to be, or null
 * @param order what it was told to be made for, or null
 * @param interval when it was made, up to now where it is open; null where that is not known, then {@code reason} says why
 * @param isOpen true where nobody told its end and none follows it
 * @param quantity what it was told to have made, in {@code unit}; null where nobody told
 * @param revision how many times it has been restated since it was first final
 * @param reason why it has no figures; null where it has
 * @param kpis none where it has no figures
 * @param requested the start first asked for, epoch milliseconds; null where nobody told
 */
public record BatchValue(
        String plant,
        String run,
        String line,
        String batch,
        String product,
        String order,
        Interval interval,
        boolean isOpen,
        Double quantity,
        String unit,
        int revision,
        Status status,
        String reason,
        List<KpiValue> kpis,
        Long requested) {

    /** One of which nobody told another start. */
    public BatchValue(
            String plant,
            String run,
            String line,
            String batch,
            String product,
            String order,
            Interval interval,
            boolean isOpen,
            Double quantity,
            String unit,
            int revision,
            Status status,
            String reason,
            List<KpiValue> kpis) {
        this(
                plant, run, line, batch, product, order, interval, isOpen, quantity, unit, revision, status, reason,
                kpis, null);
    }

    public BatchValue {
        Objects.requireNonNull(batch, "batch value: batch is missing");
        Objects.requireNonNull(status, "batch value: status is missing");
        kpis = List.copyOf(kpis);
        if (interval == null && reason == null) {
            throw new IllegalArgumentException(
                    "batch %s of %s: without its time it needs a reason".formatted(batch, line));
        }
    }
}
