package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.unknown.UnknownMeter;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Which meters speak and stand in no plant file. */
public final class UnknownMeterRequests {
    private final Plants plants;
    private final UnknownMeters unknown;

    public UnknownMeterRequests(Plants plants, UnknownMeters unknown) {
        this.plants = plants;
        this.unknown = unknown;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/unknown-meters", Set.of(), Right.inPlant(Role.VIEWER), this::unknown));
    }

    private record Answer(String plant, List<View> meters) {}

    private record View(
            String meter,
            String topic,
            String firstSeen,
            String lastSeen,
            long count,
            BigDecimal value,
            String unit,
            String state,
            String proposal) {

        static View of(UnknownMeter meter) {
            return new View(
                    meter.meter(),
                    meter.topic(),
                    Json.time(meter.first()),
                    Json.time(meter.last()),
                    meter.count(),
                    meter.latest().value(),
                    meter.latest().unit(),
                    meter.latest().state(),
                    meter.proposal());
        }
    }

    private void unknown(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        unknown.of(plant.id()).stream().map(View::of).toList()));
    }
}
