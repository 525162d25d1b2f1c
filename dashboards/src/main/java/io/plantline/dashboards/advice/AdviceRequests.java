package io.plantline.dashboards.advice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Asking;
import io.plantline.dashboards.http.Body;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.WritingLimit;
import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.Advised;
import io.plantline.decision.Answer;
import io.plantline.decision.Outcome;
import io.plantline.plant.Plant;
import io.plantline.wire.AdviceJson;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is advised, why, and what people answer. In a path the slashes of an id are written as {@code ~}. */
public final class AdviceRequests {
    private static final Logger LOG = LoggerFactory.getLogger(AdviceRequests.class);
    private static final String PATH = "/api/v1/plants/{plant}/advice";
    private static final int MOST = 200;
    private static final int CREATED = 201;
    private static final String ACCEPTED = "accepted";
    private static final String DECLINED = "declined";

    private final Plants plants;
    private final AdviceBoard board;
    private final AdvicePress press;
    private final InstantSource clock;
    private final WritingLimit limit;
    private final Answering answering = new Answering();

    public AdviceRequests(Plants plants, AdviceBoard board, AdvicePress press, InstantSource clock) {
        this.plants = plants;
        this.board = board;
        this.press = press;
        this.clock = clock;
        this.limit = new WritingLimit(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of("run"), Right.inPlant(Role.VIEWER), this::all),
                Route.get(PATH + "/{id}", Set.of(), Right.inPlant(Role.VIEWER), this::one),
                Route.post(PATH + "/{id}/answers", Right.inPlant(Role.OPERATOR), this::answer));
    }

    private record Answers(String plant, List<ObjectNode> advice) {}

    private void all(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Json.answer(
                request,
                new Answers(
                        plant.id(),
                        board.of(plant.id(), asked.run()).stream()
                                .limit(MOST)
                                .map(this::view)
                                .toList()));
    }

    private void one(Context request) {
        Json.answer(request, view(asked(request)));
    }

    private void answer(Context request) {
        Advised asked = asked(request);
        Body body = Body.of(request, Set.of("answer", "reason", "who"));
        String given = body.required("answer", List.of(ACCEPTED, DECLINED));
        if (!given.equals(ACCEPTED) && !given.equals(DECLINED)) {
            throw Refused.wrong(
                    "answer", given, Refusal.NOT_AN_ANSWER.of("answer", given), List.of(ACCEPTED, DECLINED));
        }
        boolean accepted = given.equals(ACCEPTED);
        String reason = accepted ? "" : body.required("reason", List.of("the dough would spoil"));
        String who = Asking.name(request, body, List.of("Ana"));
        limit.check(request);
        answering.alone(asked.advice().id(), () -> {
            Advised told = asked(request);
            long now = clock.millis();
            Answering.check(told, now);
            publish(new Answer(told.advice().id(), told.advice().revision(), accepted, reason, who, now));
        });
        request.status(CREATED);
        Json.answer(request, view(asked(request)));
    }

    private void publish(Answer answer) {
        try {
            press.publish(List.of(answer));
        } catch (AdvicePress.Unavailable silent) {
            LOG.warn("an answer to advice {}: {}", answer.id(), silent.getMessage(), silent);
            throw Refused.unavailable(
                            silent.mayBeKept() ? Refusal.ANSWER_TO_ADVICE_NOT_KNOWN : Refusal.ANSWER_TO_ADVICE_NOT_KEPT)
                    .because(silent.getMessage());
        }
        board.heard(answer);
    }

    private Advised asked(Context request) {
        String plant = plants.named(request.pathParam("plant")).id();
        String id = plant + '/' + request.pathParam("id").replace('~', '/');
        return board.find(plant, id)
                .orElseThrow(() -> Refused.unknown("id", id, Refusal.NO_SUCH_ADVICE.of("advice", id), List.of()));
    }

    private ObjectNode view(Advised advised) {
        ObjectNode json = AdviceJson.node(advised.advice())
                .put(
                        "key",
                        advised.advice()
                                .id()
                                .substring(advised.advice().plant().length() + 1)
                                .replace('/', '~'))
                .put("state", advised.state(clock.millis()).id());
        json.set("told", said(advised.advice().reason()));
        json.set("answer", advised.answer().map(AdviceJson::node).orElse(null));
        json.set("outcome", advised.outcome().map(AdviceRequests::view).orElse(null));
        return json;
    }

    private static ObjectNode view(Outcome outcome) {
        ObjectNode json = AdviceJson.node(outcome);
        json.set("told", said(outcome.reason()));
        return json;
    }

    /** What a page says of it: null where it is said in no sentence with places. */
    private static JsonNode said(Advice.Reason reason) {
        return AdviceSentence.of(reason).map(Json::node).orElse(null);
    }
}
