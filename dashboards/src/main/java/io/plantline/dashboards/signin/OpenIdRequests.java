package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.OpenId;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.openid.Attempt;
import io.plantline.dashboards.openid.NotLetIn;
import io.plantline.dashboards.openid.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in by OpenID Connect: the way to the provider and the way back. Both end on a page, which says in the language of
 * who reads it what went wrong; what exactly, only the log tells.
 */
public final class OpenIdRequests {
    static final String PATH = "/sign-in/openid";

    private static final Logger AUDIT = LoggerFactory.getLogger("io.plantline.audit");
    private static final int SEE_OTHER = 303;

    /** Only what belongs to the page of the dashboards, never another address. */
    private static final Pattern THEN = Pattern.compile("[?#][\\x21-\\x7e]{0,2000}");

    private final Optional<ProviderDesk> desk;

    /** @param desk empty where there is no provider */
    OpenIdRequests(Optional<ProviderDesk> desk) {
        this.desk = desk;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of("then"), Right.OPEN, this::begin),
                Route.get(OpenId.BACK, Route.ANY, Right.OPEN, this::back),
                Route.get("/api/v1/session/ways", Set.of(), Right.OPEN, this::ways));
    }

    /**
     * How one may sign in.
     *
     * @param openId what people call the provider; null where there is none
     */
    private record Ways(String openId) {}

    private void ways(Context request) {
        Json.answer(request, new Ways(desk.map(ProviderDesk::called).orElse(null)));
    }

    private void begin(Context request) {
        String asked = request.queryParam("then");
        String then = asked != null && THEN.matcher(asked).matches() ? asked : "";
        go(request, then, () -> there().send(request, then).toString());
    }

    private void back(Context request) {
        try {
            Attempt attempt = there().attempt(request);
            go(request, attempt.then(), () -> there().letIn(request, attempt));
        } catch (NotLetIn refused) {
            refuse(request, "", refused);
        }
    }

    private ProviderDesk there() throws NotLetIn {
        return desk.orElseThrow(() -> new NotLetIn(Why.UNREACHABLE, "there is no signin.openid.issuer"));
    }

    /** Where to go on. */
    private interface Way {
        String on() throws NotLetIn;
    }

    private void go(Context request, String then, Way way) {
        try {
            go(request, way.on());
        } catch (NotLetIn refused) {
            refuse(request, then, refused);
        }
    }

    private static void refuse(Context request, String then, NotLetIn refused) {
        AUDIT.warn("somebody did not get in by OpenID Connect: {}", ofOneLine(refused.getMessage()));
        String asked = "refused=" + refused.why().id();
        go(request, "/sign-in?" + asked + (then.startsWith("?") ? "&" + then.substring(1) : then));
    }

    private static void go(Context request, String address) {
        request.status(SEE_OTHER).header("Cache-Control", "no-store").header("Location", address);
    }

    /** What a provider or a browser says may hold anything. */
    private static String ofOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
