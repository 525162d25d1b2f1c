package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.dashboards.http.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of the API lists what is served, no more and no less. */
class OpenApiTest {

    @Test
    void theDescriptionListsExactlyTheRoutesServed() {
        try (Served served = new Served("2026-03-30T08:30:00Z")) {
            JsonNode described = json(served.get("/openapi.json")).path("paths");

            List<Route> routes = served.server.routes();

            assertThat(described(described)).containsExactlyInAnyOrderElementsOf(served(routes));
            for (Route route : routes) {
                assertThat(parameters(operation(described, route), "query"))
                        .as("query parameters of %s", route.path())
                        .isEqualTo(route.parameters().equals(Route.ANY) ? Set.of() : route.parameters());
            }
        }
    }

    private static List<String> described(JsonNode paths) {
        List<String> operations = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method + ' ' + path.getKey())));
        return operations;
    }

    private static List<String> served(List<Route> routes) {
        return routes.stream().map(route -> method(route) + ' ' + route.path()).toList();
    }

    private static JsonNode operation(JsonNode paths, Route route) {
        return paths.path(route.path()).path(method(route));
    }

    private static String method(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> parameters(JsonNode operation, String place) {
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").textValue().equals(place)) {
                names.add(parameter.path("name").textValue());
            }
        }
        return names;
    }
}
