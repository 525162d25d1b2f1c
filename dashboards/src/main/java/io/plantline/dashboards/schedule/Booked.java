package io.plantline.dashboards.schedule;

import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.decision.Advice;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Status;
import java.util.Optional;

/**
 * What a job of a plan has come to.
 *
 * @param step of the advice
 * @param batch that was told by the name of the job on its machine; empty where it has not begun
 */
record Booked(Advice.Step step, Optional<BatchValue> batch) {
    static Booked of(String plant, Advice.Step step, BatchBoard batches) {
        return new Booked(step, batches.find(plant, step.scope(), step.what()).filter(each -> each.interval() != null));
    }

    Optional<KpiValue> money() {
        return kpi("flex-savings");
    }

    Optional<KpiValue> carbon() {
        return kpi("flex-savings-carbon");
    }

    /** True where the batch has ended, and nothing is awaited any more. */
    boolean isFinal() {
        return batch.filter(each -> !each.isOpen() && each.status() != Status.PROVISIONAL)
                .isPresent();
    }

    /** Why a figure is missing; null where none is. */
    String missing() {
        return batch.isEmpty()
                ? "its batch has not begun"
                : money().filter(kpi -> kpi.value() == null)
                        .or(this::carbon)
                        .map(KpiValue::reason)
                        .orElse(null);
    }

    private Optional<KpiValue> kpi(String id) {
        return batch.flatMap(
                each -> each.kpis().stream().filter(kpi -> kpi.kpi().equals(id)).findFirst());
    }
}
