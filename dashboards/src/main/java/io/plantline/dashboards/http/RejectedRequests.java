package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.dashboards.rejected.RejectedMessages.Choice;
import io.plantline.dashboards.rejected.RejectedMessages.Dismissal;
import io.plantline.dashboards.rejected.RejectedMessages.Outcome;
import io.plantline.dashboards.rejected.RejectedMessages.Unavailable;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Resolution;
import io.plantline.plant.Plant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What stands rejected, and a second way in for it. */
public final class RejectedRequests {
    private static final String WHY = "a test of the fitter";

    private final Plants plants;
    private final RejectedMessages rejected;

    public RejectedRequests(Plants plants, RejectedMessages rejected) {
        this.plants = plants;
        this.rejected = rejected;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/plants/{plant}/rejected", Set.of(), Right.inPlant(Role.VIEWER), this::ofPlant),
                Route.post(
                        "/api/v1/plants/{plant}/rejected/retry",
                        Set.of("reason", "source", "confirm"),
                        Right.inPlant(Role.OPERATOR),
                        this::retry),
                Route.post("/api/v1/plants/{plant}/rejected/dismiss", Right.inPlant(Role.OPERATOR), this::dismiss),
                Route.get("/api/v1/rejected", Set.of(), Right.everywhere(Role.VIEWER), this::ofNoPlant),
                Route.post("/api/v1/rejected/dismiss", Right.everywhere(Role.OPERATOR), this::dismissOfNoPlant));
    }

    private void ofPlant(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        try {
            Json.answer(request, RejectedView.of(plant.id(), rejected.of(plant.id()), rejected.dismissed(plant.id())));
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.REJECTIONS_SILENT).because(silent.getMessage());
        }
    }

    private void ofNoPlant(Context request) {
        try {
            Json.answer(request, RejectedView.of(null, rejected.ofNoPlant(), rejected.dismissed(null)));
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.REJECTIONS_SILENT).because(silent.getMessage());
        }
    }

    private void dismiss(Context request) {
        dismiss(request, Optional.of(plants.named(request.pathParam("plant")).id()));
    }

    private void dismissOfNoPlant(Context request) {
        dismiss(request, Optional.empty());
    }

    /** Of one reason and source: nobody dismisses by a slip what he has not seen. */
    private void dismiss(Context request, Optional<String> plant) {
        Body body = Body.of(request, Set.of("reason", "source", "lastSeen", "who", "why"));
        Dismissal dismissal = new Dismissal(
                plant,
                reason(body.required("reason", List.of("NOT_JSON"))),
                body.required("source", List.of("hall/oven")),
                lastSeen(body),
                checked("who", Asking.name(request, body, List.of("Ana")), "Ana"),
                checked("why", body.required("why", List.of(WHY)), WHY));
        try {
            long dismissed = rejected.dismiss(dismissal).orElseThrow(() -> Refused.conflict(Refusal.BUSY_DISMISSING));
            Json.answer(request, new RejectedView.Done(plant.orElse(null), dismissed));
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.REJECTIONS_SILENT).because(silent.getMessage());
        }
    }

    /** What came after what the list showed was seen by nobody. */
    private static OptionalLong lastSeen(Body body) {
        String given = body.optional("lastSeen");
        return given == null
                ? OptionalLong.empty()
                : OptionalLong.of(Times.millis("lastSeen", given, List.of("2026-03-30T08:30:00.000Z")));
    }

    private static String checked(String name, String told, String example) {
        if (told.length() > Resolution.LONGEST) {
            throw Refused.wrong(
                    name, told, Refusal.TEXT_TOO_LONG.of("field", name, "most", Resolution.LONGEST), List.of(example));
        }
        return told;
    }

    private void retry(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Optional<Reason> reason =
                Optional.ofNullable(request.queryParam("reason")).map(RejectedRequests::reason);
        Choice choice = new Choice(
                plant.id(), reason, Optional.ofNullable(request.queryParam("source")), isConfirmed(request, reason));
        try {
            Outcome outcome = rejected.retry(choice).orElseThrow(() -> Refused.conflict(Refusal.BUSY_RETRYING));
            Json.answer(request, RejectedView.Retried.of(plant.id(), outcome));
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.REJECTIONS_SILENT).because(silent.getMessage());
        }
    }

    private static boolean isConfirmed(Context request, Optional<Reason> reason) {
        String confirm = request.queryParam("confirm");
        if (confirm == null || confirm.equals("false")) {
            return false;
        }
        if (!confirm.equals("true")
                || reason.filter(Reason.SCALE_SUSPECT::equals).isEmpty()) {
            throw Refused.wrong("confirm", confirm, Refusal.CONFIRMS_SCALE_ALONE.of(), List.of("true", "false"));
        }
        return true;
    }

    private static Reason reason(String name) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.wrong(
                        "reason",
                        name,
                        Refusal.NOT_REJECTED_FOR.of("reason", name),
                        Arrays.stream(Reason.values()).map(Reason::name).toList()));
    }
}
