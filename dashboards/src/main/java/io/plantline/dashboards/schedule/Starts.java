package io.plantline.dashboards.schedule;

import io.plantline.dashboards.http.Body;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.decision.Decision;
import io.plantline.decision.Job;
import io.plantline.decision.Plan;
import io.plantline.decision.Schedule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The starts of a plan that somebody takes on, as they were shown: prices may have changed since, and numbers of plans with them. */
final class Starts {
    private Starts() {}

    /** The plan of the starts wanted, which must be one of those that are answered now, or the one recommended. */
    static Plan wanted(Schedule schedule, Body body) {
        Decision decision = schedule.decision();
        Set<String> jobs = decision.jobs().stream().map(Job::id).collect(Collectors.toSet());
        Body starts = body.object("starts", jobs);
        List<String> wanted = decision.jobs().stream()
                .map(job -> starts.required(job.id(), List.of(schedule.local(job.requested()))))
                .toList();
        if (told(schedule, schedule.recommendation().plan()).equals(wanted)) {
            return schedule.recommendation().plan();
        }
        return decision.plans().stream()
                .filter(plan -> told(schedule, plan).equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refused.conflict(Refusal.NO_PLAN_ANY_MORE));
    }

    private static List<String> told(Schedule schedule, Plan plan) {
        return plan.starts().stream().map(schedule::local).toList();
    }
}
