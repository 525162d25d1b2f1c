package io.plantline.dashboards.http;

import io.javalin.http.Context;

/** What is wrong with a link in a message, for whoever followed it in a browser; programs are answered in JSON. */
final class ProblemPage {
    private static final String LINKS = "/alerts/";
    private static final String HTML = "text/html";

    private static final String CONTENT =
            """
            <p class="where">%s</p>
            <h1>This link did nothing</h1>
            <p>%s</p>
            <p><a href="/">Open the dashboards</a></p>
            """;

    private ProblemPage() {}

    /** True where a browser asks for a page behind a link. */
    static boolean isFor(Context request) {
        String accepted = request.header("Accept");
        return request.path().startsWith(LINKS) && accepted != null && accepted.contains(HTML);
    }

    static void answer(Context request, Problem problem) {
        request.status(problem.status());
        LinkShell.protect(request).result(page(problem));
    }

    private static String page(Problem problem) {
        return LinkShell.page(
                problem.title(),
                "/",
                CONTENT.formatted(LinkShell.escaped(problem.title()), LinkShell.escaped(problem.detail())));
    }
}
