package io.plantline.dashboards.periods;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Together;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.Span;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every KPI of a scope over a period, each put together as its aggregation class says: what two periods are compared by. */
public final class AllTogetherRequest {
    private static final Set<IntervalKind> LENGTHS = Set.of(IntervalKind.SHIFT, IntervalKind.DAY, IntervalKind.MONTH);

    private final Plants plants;
    private final Values values;
    private final InstantSource clock;

    public AllTogetherRequest(Plants plants, Values values, InstantSource clock) {
        this.plants = plants;
        this.values = values;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/together",
                Set.of("scope", "interval", "from", "to", "run"),
                Right.inPlant(Role.VIEWER),
                this::together));
    }

    private record One(String kpi, String unit, @JsonUnwrapped TogetherView value) {}

    private record Answer(String plant, String run, String scope, String interval, List<One> kpis) {}

    private void together(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        IntervalKind interval = length(asked.interval());
        Range range = Range.asked(asked, plant, interval);
        Span span = new Span(plant, range.from(), range.to());
        long now = clock.millis();
        List<Interval> due = span.intervals(interval).stream()
                .filter(each -> each.start() <= now)
                .toList();
        String scope = asked.scope().id();
        Map<String, List<KpiValue>> found = values.all(plant.id(), asked.run(), scope, interval, range);
        List<One> told = Kpis.at(plant).stream()
                .filter(kpi -> kpi.intervals().contains(interval))
                .flatMap(kpi -> one(kpi, span, due, found.getOrDefault(kpi.id(), List.of())))
                .toList();
        Json.answer(request, new Answer(plant.id(), asked.run(), scope, interval.id(), told));
    }

    /** Nothing where the scope has no value of it at all. */
    private static Stream<One> one(Kpi kpi, Span span, List<Interval> due, List<KpiValue> found) {
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new One(kpi.id(), found.get(0).unit(), TogetherView.of(span, Together.of(kpi, due, found))));
    }

    /** Hundreds of KPIs are read at once: not minute by minute. */
    private static IntervalKind length(IntervalKind interval) {
        if (!LENGTHS.contains(interval)) {
            throw Refused.wrong(
                    "interval",
                    interval.id(),
                    Refusal.ALL_NOT_PUT_TOGETHER.of("interval", interval),
                    LENGTHS.stream().sorted().map(IntervalKind::id).toList());
        }
        return interval;
    }
}
