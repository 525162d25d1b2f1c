package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.IntervalKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each KPI means: of the catalogue, and of a plant with those that its file defines. */
public final class CatalogueRequests {
    private final Plants plants;

    public CatalogueRequests(Plants plants) {
        this.plants = plants;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/catalogue", Set.of(), this::catalogue),
                Route.get("/api/v1/plants/{plant}/catalogue", Set.of(), this::catalogueOfPlant));
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
        static Entry of(Kpi kpi) {
            return new Entry(
                    kpi.id(),
                    new TreeMap<>(kpi.names()),
                    written(kpi.pillar()),
                    kpi.unit(),
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
        answer(request, Kpis.all());
    }

    private void catalogueOfPlant(Context request) {
        answer(request, Kpis.at(plants.named(request.pathParam("plant"))));
    }

    private static void answer(Context request, List<Kpi> kpis) {
        Json.answer(request, kpis.stream().map(Entry::of).toList());
    }
}
