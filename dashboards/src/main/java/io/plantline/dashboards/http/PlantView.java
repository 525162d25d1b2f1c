package io.plantline.dashboards.http;

import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.Target;
import java.math.BigDecimal;
import java.util.List;

/** A plant as the API shows it; the plant itself is the first scope. */
record PlantView(
        String id,
        String name,
        String country,
        String timeZone,
        String currency,
        int settlementMinutes,
        List<ScopeView> scopes,
        List<TargetView> targets) {

    /** A scope with the one it belongs to now. */
    record ScopeView(String id, String name, String parent, String kind) {
        static ScopeView of(Scope scope, long now) {
            String parent = scope.isPlant() ? null : scope.parent().at(now).orElse(null);
            return new ScopeView(scope.id(), scope.name(), parent, scope.kind());
        }
    }

    /** What a KPI is meant to come to for a time. */
    record TargetView(String kpi, String scope, BigDecimal value, String unit, String from, String to) {
        static TargetView of(Target target) {
            return new TargetView(
                    target.kpi(),
                    target.scope(),
                    target.value(),
                    target.unit(),
                    Json.time(target.validFrom()),
                    Json.time(target.validTo()));
        }
    }

    static PlantView of(Plant plant, long now) {
        return new PlantView(
                plant.id(),
                plant.name(),
                plant.country(),
                plant.zone().getId(),
                plant.currency().getCurrencyCode(),
                plant.settlementMinutes(),
                plant.scopes().stream().map(scope -> ScopeView.of(scope, now)).toList(),
                plant.targets().stream().map(TargetView::of).toList());
    }
}
