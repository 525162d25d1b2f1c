package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.LinkSigner;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.access.Right;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The signed links in messages. Following one only shows what it would do, because programs that scan mail follow links
 * too; a form on that page does it.
 */
public final class LinkRequests {
    private static final Set<String> SIGNED = Set.of("expires", "signature");
    private static final int MOST_HOURS = 24 * 7;
    private static final int DIGITS = 12;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm zzz", Locale.UK);

    private final Plants plants;
    private final AlertPorts ports;
    private final Answers answers;
    private final InstantSource clock;

    public LinkRequests(Plants plants, AlertPorts ports, InstantSource clock) {
        this.plants = plants;
        this.ports = ports;
        this.answers = new Answers(ports.desk());
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/alerts/{id}/acknowledge", SIGNED, Right.OPEN, request -> show(request, Action.ACKNOWLEDGE)),
                Route.post("/alerts/{id}/acknowledge", SIGNED, Right.OPEN, this::acknowledge),
                Route.get("/alerts/{id}/silence", SIGNED, Right.OPEN, request -> show(request, Action.SILENCE)),
                Route.post("/alerts/{id}/silence", SIGNED, Right.OPEN, this::silence));
    }

    private void show(Context request, Action action) {
        Alert alert = signed(request, action);
        LinkPage page = new LinkPage(plants.named(alert.anomaly().plant()));
        page.answer(
                request,
                alert.isOpen() ? page.form(alert, action, Asking.who(request).signedIn()) : page.over(alert));
    }

    private void acknowledge(Context request) {
        Alert alert = signed(request, Action.ACKNOWLEDGE);
        String note = field(request, "note", "");
        boolean shows = answers.acknowledge(alert, new Acknowledgement(who(request), note, clock.millis()));
        LinkPage page = new LinkPage(plants.named(alert.anomaly().plant()));
        page.answer(request, page.done(alert, "You have taken it on.", shows));
    }

    private void silence(Context request) {
        Alert alert = signed(request, Action.SILENCE);
        Anomaly anomaly = alert.anomaly();
        long now = clock.millis();
        Silence silence = new Silence(
                Answers.newId(),
                new Matcher(anomaly.plant(), anomaly.scope(), anomaly.meter(), anomaly.rule(), null),
                who(request),
                field(request, "reason", "silenced from a message"),
                now,
                now + Duration.ofHours(hours(request)).toMillis());
        boolean shows = answers.hush(silence);
        LinkPage page = new LinkPage(plants.named(anomaly.plant()));
        page.answer(request, page.done(alert, "Nobody is told of it for %d h.".formatted(hours(request)), shows));
    }

    /** The alert of a link that is ours and still good. */
    private Alert signed(Context request, Action action) {
        LinkSigner signer = ports.links().orElseThrow(() -> Refused.unavailable(Refusal.LINKS_NOT_SIGNED));
        String id = request.pathParam("id");
        String expires = request.queryParam("expires");
        String signature = request.queryParam("signature");
        boolean ours = expires != null
                && signature != null
                && expires.matches("\\d{1,%d}".formatted(DIGITS))
                && signer.isSigned(action, id, Long.parseLong(expires), signature);
        if (!ours) {
            throw Refused.forbidden(Refusal.LINK_CHANGED.of(), List.of());
        }
        if (clock.instant().getEpochSecond() > Long.parseLong(expires)) {
            throw Refused.gone(Refusal.LINK_TOO_OLD.of(
                    "until",
                    UNTIL.format(Instant.ofEpochSecond(Long.parseLong(expires)).atZone(zone(id)))));
        }
        return answers.alert(id);
    }

    /** Of the plant of an alert, as far as that is known. */
    private ZoneId zone(String alert) {
        return ports.desk()
                .alert(alert)
                .map(known -> plants.named(known.anomaly().plant()).zone())
                .orElse(ZoneOffset.UTC);
    }

    /** Who is signed in as well signs with that name. */
    private static String who(Context request) {
        String who = Asking.who(request).signedIn().orElseGet(() -> field(request, "who", null));
        if (who == null) {
            throw Refused.missing("who", List.of("Ana", "night shift"));
        }
        return who;
    }

    private static String field(Context request, String name, String absent) {
        String given = request.formParam(name);
        String text = given == null ? null : Body.text(name, given);
        return text == null ? absent : text;
    }

    private static int hours(Context request) {
        String given = field(request, "hours", "8");
        if (!given.matches("\\d{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST_HOURS) {
            throw Refused.wrong("hours", given, Refusal.SILENCE_LASTS.of("most", MOST_HOURS), List.of("8"));
        }
        return Integer.parseInt(given);
    }
}
