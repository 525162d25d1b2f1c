package io.plantline.dashboards.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.http.Asking;
import io.plantline.dashboards.http.Body;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.WritingLimit;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Advised;
import io.plantline.decision.Answer;
import io.plantline.decision.Plan;
import io.plantline.decision.Schedule;
import io.plantline.decision.StartAdvice;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.Sentence;
import io.plantline.plant.Plant;
import io.plantline.wire.ScheduleJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When to start jobs that may be moved: asking, taking a plan on, and what became of those that were. */
public final class ScheduleRequests {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleRequests.class);
    private static final String PATH = "/api/v1/plants/{plant}/schedule";
    private static final int CREATED = 201;
    /** As many at once as leave the rest of the server room on two processors. */
    private static final int SEARCHES = 2;

    private static final Duration A_SEARCH = Duration.ofSeconds(5);

    private final Plants plants;
    private final ScheduleDesk desk;
    private final KpiHistory history;
    private final BatchBoard batches;
    private final Requested requested;
    private final InstantSource clock;
    private final WritingLimit limit;
    private final Semaphore searches = new Semaphore(SEARCHES);

    public ScheduleRequests(
            Plants plants,
            ScheduleDesk desk,
            KpiHistory history,
            BatchBoard batches,
            HandEntries entries,
            InstantSource clock) {
        this.plants = plants;
        this.desk = desk;
        this.history = history;
        this.batches = batches;
        this.requested = new Requested(entries);
        this.clock = clock;
        this.limit = new WritingLimit(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of(), Right.inPlant(Role.VIEWER), this::plans),
                Route.get(PATH + "/example", Set.of(), Right.inPlant(Role.OPERATOR), this::example),
                Route.post(PATH + "/read", Right.inPlant(Role.OPERATOR), this::read),
                Route.post(PATH, Right.inPlant(Role.OPERATOR), this::ask),
                Route.post(PATH + "/advised", Right.inPlant(Role.OPERATOR), request -> tell(request, false)),
                Route.post(PATH + "/taken", Right.inPlant(Role.OPERATOR), request -> tell(request, true)));
    }

    private record Plans(String plant, List<PlanView> plans) {}

    /**
     * What came of advising a plan, or taking it on.
     *
     * @param requested what was noted of the starts first asked for, job by job
     */
    private record Told(String advice, int revision, List<Requested.Noted> requested) {}

    private void plans(Context request) {
        Plant plant = plants.seenBy(Asking.who(request)).named(request.pathParam("plant"));
        long now = clock.millis();
        Json.answer(
                request,
                new Plans(
                        plant.id(),
                        desk.advised().plans(plant.id()).stream()
                                .map(advised -> PlanView.of(plant, advised, batches, now))
                                .toList()));
    }

    private void example(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Json.answer(request, searching(request, () -> Example.of(plant, desk.signals(), history, clock.millis())));
    }

    /** What a form shows of a jobs file. */
    private void read(Context request) {
        plants.named(request.pathParam("plant"));
        Json.answer(request, Question.text(Body.of(request, Set.of("jobs"))));
    }

    private void ask(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Question question = Question.of(plant, Body.of(request, Question.FIELDS));
        ObjectNode answer = ScheduleJson.of(schedule(request, question, clock.millis()));
        question.told(desk.advised()).flatMap(Advised::taken).ifPresent(taken -> answer.put("inForce", taken.id()));
        Json.answer(request, answer);
    }

    /** Tells a plan as advice, for others to answer or taken on by who tells it. */
    private void tell(Context request, boolean isTaken) {
        Plant plant = plants.named(request.pathParam("plant"));
        Set<String> fields = new HashSet<>(Question.FIELDS);
        fields.addAll(Set.of("starts", "who"));
        Body body = Body.of(request, fields);
        String by = Asking.name(request, body, List.of("Ana"));
        Question question = Question.of(plant, body);
        long now = clock.millis();
        Schedule schedule = schedule(request, question, now);
        Plan plan = Starts.wanted(schedule, body);
        int revision = question.told(desk.advised())
                .map(advised -> advised.advice().revision() + 1)
                .orElse(0);
        Advice advice =
                StartAdvice.of(schedule, plan, now, revision, question.asked(), question.inForce(desk.advised()));
        List<AdviceSaid> said = new ArrayList<>(List.of(advice));
        if (isTaken) {
            said.add(new Answer(advice.id(), revision, true, "", by, now));
        }
        limit.check(request);
        request.status(CREATED);
        Json.answer(request, new Told(advice.id(), revision, publish(plant, question, by, said)));
    }

    /** The plan and the starts first asked for, which are kept both or neither. */
    private List<Requested.Noted> publish(Plant plant, Question question, String by, List<AdviceSaid> said) {
        try {
            List<Requested.Noted> noted = requested.note(plant, question.jobs().jobs(), by, said);
            said.forEach(desk.advised()::heard);
            return noted;
        } catch (HandEntries.Wrong wrong) {
            throw Refused.wrong("jobs", null, wrong.sentence(), List.of()).because(wrong.getMessage());
        } catch (HandEntries.Unavailable silent) {
            LOG.warn("a plan: {}", silent.getMessage(), silent);
            throw Refused.unavailable(silent.mayBeKept() ? Refusal.ADVICE_NOT_KNOWN : Refusal.ADVICE_NOT_KEPT)
                    .because(silent.getMessage());
        }
    }

    private static String said(Unanswerable unanswered) {
        return unanswered.said().stream()
                .map(Sentence::text)
                .collect(Collectors.joining("\n", Refusal.NO_PLAN.english() + ' ', ""));
    }

    private Schedule schedule(Context request, Question question, long now) {
        return searching(request, () -> answered(question, now));
    }

    private Schedule answered(Question question, long now) {
        try {
            return question.schedule(desk, history, now);
        } catch (Unanswerable unanswered) {
            throw Refused.wrong("jobs", null, Refusal.NO_PLAN.of(), List.of())
                    .because(said(unanswered))
                    .withReasons(unanswered.said());
        }
    }

    /** Weeks of the history are read for it, or many starts looked at. */
    private <T> T searching(Context request, Supplier<T> search) {
        if (!searches.tryAcquire()) {
            throw Refused.tooMany(request, Refusal.BUSY_PLANNING, A_SEARCH);
        }
        try {
            return search.get();
        } finally {
            searches.release();
        }
    }
}
