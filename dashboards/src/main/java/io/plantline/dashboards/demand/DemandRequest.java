package io.plantline.dashboards.demand;

import io.javalin.http.Context;
import io.plantline.anomaly.Rules;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the demand of the present settlement interval will end, and what keeps it within its limit. */
public final class DemandRequest {
    private static final String POWER = "avg-demand";
    private static final long MINUTE = 60_000;

    private final Plants plants;
    private final Values values;
    private final Map<String, Rules> rules;
    private final InstantSource clock;

    public DemandRequest(Plants plants, Values values, Map<String, Rules> rules, InstantSource clock) {
        this.plants = plants;
        this.values = values;
        this.rules = Map.copyOf(rules);
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/plants/{plant}/demand", Set.of(), Right.inPlant(Role.VIEWER), this::demand));
    }

    private void demand(Context request) {
        Plant plant = new Asked(request, plants).plant();
        long now = clock.millis();
        Interval interval = plant.calendar().at(IntervalKind.SETTLEMENT, now).orElseThrow();
        long recent = Math.min(interval.start(), now - Taken.RECENT.toMillis() - MINUTE);
        List<KpiValue> minutes = values.series(
                new Series(plant.id(), Reading.LIVE, plant.whole().id(), POWER, IntervalKind.MINUTE),
                new Range(recent, now + MINUTE));
        DemandLimit limit = DemandLimit.at(plant, rules.getOrDefault(plant.id(), Rules.USUAL), interval.start())
                .orElse(null);
        Json.answer(request, DemandView.of(plant.id(), interval, Taken.of(interval, minutes, now), limit, now));
    }
}
