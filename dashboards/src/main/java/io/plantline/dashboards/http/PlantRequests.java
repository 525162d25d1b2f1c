package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What plants there are, and their KPIs. */
public final class PlantRequests {
    private final Plants plants;
    private final Values values;
    private final InstantSource clock;

    public PlantRequests(Plants plants, Values values, InstantSource clock) {
        this.plants = plants;
        this.values = values;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/plants", Set.of(), Right.somewhere(Role.VIEWER), this::plants),
                Route.get(
                        "/api/v1/plants/{plant}/kpis",
                        Set.of("scope", "interval", "run"),
                        Right.inPlant(Role.VIEWER),
                        this::latest),
                Route.get(
                        "/api/v1/plants/{plant}/kpis/{kpi}",
                        Set.of("scope", "interval", "from", "to", "run", "regime"),
                        Right.inPlant(Role.VIEWER),
                        this::series));
    }

    private record Latest(String plant, String run, String scope, String interval, List<KpiView> kpis) {}

    /** One KPI over time, and the same by regime; the reason says why it is not computed in the scope, where that is so. */
    private record Stretch(
            String plant,
            String scope,
            String kpi,
            String unit,
            String interval,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
            List<ValueView> values,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ByRegime> regimes) {}

    private void plants(Context request) {
        long now = clock.millis();
        Json.answer(
                request,
                plants.seenBy(Asking.who(request)).all().stream()
                        .map(plant -> PlantView.of(plant, now))
                        .toList());
    }

    private void latest(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Scope scope = asked.scope();
        IntervalKind interval = asked.interval();
        String run = asked.run();
        PlantIndex index = new PlantIndex(plant);
        List<KpiValue> known = values.latest(plant.id(), run, scope.id(), interval);
        List<KpiValue> unknown = new Unanswered(index, run, scope.id()).besides(known, interval, clock.millis());
        List<KpiView> kpis = Stream.concat(
                        known.stream().map(value -> KpiView.of(value, index)),
                        unknown.stream().map(answer -> KpiView.notComputed(answer, index)))
                .toList();
        Json.answer(request, new Latest(plant.id(), run, scope.id(), interval.id(), kpis));
    }

    private void series(Context request) {
        Asked asked = new Asked(request, plants);
        Plant plant = asked.plant();
        Kpi kpi = asked.kpi();
        Scope scope = asked.scope();
        IntervalKind interval = asked.intervalOf(kpi);
        Range range = Range.asked(asked, plant, interval);
        PlantIndex index = new PlantIndex(plant);
        Optional<String> regime = asked.regime();
        List<KpiValue> found =
                values.series(new Series(plant.id(), asked.run(), scope.id(), kpi.id(), interval), range).stream()
                        .filter(value -> regime.isEmpty() || regime.get().equals(ByRegime.of(value, index)))
                        .toList();
        String unit = found.isEmpty() ? kpi.unitAt(plant) : found.get(0).unit();
        Json.answer(
                request,
                new Stretch(
                        plant.id(),
                        scope.id(),
                        kpi.id(),
                        unit,
                        interval.id(),
                        found.isEmpty()
                                ? new Unanswered(index, asked.run(), scope.id())
                                        .reason(kpi, interval)
                                        .orElse(null)
                                : null,
                        found.stream().map(value -> ValueView.of(value, index)).toList(),
                        ByRegime.all(kpi, found, index)));
    }
}
