package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.TreeSet;

/**
 * One request the server answers.
 *
 * @param parameters of the query; any other is refused, because a misspelt one would silently mean nothing
 */
public record Route(HandlerType method, String path, Set<String> parameters, Handler answer) {
    public Route {
        parameters = Set.copyOf(parameters);
    }

    public static Route get(String path, Set<String> parameters, Handler answer) {
        return new Route(HandlerType.GET, path, parameters, answer);
    }

    public static Route post(String path, Handler answer) {
        return post(path, Set.of(), answer);
    }

    public static Route post(String path, Set<String> parameters, Handler answer) {
        return new Route(HandlerType.POST, path, parameters, answer);
    }

    public static Route delete(String path, Handler answer) {
        return new Route(HandlerType.DELETE, path, Set.of(), answer);
    }

    /** Answers a request whose parameters are all known. */
    public void handle(Context request) throws Exception {
        for (String given : request.queryParamMap().keySet()) {
            if (!parameters.contains(given)) {
                throw Refused.wrong(
                        given,
                        request.queryParam(given),
                        "There is no parameter '%s' here.".formatted(given),
                        new TreeSet<>(parameters).stream().toList());
            }
        }
        answer.handle(request);
    }
}
