package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.plantline.dashboards.access.Right;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One request the server answers.
 *
 * @param right that whoever asks needs; there is no default, so that no route forgets it
 * @param parameters of the query; any other is refused, because a misspelt one would silently mean nothing
 */
public record Route(HandlerType method, String path, Set<String> parameters, Right right, Handler answer) {
    /** Whatever else is in the query is let be, where others than these pages make it. */
    public static final Set<String> ANY = Set.of("*");

    /** Below it, asking moves a sign-in on. */
    private static final String SIGN_IN = "/sign-in";

    /** The head of these would cost as much as their answer, which may be that of years. */
    private static final Set<String> LABORIOUS = Set.of("export", "together");

    private static final String PLANT = "/{plant}";

    public Route {
        Objects.requireNonNull(right, "route %s: right is missing".formatted(path));
        parameters = Set.copyOf(parameters);
        if (path.contains(PLANT) != (right.reach() == Right.Reach.NAMED)) {
            throw new IllegalArgumentException("route %s: right %s does not fit its path".formatted(path, right));
        }
    }

    public static Route get(String path, Set<String> parameters, Right right, Handler answer) {
        return new Route(HandlerType.GET, path, parameters, right, answer);
    }

    public static Route post(String path, Right right, Handler answer) {
        return post(path, Set.of(), right, answer);
    }

    public static Route post(String path, Set<String> parameters, Right right, Handler answer) {
        return new Route(HandlerType.POST, path, parameters, right, answer);
    }

    public static Route delete(String path, Right right, Handler answer) {
        return new Route(HandlerType.DELETE, path, Set.of(), right, answer);
    }

    /** True where it may be asked for its headers alone: they are those of its answer. Of others it is told that they are there, and no more. */
    public boolean isToldInHeads() {
        return method.equals(HandlerType.GET)
                && !path.startsWith(SIGN_IN)
                && !LABORIOUS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Answers a request whose parameters are all known. */
    public void handle(Context request) throws Exception {
        for (String given : request.queryParamMap().keySet()) {
            if (!parameters.contains(given) && !parameters.equals(ANY)) {
                throw Refused.wrong(
                        given,
                        request.queryParam(given),
                        Refusal.NO_SUCH_PARAMETER.of("parameter", given),
                        new TreeSet<>(parameters).stream().toList());
            }
        }
        answer.handle(request);
    }
}
