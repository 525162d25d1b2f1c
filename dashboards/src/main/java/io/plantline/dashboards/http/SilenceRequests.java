package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.alert.AlertedRules;
import io.plantline.alert.Matcher;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.wire.SilenceJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which silences there are, making one and ending one. */
public final class SilenceRequests {
    /** What is to be silent for longer should be mended. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final Set<String> PARTS = Set.of("plant", "scope", "meter", "rule", "severity");
    private static final List<String> SEVERITIES = Arrays.stream(Severity.values())
            .map(severity -> severity.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Plants plants;
    private final AlertPorts ports;
    private final Answers answers;
    private final InstantSource clock;

    public SilenceRequests(Plants plants, AlertPorts ports, InstantSource clock) {
        this.plants = plants;
        this.ports = ports;
        this.answers = new Answers(ports.desk());
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/silences", Set.of(), Right.somewhere(Role.VIEWER), this::silences),
                Route.post("/api/v1/silences", Right.somewhere(Role.OPERATOR), this::silence),
                Route.delete("/api/v1/silences/{id}", Right.somewhere(Role.OPERATOR), this::end));
    }

    private void silences(Context request) {
        Asker asker = Asking.who(request);
        answers.known();
        Json.answer(
                request,
                ports.desk().silences().stream()
                        .filter(silence -> sees(asker, silence))
                        .map(SilenceJson::node)
                        .toList());
    }

    private void silence(Context request) {
        Body body = Body.of(request, Set.of("matcher", "who", "reason", "starts", "ends"));
        answers.known();
        Asker asker = Asking.who(request);
        Matcher matcher = matcher(body.object("matcher", PARTS), plants.seenBy(asker));
        checkMay(asker, matcher);
        long now = clock.millis();
        long starts = body.optional("starts") == null ? now : time("starts", body.optional("starts"));
        String ends = body.required("ends", List.of("2026-03-30T14:00:00Z"));
        Silence silence = new Silence(
                Answers.newId(),
                matcher,
                Asking.name(request, body, List.of("Ana")),
                body.required("reason", List.of("the compressor is being cleaned")),
                starts,
                checkedEnd(ends, starts, now));
        request.status(answers.hush(silence) ? CREATED : ACCEPTED);
        Json.answer(request, SilenceJson.node(silence));
    }

    private static long checkedEnd(String given, long starts, long now) {
        long ends = time("ends", given);
        if (ends <= Math.max(starts, now) || ends - starts > LONGEST.toMillis()) {
            throw Refused.wrong(
                    "ends",
                    given,
                    Refusal.SILENCE_ENDS.of("days", LONGEST.toDays()),
                    List.of(Json.time(
                            Math.max(starts, now) + Duration.ofHours(8).toMillis())));
        }
        return ends;
    }

    private static Matcher matcher(Body body, Plants plants) {
        String plant = body.optional("plant");
        String scope = body.optional("scope");
        if (plant != null) {
            plants.named(plant);
        }
        if (scope != null) {
            if (plant == null) {
                throw Refused.missing(
                        "plant", plants.all().stream().map(each -> each.id()).toList());
            }
            Plants.scope(plants.named(plant), scope);
        }
        try {
            return new Matcher(plant, scope, body.optional("meter"), rule(body), severity(body));
        } catch (IllegalArgumentException everything) {
            throw Refused.wrong(
                    "matcher",
                    "{}",
                    Refusal.SILENCE_OF_EVERYTHING.of(),
                    PARTS.stream().sorted().toList());
        }
    }

    /** One of no plant holds for every plant, so everybody sees it, unless it names a meter that may be another's. */
    private static boolean sees(Asker asker, Silence silence) {
        String plant = silence.matcher().plant();
        return plant == null
                ? silence.matcher().meter() == null || asker.grants().allowEverywhere(Role.VIEWER)
                : asker.sees(plant);
    }

    private static void checkMay(Asker asker, Matcher matcher) {
        if (matcher.plant() == null) {
            Asking.checkEverywhere(asker, Role.OPERATOR);
        } else {
            Asking.check(asker, matcher.plant(), Role.OPERATOR);
        }
    }

    /** One that is misspelt would silence nothing. */
    private static String rule(Body body) {
        String given = body.optional("rule");
        if (given != null && !AlertedRules.ids().contains(given)) {
            throw Refused.wrong("rule", given, Refusal.NO_SUCH_RULE.of("rule", given), List.copyOf(AlertedRules.ids()));
        }
        return given;
    }

    private static Severity severity(Body body) {
        String given = body.optional("severity");
        if (given != null && !SEVERITIES.contains(given)) {
            throw Refused.wrong("severity", given, Refusal.NO_SUCH_SEVERITY.of("severity", given), SEVERITIES);
        }
        return given == null ? null : Severity.valueOf(given.toUpperCase(Locale.ROOT));
    }

    private static long time(String name, String given) {
        return Times.millis(name, given, List.of("2026-03-30T14:00:00Z"));
    }

    private void end(Context request) {
        Asker asker = Asking.who(request);
        Silence silence = answers.silence(request.pathParam("id"), each -> sees(asker, each));
        checkMay(asker, silence.matcher());
        if (!answers.lift(silence.id(), clock.millis())) {
            request.status(ACCEPTED);
        }
        Json.answer(request, SilenceJson.node(answers.silence(silence.id())));
    }
}
