package io.plantline.dashboards.batches;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.http.Asked;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Range;
import io.plantline.dashboards.http.Route;
import io.plantline.dashboards.http.Unanswered;
import io.plantline.kpi.BatchValue;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What was made in batches, and what went into it. */
public final class BatchRequests {
    private final Plants plants;
    private final BatchBoard board;

    public BatchRequests(Plants plants, BatchBoard board) {
        this.plants = plants;
        this.board = board;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/v1/plants/{plant}/batches",
                Set.of("from", "to", "line", "product", "order", "batch"),
                Right.inPlant(Role.VIEWER),
                this::batches));
    }

    private record Answer(
            String plant,
            List<BatchView> batches,
            List<BatchView> withoutFigures,
            Total total,
            List<Total> byProduct,
            List<Total> byOrder) {}

    private void batches(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Range range = Range.between(asked);
        Predicate<BatchValue> wanted = is(asked, "line", BatchValue::line)
                .and(is(asked, "product", BatchValue::product))
                .and(is(asked, "order", BatchValue::order))
                .and(is(asked, "batch", BatchValue::batch));
        Function<BatchValue, BatchView> view = view(plant);
        List<BatchValue> found = board.find(plant.id(), range.from(), range.to(), wanted);
        Json.answer(
                request,
                new Answer(
                        plant.id(),
                        found.stream().map(view).toList(),
                        board.withoutFigures(plant.id(), wanted).stream()
                                .map(view)
                                .toList(),
                        found.isEmpty() ? null : Total.of(null, found),
                        Total.by(BatchValue::product, found),
                        Total.by(BatchValue::order, found)));
    }

    /** The plant is looked at once for all of its batches. */
    private static Function<BatchValue, BatchView> view(Plant plant) {
        PlantIndex index = new PlantIndex(plant);
        Map<String, Unanswered> byLine = new HashMap<>();
        return batch -> BatchView.of(
                batch, byLine.computeIfAbsent(batch.line(), line -> new Unanswered(index, batch.run(), line)));
    }

    private static Predicate<BatchValue> is(Asked asked, String parameter, Function<BatchValue, String> of) {
        List<String> wanted = asked.list(parameter);
        return batch -> wanted.isEmpty() || (of.apply(batch) != null && wanted.contains(of.apply(batch)));
    }
}
