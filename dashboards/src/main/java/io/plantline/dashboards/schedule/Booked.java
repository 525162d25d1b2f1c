package io.plantline.dashboards.schedule;

import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.explain.Remark;
import io.plantline.decision.Advice;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Sentence;
import io.plantline.model.Status;
import io.plantline.plant.BatchLines;
import io.plantline.plant.Plant;
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

    /** Why nobody knows whether it has begun; empty where its batch was told. */
    Optional<Sentence> unknown(Plant plant) {
        if (batch.isPresent()) {
            return Optional.empty();
        }
        boolean isTold = new BatchLines(plant).isLine(step.scope());
        return Optional.of((isTold ? Remark.BATCH_NOT_KNOWN : Remark.BATCHES_NEVER_TOLD).of("machine", step.scope()));
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

    /** Why a figure of its batch is missing; null where none is. */
    String missing() {
        return money().filter(kpi -> kpi.value() == null)
                .or(this::carbon)
                .map(KpiValue::reason)
                .orElse(null);
    }

    private Optional<KpiValue> kpi(String id) {
        return batch.flatMap(
                each -> each.kpis().stream().filter(kpi -> kpi.kpi().equals(id)).findFirst());
    }
}
