package io.plantline.dashboards.http;

import io.javalin.http.Context;

/** What all pages behind links in messages have in common. */
final class LinkShell {
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta name="robots" content="noindex">
              <title>%1$s · Plantline</title>
              <link rel="icon" type="image/svg+xml" href="%2$sassets/favicon.svg">
              <link rel="stylesheet" href="%2$sassets/css/tokens.css">
              <link rel="stylesheet" href="%2$sassets/css/alerts.css">
            </head>
            <body class="answer">
              <main>
            %3$s
              </main>
            </body>
            </html>
            """;

    private LinkShell() {}

    /**
     * A page.
     *
     * @param title what it is called, as text
     * @param root where the assets are from it
     * @param content what stands on it, as HTML
     */
    static String page(String title, String root, String content) {
        return PAGE.formatted(escaped(title), root, content.stripTrailing());
    }

    /** What every page behind a link is answered with. */
    static Context protect(Context request) {
        return request.header("Content-Security-Policy", CONTENT)
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .contentType("text/html; charset=utf-8");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
