package io.plantline.dashboards.http;

import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.List;

/** A plant as the API shows it; the plant itself is the first scope. */
record PlantView(
        String id,
        String name,
        String country,
        String timeZone,
        String currency,
        int settlementMinutes,
        List<ScopeView> scopes) {

    /** A scope with the one it belongs to now. */
    record ScopeView(String id, String name, String parent, String kind) {
        static ScopeView of(Scope scope, long now) {
            String parent = scope.isPlant() ? null : scope.parent().at(now).orElse(null);
            return new ScopeView(scope.id(), scope.name(), parent, scope.kind());
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
                plant.scopes().stream().map(scope -> ScopeView.of(scope, now)).toList());
    }
}
