package io.plantline.dashboards;

import io.javalin.http.Context;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Times each request by route and status; the live stream is counted by its followers instead. */
final class RequestTimes implements RequestLogger {
    private static final String LIVE = "/live";

    private final MeterRegistry metrics;

    RequestTimes(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(Context request, Float millis) {
        String route = request.endpoint().path;
        if (!route.endsWith(LIVE)) {
            Timer.builder("plantline.http.requests")
                    .tag("method", request.method().name())
                    .tag("route", route.isEmpty() ? "none" : route)
                    .tag("status", Integer.toString(request.statusCode()))
                    .register(metrics)
                    .record(Duration.ofNanos((long) (millis * 1e6)));
        }
    }
}
