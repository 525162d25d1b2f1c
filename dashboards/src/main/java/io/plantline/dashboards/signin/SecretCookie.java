package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import java.time.Duration;

/**
 * A cookie that holds a secret, as that of a session: out of reach of scripts, sent by no page of others but by a link, and over https only where that
 * is how people come.
 */
final class SecretCookie {
    /** Browsers take this name only from https, for this host alone and all of it. */
    private static final String OF_HTTPS = "__Host-";

    private final String name;
    private final Addresses addresses;
    private final Duration length;

    SecretCookie(String name, Addresses addresses, Duration length) {
        this.name = name;
        this.addresses = addresses;
        this.length = length;
    }

    /** The secret, or null where there is none. */
    String read(Context request) {
        return request.cookie(name(request));
    }

    void write(Context request, String secret) {
        write(request, secret, length);
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
        return addresses.isByHttps(request) ? OF_HTTPS + name : name;
    }
}
