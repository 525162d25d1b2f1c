package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.AlertState;
import io.plantline.alert.Note;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.wire.AlertJson;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which alerts there are, taking one on, and writing about one. */
public final class AlertRequests {
    private static final String OPEN = "open";
    private static final List<String> STATES = Stream.concat(
                    Stream.of(OPEN), Arrays.stream(AlertState.values()).map(AlertState::id))
            .toList();
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Plants plants;
    private final AlertPorts ports;
    private final Answers answers;
    private final InstantSource clock;
    private final WritingLimit limit;

    public AlertRequests(Plants plants, AlertPorts ports, InstantSource clock) {
        this.plants = plants;
        this.ports = ports;
        this.answers = new Answers(ports.desk());
        this.clock = clock;
        this.limit = new WritingLimit(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/alerts", Set.of("plant", "state"), Right.somewhere(Role.VIEWER), this::alerts),
                Route.get("/api/v1/alerts/{id}", Set.of(), Right.somewhere(Role.VIEWER), this::alert),
                Route.post("/api/v1/alerts/{id}/acknowledge", Right.somewhere(Role.OPERATOR), this::acknowledge),
                Route.post("/api/v1/alerts/{id}/notes", Right.somewhere(Role.OPERATOR), this::note));
    }

    private void alerts(Context request) {
        Asker asker = Asking.who(request);
        String plant = request.queryParam("plant");
        if (plant != null) {
            plants.seenBy(asker).named(plant);
        }
        Predicate<Alert> state = state(request.queryParam("state"));
        answers.known();
        Json.answer(
                request,
                ports.desk().alerts().stream()
                        .filter(alert -> asker.sees(alert.anomaly().plant()))
                        .filter(alert ->
                                plant == null || alert.anomaly().plant().equals(plant))
                        .filter(state)
                        .map(AlertJson::node)
                        .toList());
    }

    private static Predicate<Alert> state(String asked) {
        if (asked == null) {
            return any -> true;
        }
        if (!STATES.contains(asked)) {
            throw Refused.wrong("state", asked, Refusal.NO_ALERT_IS_EVER.of("state", asked), STATES);
        }
        return asked.equals(OPEN) ? Alert::isOpen : alert -> alert.state().id().equals(asked);
    }

    private void alert(Context request) {
        Json.answer(request, AlertJson.node(alert(Asking.who(request), request.pathParam("id"))));
    }

    /** The alert of an id; one of a plant that is not theirs to see is not there. */
    private Alert alert(Asker asker, String id) {
        return answers.alert(id, alert -> asker.sees(alert.anomaly().plant()));
    }

    private void note(Context request) {
        Body body = Body.of(request, Set.of("who", "text"));
        Asker asker = Asking.who(request);
        Alert alert = alert(asker, request.pathParam("id"));
        Asking.check(asker, alert.anomaly().plant(), Role.OPERATOR);
        Note note = new Note(
                Asking.name(request, body, List.of("Ana", "night shift")),
                body.required("text", List.of("the coupling of press 3 leaks")),
                clock.millis());
        limit.check(request);
        request.status(answers.note(alert, note) ? CREATED : ACCEPTED);
        Json.answer(request, AlertJson.node(answers.alert(alert.id())));
    }

    private void acknowledge(Context request) {
        Body body = Body.of(request, Set.of("who", "note"));
        Asker asker = Asking.who(request);
        Alert alert = alert(asker, request.pathParam("id"));
        Asking.check(asker, alert.anomaly().plant(), Role.OPERATOR);
        String note = body.optional("note");
        Acknowledgement by = new Acknowledgement(
                Asking.name(request, body, List.of("Ana", "night shift")), note == null ? "" : note, clock.millis());
        if (!answers.acknowledge(alert, by)) {
            request.status(ACCEPTED);
        }
        Json.answer(request, AlertJson.node(answers.alert(alert.id())));
    }
}
