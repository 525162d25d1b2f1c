package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Limit;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Secrets;
import io.plantline.dashboards.http.Asking;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a request through to its route if whoever asks has the right that the route needs. */
public final class Gate {
    /** Holds the proof of the session with everything that a page changes. */
    static final String PROOF = "Plantline-Proof";

    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Logger AUDIT = LoggerFactory.getLogger("io.plantline.audit");

    private final Door door;
    private final Plants plants;
    private final Toll toll;

    /** What a request costs of what is allowed in a minute. */
    private interface Toll {
        Optional<Duration> take(Context request, Asker asker);
    }

    private Gate(Door door, Plants plants, Toll toll) {
        this.door = door;
        this.plants = plants;
        this.toll = toll;
    }

    /** Lets everybody through. */
    public static Gate open(Plants plants) {
        return new Gate(Door.OPEN, plants, (request, asker) -> Optional.empty());
    }

    static Gate locked(Door door, Plants plants, Limit limit, Addresses addresses) {
        return new Gate(
                door,
                plants,
                (request, asker) ->
                        limit.more(asker.signedIn().map("user "::concat).orElseGet(() -> addresses.of(request))));
    }

    /** The route behind the gate. */
    public Handler guard(Route route) {
        return request -> {
            Asker asker = door.asker(request);
            toll.take(request, asker).ifPresent(wait -> refuse(request, wait));
            check(route.right(), asker, request);
            Asking.is(asker, request);
            try {
                route.handle(request);
            } finally {
                write(route, asker, request);
            }
        };
    }

    private static void refuse(Context request, Duration wait) {
        throw Refused.tooMany(request, Refusal.TOO_MANY_REQUESTS, wait);
    }

    private void check(Right right, Asker asker, Context request) {
        if (right.isOpen()) {
            return;
        }
        if (asker.isUnknown()) {
            throw Refused.unknownAsker(request);
        }
        checkProof(asker, request);
        switch (right.reach()) {
            case NAMED -> Asking.checkSeen(asker, plants, request.pathParam("plant"), right.least());
            case SOME -> check(asker.grants().allowSomewhere(right.least()), Refusal.NEEDS_ROLE_SOMEWHERE, right);
            case EVERY -> check(asker.grants().allowEverywhere(right.least()), Refusal.NEEDS_ROLE_EVERYWHERE, right);
            case NOWHERE -> throw new IllegalStateException("what is open needs no check");
        }
    }

    private static void check(boolean allowed, Refusal refusal, Right right) {
        if (!allowed) {
            throw Refused.forbidden(refusal.of("role", right.least().id()), List.of());
        }
    }

    /** A browser sends the cookie of a session by itself, whatever page makes it ask; the proof it does not. */
    private static void checkProof(Asker asker, Context request) {
        if (asker.session() == null || HARMLESS.contains(request.method())) {
            return;
        }
        boolean told = request.header("Sec-Fetch-Site") != null || request.header("Origin") != null;
        if (!told || !Secrets.same(asker.session().proof(), request.header(PROOF))) {
            throw Refused.forbidden(
                    Refusal.NOT_FROM_OUR_PAGE.of(),
                    List.of("a header %s with the proof of /api/v1/session, and Origin".formatted(PROOF), "a token"));
        }
    }

    private static void write(Route route, Asker asker, Context request) {
        if (!HARMLESS.contains(route.method()) && asker.signedIn().isPresent()) {
            AUDIT.info(
                    "{}: {} {}{}",
                    asker.name(),
                    route.method(),
                    request.path(),
                    request.queryString() == null ? "" : "?" + request.queryString());
        }
    }
}
