package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What each KPI means: of the catalogue, and of a plant with those that its file defines. */
public final class CatalogueRequests {
    private final Plants plants;

    public CatalogueRequests(Plants plants) {
        this.plants = plants;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/catalogue", Set.of(), Right.somewhere(Role.VIEWER), this::catalogue),
                Route.get(
                        "/api/v1/plants/{plant}/catalogue",
                        Set.of(),
                        Right.inPlant(Role.VIEWER),
                        this::catalogueOfPlant));
    }

    private record Entry(
            String id,
            Map<String, String> name,
            String pillar,
            String unit,
            String aggregation,
            List<String> intervals,
            String formula,
            String source,
            String sdg,
            List<String> reporting) {
        static Entry of(Kpi kpi, String unit) {
            return new Entry(
                    kpi.id(),
                    new TreeMap<>(kpi.names()),
                    written(kpi.pillar()),
                    unit,
                    written(kpi.aggregation()),
                    kpi.intervals().stream().sorted().map(IntervalKind::id).toList(),
                    kpi.formula(),
                    kpi.source(),
                    kpi.sdg(),
                    kpi.reporting());
        }

        private static String written(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private void catalogue(Context request) {
        answer(request, Kpis.all(), Kpi::unit);
    }

    private void catalogueOfPlant(Context request) {
        Plant plant = plants.named(request.pathParam("plant"));
        answer(request, Kpis.at(plant), kpi -> kpi.unitAt(plant));
    }

    private static void answer(Context request, List<Kpi> kpis, Function<Kpi, String> unit) {
        Json.answer(
                request,
                kpis.stream().map(kpi -> Entry.of(kpi, unit.apply(kpi))).toList());
    }
}
