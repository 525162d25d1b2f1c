package io.plantline.dashboards.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.dashboards.advice.AdviceBoard;
import io.plantline.dashboards.http.Body;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.decision.Advised;
import io.plantline.decision.Asked;
import io.plantline.decision.BaseLoad;
import io.plantline.decision.Job;
import io.plantline.decision.Planning;
import io.plantline.decision.Replanning;
import io.plantline.decision.Schedule;
import io.plantline.decision.StartAdvice;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.plant.Plant;
import io.plantline.wire.JobsFile;
import io.plantline.wire.JobsText;
import io.plantline.wire.PlantFileException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks of planning.
 *
 * @param jobs as they were read of what was asked
 */
record Question(Plant plant, JobsFile jobs, Asked asked) {
    static final Set<String> FIELDS =
            Set.of("jobs", "baseLoadKw", "limitKw", "carbonPrice", "commitMinutes", "threshold");

    private static final int LONGEST = 100_000;
    private static final long EFFORT = 40_000_000;

    static Question of(Plant plant, Body body) {
        Asked asked = new Asked(
                body.whole("jobs", LONGEST),
                body.number("baseLoadKw"),
                body.number("limitKw"),
                body.number("carbonPrice"),
                body.number("commitMinutes"),
                body.number("threshold"));
        try {
            return of(plant, asked);
        } catch (PlantFileException mistakes) {
            throw notRead(mistakes);
        }
    }

    /** The jobs as they are written, whether or not they can be. */
    static ObjectNode text(Body body) {
        try {
            return JobsText.read("jobs", body.whole("jobs", LONGEST));
        } catch (PlantFileException mistakes) {
            throw notRead(mistakes);
        }
    }

    private static Refused notRead(PlantFileException mistakes) {
        return Refused.wrong("jobs", null, Refusal.JOBS_NOT_READ.of(), List.of())
                .because("The jobs are not as they should be: " + mistakes.getMessage());
    }

    static Question of(Plant plant, Asked asked) throws PlantFileException {
        return new Question(plant, JobsFile.read("jobs", asked.jobs(), plant), asked);
    }

    /** What was advised of the same jobs, if anything was. */
    Optional<Advised> told(AdviceBoard advised) {
        String about = StartAdvice.about(jobs.jobs());
        return advised.plans(plant.id()).stream()
                .filter(each -> each.advice().about().equals(about))
                .findFirst();
    }

    /** The starts of the plan of the same jobs that was taken on, by job; none where none was. */
    Map<String, Long> inForce(AdviceBoard advised) {
        return told(advised).flatMap(Advised::taken).map(StartAdvice::starts).orElse(Map.of());
    }

    /** Nothing is planned for what has gone by; times that lie behind altogether are looked at as they were. */
    Schedule schedule(ScheduleDesk desk, KpiHistory history, long now) throws Unanswerable {
        long last = jobs.jobs().stream().mapToLong(Job::due).max().orElseThrow();
        return schedule(
                desk,
                history,
                now,
                new Replanning(
                        last < now ? Long.MIN_VALUE / 2 : now,
                        asked.commitMillis(),
                        asked.threshold() == null ? BigDecimal.ZERO : asked.threshold(),
                        inForce(desk.advised())));
    }

    Schedule schedule(ScheduleDesk desk, KpiHistory history, long now, Replanning again) throws Unanswerable {
        return new Planning(
                        plant,
                        desk.signals().of(ids()),
                        (horizon, all) -> asked.baseLoad() == null
                                ? new RecordedLoad(plant, history, now).over(horizon, all)
                                : BaseLoad.given(horizon, asked.baseLoad()),
                        asked.limit(),
                        asked.carbonPrice(),
                        EFFORT,
                        Optional.of(again))
                .schedule(jobs.jobs(), jobs.price(), jobs.carbon());
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>(plant.signals());
        Optional.ofNullable(jobs.price()).ifPresent(ids::add);
        Optional.ofNullable(jobs.carbon()).ifPresent(ids::add);
        return ids;
    }
}
