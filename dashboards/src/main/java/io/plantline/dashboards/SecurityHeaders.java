package io.plantline.dashboards;

import io.javalin.http.Context;

/** Tells browsers to load nothing from elsewhere and to guess nothing. */
final class SecurityHeaders {
    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

    private SecurityHeaders() {}

    static void add(Context request) {
        request.header("Content-Security-Policy", CONTENT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
