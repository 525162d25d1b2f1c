package io.plantline.dashboards.periods;

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
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.plant.ShiftCalendar.Shift;
import io.plantline.plant.Span;
import io.plantline.plant.Tariff;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the calendar and the tariff of a plant make of a stretch of time: its shifts, and the bands of its electricity. */
public final class CalendarRequest {
    private static final Duration LONGEST = Duration.ofDays(62);

    private final Plants plants;

    public CalendarRequest(Plants plants) {
        this.plants = plants;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/calendar", Set.of("from", "to"), Right.inPlant(Role.VIEWER), this::calendar));
    }

    private record Part(String name, String start, String end) {
        static Part of(Span.Named named) {
            return new Part(named.name(), Json.time(named.start()), Json.time(named.end()));
        }
    }

    private record Answer(
            String plant,
            String timeZone,
            List<Part> shifts,
            List<String> shiftNames,
            List<Part> bands,
            List<String> bandNames) {}

    private void calendar(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Range range = Range.between(asked);
        if (range.to() - range.from() > LONGEST.toMillis()) {
            throw Refused.wrong(
                    "to",
                    Json.time(range.to()),
                    Refusal.TOO_MANY_DAYS.of("days", LONGEST.toDays()),
                    List.of("a time before " + Json.time(range.from() + LONGEST.toMillis())));
        }
        Span span = new Span(plant, range.from(), range.to());
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        plant.zone().getId(),
                        span.shifts().stream().map(Part::of).toList(),
                        plant.shifts().shifts().stream()
                                .map(Shift::name)
                                .distinct()
                                .toList(),
                        span.bands().stream().map(Part::of).toList(),
                        bandNames(plant)));
    }

    /** All that the plant file has, in its order: a part of the time shows only some of them. */
    private static List<String> bandNames(Plant plant) {
        return plant.tariffs().stream()
                .filter(tariff -> tariff.quantity() == Quantity.ELECTRICITY_IMPORT && tariff.signal() == null)
                .flatMap(tariff -> tariff.bands().stream().map(Tariff.Band::name))
                .distinct()
                .toList();
    }
}
