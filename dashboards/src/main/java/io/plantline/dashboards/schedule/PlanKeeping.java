package io.plantline.dashboards.schedule;

import io.plantline.dashboards.advice.AdvicePress;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Advised;
import io.plantline.decision.Asked;
import io.plantline.decision.Revising;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFileException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after plans that were advised: weighs those that were taken on again once new signals have come, and tells what became
 * of each once its batches are final.
 */
public final class PlanKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(PlanKeeping.class);

    private final List<Plant> plants;
    private final ScheduleDesk desk;
    private final KpiHistory history;
    private final BatchBoard batches;
    private final InstantSource clock;
    private long seen;
    private long heard;
    private long weighed;

    public PlanKeeping(
            List<Plant> plants, ScheduleDesk desk, KpiHistory history, BatchBoard batches, InstantSource clock) {
        this.plants = List.copyOf(plants);
        this.desk = desk;
        this.history = history;
        this.batches = batches;
        this.clock = clock;
    }

    /** Looks once. Signals that still come are waited for until the next look, so that a day of prices is weighed as one. */
    public void look() {
        long now = clock.millis();
        long changes = desk.signals().changes();
        long told = desk.advised().saidOfPlans();
        boolean isSettled = changes == seen && told == heard && changes != weighed;
        seen = changes;
        heard = told;
        boolean isTold = true;
        for (Plant plant : plants) {
            for (Advised plan : desk.advised().plans(plant.id())) {
                PlanOutcome.news(plan, batches).ifPresent(this::isTold);
                if (isSettled) {
                    isTold &= again(plant, plan, now).map(this::isTold).orElse(true);
                }
            }
        }
        if (isSettled && isTold) {
            weighed = changes;
        }
    }

    private Optional<Advice> again(Plant plant, Advised plan, long now) {
        Optional<Asked> asked = plan.taken().flatMap(Asked::of);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            Question question = Question.of(plant, asked.get());
            return new Revising(again -> question.schedule(desk, history, now, again), asked.get(), now).of(plan);
        } catch (Unanswerable | PlantFileException unanswered) {
            LOG.info("{} is not weighed again: {}", plan.advice().id(), unanswered.getMessage());
            return Optional.empty();
        }
    }

    private boolean isTold(AdviceSaid said) {
        try {
            desk.press().publish(List.of(said));
            desk.advised().heard(said);
            return true;
        } catch (AdvicePress.Unavailable silent) {
            LOG.warn("not told of {}, tried again: {}", said.id(), silent.getMessage());
            return false;
        }
    }
}
