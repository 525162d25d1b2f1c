package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Lets no page but our own change anything through the browser of whoever looks at it, nor read anything under a name that is
 * not ours, where all our names are known. Programs that are no browsers say nothing of where they come from, and may change
 * things.
 */
public final class OwnPages {
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final boolean loopback;
    private final OwnNames names;

    /** @param loopback true where only this machine is listened to, so that no name of a network but ours leads here */
    public OwnPages(boolean loopback, OwnNames names) {
        this.loopback = loopback;
        this.names = names;
    }

    /** Refuses what another page sent, and what came under a name that is not ours. */
    public void check(Context request) {
        boolean harmless = HARMLESS.contains(request.method());
        String host = request.header("Host");
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        boolean byBrowser = site != null || origin != null;
        boolean named = names.areAll() || (!harmless && (loopback || byBrowser));
        if (named && host != null && !names.contain(host)) {
            throw Refused.forbidden(
                    Refusal.STRANGE_NAME.of("host", host), List.of("an address", "localhost", "one of http.names"));
        }
        if (!harmless && (site == null ? isOfAnother(origin, host) : !site.equals("same-origin"))) {
            throw Refused.forbidden(Refusal.FROM_ANOTHER_PAGE.of(), List.of("a request of a page of this server"));
        }
    }

    private static boolean isOfAnother(String origin, String host) {
        if (origin == null) {
            return false;
        }
        try {
            return !String.valueOf(URI.create(origin).getRawAuthority()).equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
