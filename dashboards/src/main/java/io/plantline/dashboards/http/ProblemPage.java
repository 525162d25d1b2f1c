package io.plantline.dashboards.http;

import io.javalin.http.Context;

/** What is wrong with a link in a message, for whoever followed it in a browser; programs are answered in JSON. */
final class ProblemPage {
    private static final String LINKS = "/alerts/";
    private static final String HTML = "text/html";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta name="robots" content="noindex">
              <title>%s · Plantline</title>
              <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
              <link rel="stylesheet" href="/assets/css/tokens.css">
              <link rel="stylesheet" href="/assets/css/alerts.css">
            </head>
            <body class="answer">
              <main>
                <p class="where">%s</p>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">Open the dashboards</a></p>
              </main>
            </body>
            </html>
            """;

    private ProblemPage() {}

    /** True where a browser asks for a page behind a link. */
    static boolean isFor(Context request) {
        String accepted = request.header("Accept");
        return request.path().startsWith(LINKS) && accepted != null && accepted.contains(HTML);
    }

    static void answer(Context request, Problem problem) {
        request.status(problem.status());
        LinkPage.protect(request).result(page(problem));
    }

    private static String page(Problem problem) {
        String title = LinkPage.escaped(problem.title());
        return PAGE.formatted(title, title, "This link did nothing", LinkPage.escaped(problem.detail()));
    }
}
