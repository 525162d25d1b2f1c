package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.entries.HandEntries.Entry;
import io.plantline.dashboards.entries.HandEntries.Unavailable;
import io.plantline.dashboards.entries.HandEntries.Wanted;
import io.plantline.dashboards.entries.HandEntries.Wrong;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Readings that people take off a meter: entering one, and who entered what. */
public final class EntryRequests {
    private static final String PATH = "/api/v1/plants/{plant}/entries";
    private static final int CREATED = 201;
    private static final int MOST = 500;
    private static final String FIRST_BY = "by";

    /** What would be right, by what is wrong. */
    private static final Map<String, List<String>> RIGHT =
            Map.of("time", List.of("2026-03-01T07:30", "2026-03-01T07:30+01:00"), "value", List.of("1043.2"));

    private final Plants plants;
    private final HandEntries entries;
    private final WritingLimit limit;

    public EntryRequests(Plants plants, HandEntries entries, InstantSource clock) {
        this.plants = plants;
        this.entries = entries;
        this.limit = new WritingLimit(clock);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Set.of("meter"), Right.inPlant(Role.VIEWER), this::entries),
                Route.post(PATH, Right.inPlant(Role.OPERATOR), this::enter));
    }

    /** The newest entries, the newest first. */
    private record Answer(String plant, List<View> entries) {}

    /**
     * One entry.
     *
     * @param time it was read for
     * @param entered when it was entered
     * @param stands false where a later one took its place
     */
    private record View(
            String meter,
            String time,
            BigDecimal value,
            String state,
            String unit,
            String by,
            String note,
            String entered,
            boolean stands) {
        static View of(Plant plant, Reading reading, boolean stands) {
            return new View(
                    reading.meter(),
                    Json.time(reading.time()),
                    reading.value(),
                    reading.state(),
                    reading.unit() == null ? ownUnit(plant, reading) : reading.unit(),
                    reading.entered().by(),
                    reading.entered().note(),
                    Json.time(reading.arrived()),
                    stands);
        }

        /** What is entered without a unit is in that of the meter. */
        private static String ownUnit(Plant plant, Reading reading) {
            return plant.meter(reading.meter())
                    .map(Meter::unit)
                    .map(Unit::symbol)
                    .orElse(null);
        }
    }

    private void entries(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        String meter = request.queryParam("meter");
        try {
            List<View> newest = entries.of(plant.id()).stream()
                    .filter(entry -> meter == null || entry.reading().meter().equals(meter))
                    .sorted(Comparator.comparingLong(
                                    (Entry entry) -> entry.reading().sequence())
                            .reversed())
                    .limit(MOST)
                    .map(entry -> View.of(plant, entry.reading(), entry.stands()))
                    .toList();
            Json.answer(request, new Answer(plant.id(), newest));
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.ENTRIES_SILENT).because(silent.getMessage());
        }
    }

    private void enter(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        Body body = Body.of(request, Set.of("meter", "time", "value", "unit", "note", "who"));
        Wanted wanted = new Wanted(
                plant.id(),
                body.required("meter", List.of()),
                body.required("time", RIGHT.get("time")),
                body.required("value", RIGHT.get("value")),
                body.optional("unit"),
                Asking.name(request, body, List.of("Ana")),
                body.optional("note"));
        limit.check(request);
        try {
            Reading entered = entries.enter(wanted);
            request.status(CREATED);
            Json.answer(request, View.of(plant, entered, true));
        } catch (Wrong wrong) {
            String field = wrong.field().equals(FIRST_BY) ? "who" : wrong.field();
            throw Refused.wrong(field, null, wrong.sentence(), RIGHT.getOrDefault(field, List.of()))
                    .because(wrong.getMessage());
        } catch (Unavailable silent) {
            throw Refused.unavailable(Refusal.ENTRIES_SILENT).because(silent.getMessage());
        }
    }
}
