package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.kpi.KpiHistory;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** How the server itself is. */
public final class HealthRequests {
    private final Plants plants;
    private final KpiHistory history;
    private final LiveFeed feed;
    private final PrometheusMeterRegistry metrics;
    private final Supplier<List<String>> others;
    private final Right toMeasure;

    /** @param toMeasure what it needs to read the metrics, which name all plants */
    public HealthRequests(
            Plants plants,
            KpiHistory history,
            LiveFeed feed,
            PrometheusMeterRegistry metrics,
            Supplier<List<String>> others,
            Right toMeasure) {
        this.plants = plants;
        this.history = history;
        this.feed = feed;
        this.metrics = metrics;
        this.others = others;
        this.toMeasure = toMeasure;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/healthz", Set.of(), Right.OPEN, this::alive),
                Route.get("/readyz", Set.of(), Right.OPEN, this::ready),
                Route.get("/metrics", Set.of(), toMeasure, this::metrics));
    }

    private record Health(String status) {}

    private void alive(Context request) {
        Json.answer(request, new Health("alive"));
    }

    private void ready(Context request) {
        List<String> missing = new ArrayList<>();
        feed.missing().ifPresent(missing::add);
        askHistory(missing);
        missing.addAll(others.get());
        if (!missing.isEmpty()) {
            throw Refused.unavailable(Refusal.NOT_READY, "missing", String.join("; ", missing));
        }
        Json.answer(request, new Health("ready"));
    }

    private void askHistory(List<String> missing) {
        try {
            plants.all().stream().findFirst().ifPresent(this::askFor);
        } catch (KpiHistory.Unavailable silent) {
            missing.add(silent.getMessage());
        }
    }

    private void askFor(Plant plant) {
        history.latest(plant.id(), Reading.LIVE, plant.whole().id(), IntervalKind.DAY);
    }

    private void metrics(Context request) {
        request.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
