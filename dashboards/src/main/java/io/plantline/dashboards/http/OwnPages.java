package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Lets no page but our own change anything through the browser of whoever looks at it. Programs that are no browsers say
 * nothing of where they come from, and are let through.
 */
public final class OwnPages {
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final String ADDRESS = "\\[[0-9a-fA-F:.]+]|[0-9.]+";

    private final boolean loopback;

    /** @param loopback true where only this machine is listened to, so that no name of a network can lead here */
    public OwnPages(boolean loopback) {
        this.loopback = loopback;
    }

    /** Refuses what another page sent, and what came under a name that is not ours. */
    public void check(Context request) {
        if (HARMLESS.contains(request.method())) {
            return;
        }
        String host = request.header("Host");
        if (loopback && host != null && !isOfThisMachine(host)) {
            throw Refused.forbidden(
                    "Only this machine is listened to, and '%s' may be anybody's name for it.".formatted(host),
                    List.of("http://127.0.0.1", "http://localhost"));
        }
        String site = request.header("Sec-Fetch-Site");
        if (site == null ? isOfAnother(request.header("Origin"), host) : !site.equals("same-origin")) {
            throw Refused.forbidden(
                    "Another page may not change anything here.", List.of("a request of a page of this server"));
        }
    }

    private static boolean isOfThisMachine(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        return name.equals("localhost") || name.matches(ADDRESS);
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
