package io.plantline.dashboards.schedule;

import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.http.Json;
import io.plantline.decision.Advice;
import io.plantline.decision.Advised;
import io.plantline.decision.Answer;
import io.plantline.decision.StartAdvice;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Sentence;
import io.plantline.plant.Plant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that was advised, as it stands, and what its jobs have come to.
 *
 * @param key of the advice in paths
 * @param inForce the revision that was taken on; null where none is
 * @param until when it lapses unless it is answered
 * @param said why it is advised
 * @param why it was declined; null where it was not
 * @param outcome what became of it once its batches were final; null before
 * @param worth in the currency, as it was planned; null where that was not known
 * @param worthReason why a figure of its worth is not known; empty where both are
 * @param booked sum over the jobs; null while it is not known of one of them
 */
record PlanView(
        String id,
        String key,
        int revision,
        String state,
        Integer inForce,
        String until,
        String said,
        String made,
        String by,
        String why,
        String outcome,
        String currency,
        Double worth,
        Double worthKgCO2e,
        String worthReason,
        Double booked,
        Double bookedKgCO2e,
        List<JobView> jobs) {
    /**
     * A job of it.
     *
     * @param planned the start of the plan that was taken on; of one that was not, the start advised
     * @param advised another start that is advised now; null where none is
     * @param started when its batch began; null where that was not told
     * @param saved booked on what prices came true; null where that is not known, then {@code reason} says why
     * @param said the reason as a sentence with places, where nobody knows whether it has begun
     * @param status of what is booked: provisional, final, revised; null where nothing is
     */
    record JobView(
            String job,
            String machine,
            String requested,
            String planned,
            String advised,
            String started,
            Double saved,
            Double savedKgCO2e,
            String status,
            int revision,
            String reason,
            Sentence said) {}

    static PlanView of(Plant plant, Advised advised, BatchBoard batches, long now) {
        Advice advice = advised.advice();
        Advised.State state = advised.state(now);
        Map<String, Long> starts = state == Advised.State.OPEN ? StartAdvice.starts(advice) : Map.of();
        List<JobView> jobs = advised.taken().orElse(advice).steps().stream()
                .map(step -> job(plant, Booked.of(plant.id(), step, batches), starts.get(step.what())))
                .toList();
        return new PlanView(
                advice.id(),
                advice.id().substring(plant.id().length() + 1).replace('/', '~'),
                advice.revision(),
                state.id(),
                advised.taken().map(Advice::revision).orElse(null),
                Json.time(advice.until()),
                advice.reason().sentence(),
                Json.time(advice.made()),
                advised.answer().map(Answer::by).orElse(null),
                advised.answer()
                        .filter(answer -> !answer.accepted())
                        .map(Answer::reason)
                        .orElse(null),
                advised.outcome().map(outcome -> outcome.reason().sentence()).orElse(null),
                advice.worth().currency(),
                advice.worth().money(),
                advice.worth().co2Kg(),
                advice.worth().reason(),
                jobs.stream().anyMatch(job -> job.saved() == null)
                        ? null
                        : jobs.stream().mapToDouble(JobView::saved).sum(),
                jobs.stream().anyMatch(job -> job.savedKgCO2e() == null)
                        ? null
                        : jobs.stream().mapToDouble(JobView::savedKgCO2e).sum(),
                jobs);
    }

    private static JobView job(Plant plant, Booked booked, Long advised) {
        Advice.Step step = booked.step();
        Optional<BatchValue> batch = booked.batch();
        return new JobView(
                step.what(),
                step.scope(),
                step.instead() == null ? null : local(plant, step.instead()),
                local(plant, step.from()),
                advised == null || advised == step.from() ? null : local(plant, advised),
                batch.map(each -> local(plant, each.interval().start())).orElse(null),
                booked.money().map(KpiValue::value).orElse(null),
                booked.carbon().map(KpiValue::value).orElse(null),
                batch.map(each -> each.status().id()).orElse(null),
                batch.map(BatchValue::revision).orElse(0),
                booked.unknown(plant).map(Sentence::text).orElseGet(booked::missing),
                booked.unknown(plant).orElse(null));
    }

    private static String local(Plant plant, long time) {
        return Instant.ofEpochMilli(time)
                .atZone(plant.zone())
                .toOffsetDateTime()
                .toString();
    }
}
