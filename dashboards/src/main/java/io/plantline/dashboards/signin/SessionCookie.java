package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Session;
import java.time.Duration;

/**
 * The cookie of a session: out of reach of scripts, sent by no page of others but by a link, and over https only where that
 * is how people come.
 */
final class SessionCookie {
    private static final String NAME = "plantline";
    /** Browsers take this name only from https, for this host alone and all of it. */
    private static final String SECURE_NAME = "__Host-" + NAME;

    private final Addresses addresses;
    private final Duration length;

    SessionCookie(Addresses addresses, Duration length) {
        this.addresses = addresses;
        this.length = length;
    }

    /** The session's id, or null where there is none. */
    String read(Context request) {
        return request.cookie(name(request));
    }

    void write(Context request, Session session) {
        write(request, session.id(), length);
    }

    void clear(Context request) {
        write(request, "", Duration.ZERO);
    }

    private void write(Context request, String value, Duration age) {
        request.res()
                .addHeader(
                        "Set-Cookie",
                        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                                .formatted(
                                        name(request),
                                        value,
                                        age.toSeconds(),
                                        addresses.isByHttps(request) ? "; Secure" : ""));
    }

    private String name(Context request) {
        return addresses.isByHttps(request) ? SECURE_NAME : NAME;
    }
}
