package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The description of the API, as it is shipped. */
public final class OpenApiRequest {
    private static final String OPENAPI = "/io/plantline/dashboards/openapi.json";

    private final byte[] openapi;

    public OpenApiRequest() {
        try (InputStream in = OpenApiRequest.class.getResourceAsStream(OPENAPI)) {
            openapi = in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + OPENAPI, unreadable);
        }
    }

    public List<Route> routes() {
        return List.of(Route.get("/openapi.json", Set.of(), Right.OPEN, this::openapi));
    }

    private void openapi(Context request) {
        request.contentType("application/json").result(openapi);
    }
}
