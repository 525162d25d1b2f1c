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

/** What each KPI means. */
public final class CatalogueRequests {

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/catalogue", Set.of(), this::catalogue));
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
        Json.answer(request, Kpis.all().stream().map(Entry::of).toList());
    }
}
