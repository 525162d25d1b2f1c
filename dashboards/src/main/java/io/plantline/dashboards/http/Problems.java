package io.plantline.dashboards.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.Sentence;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what goes wrong: the asker's faults by name, the server's own without its insides. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String WEB_SERVER = "org.eclipse.jetty.";
    private static final List<String> RUNTIME = List.of("java.", "javax.", "jdk.", "sun.");

    private Problems() {}

    public static void addTo(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, request) -> answer(request, refused.problem(request.path())));
        routes.exception(KpiHistory.Unavailable.class, (silent, request) -> {
            LOG.warn("{} {}: {}", request.method(), request.path(), silent.getMessage());
            answer(
                    request,
                    Refused.unavailable(Refusal.HISTORY_SILENT)
                            .because(silent.getMessage())
                            .problem(request.path()));
        });
        routes.exception(HttpResponseException.class, Problems::ofServer);
        routes.exception(IOException.class, Problems::brokenOff);
        routes.exception(Exception.class, Problems::unforeseen);
    }

    private static void answer(Context request, Problem problem) {
        if (ProblemPage.isFor(request)) {
            ProblemPage.answer(request, problem);
        } else {
            Json.answer(request, problem);
        }
    }

    /** What the web server itself refuses: a path or a method that is not served. */
    private static void ofServer(HttpResponseException refused, Context request) {
        int status = refused.getStatus();
        String methods = refused.getDetails()
                .getOrDefault("availableMethods", refused.getDetails().get("Available methods"));
        List<String> expected = status == 404 ? List.of("a path of /openapi.json") : List.of();
        if (status == 405 && methods != null) {
            request.header("Allow", methods);
            expected = List.of(methods.split(", *"));
        }
        String detail = "%s %s: %s".formatted(request.method(), request.path(), refused.getMessage());
        String title = status == 404 ? "Not found" : status == 405 ? "Method not allowed" : "Refused";
        answer(
                request,
                Problem.of(
                        status,
                        title,
                        sentence(status, request),
                        detail,
                        request.path(),
                        null,
                        null,
                        expected,
                        List.of()));
    }

    private static Sentence sentence(int status, Context request) {
        return switch (status) {
            case 404 -> Refusal.NOTHING_HERE.of();
            case 405 -> Refusal.METHOD_NOT_SERVED.of("method", request.method());
            default -> Refusal.REFUSED.of();
        };
    }

    /** Whoever asked is gone, and nobody reads an answer any more: that is no fault of anybody. */
    private static void brokenOff(IOException broken, Context request) {
        if (isEnd(broken) && isOfTheAsker(broken)) {
            LOG.debug("{} {}: whoever asked has left", request.method(), request.path(), broken);
            request.status(400);
        } else {
            unforeseen(broken, request);
        }
    }

    private static boolean isEnd(IOException broken) {
        return broken instanceof EOFException || broken instanceof ClosedChannelException || isReset(broken);
    }

    /** True of what the web server itself met; a pipe to a database or a file that breaks is a fault. */
    private static boolean isOfTheAsker(Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> RUNTIME.stream().noneMatch(name::startsWith))
                .findFirst()
                .filter(name -> name.startsWith(WEB_SERVER))
                .isPresent();
    }

    private static boolean isReset(IOException broken) {
        String why = String.valueOf(broken.getMessage());
        return why.contains("Broken pipe") || why.contains("Connection reset");
    }

    private static void unforeseen(Exception bug, Context request) {
        LOG.error("{} {}?{} failed", request.method(), request.path(), request.queryString(), bug);
        Sentence sentence = Refusal.SERVER_FAILED.of();
        Json.answer(
                request,
                Problem.of(
                        500,
                        "Server error",
                        sentence,
                        sentence.text(),
                        request.path(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }
}
