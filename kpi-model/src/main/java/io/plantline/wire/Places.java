package io.plantline.wire;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where in a plant something changes: its scopes, what is metered there, and no place twice. */
final class Places {
    private final Plant plant;
    private final Map<String, Integer> taken = new LinkedHashMap<>();

    Places(Plant plant) {
        this.plant = plant;
    }

    /** The scope that a value names, where neither it nor one above or below it was taken before; null after a problem. */
    String take(Field field, String what) {
        String scope = field.text();
        return scope != null && takes(scope, what, field) ? scope : null;
    }

    /** The same of a scope that is named by a key. */
    boolean takes(String scope, Field at) {
        return takes(scope, "scope", at);
    }

    private boolean takes(String scope, String what, Field field) {
        List<String> known = plant.scopes().stream().map(Scope::id).toList();
        if (!known.contains(scope)) {
            field.problem("unknown %s '%s'".formatted(what, scope), Nearest.remedy(scope, known));
            return false;
        }
        for (Map.Entry<String, Integer> other : taken.entrySet()) {
            if (isWithin(scope, other.getKey()) || isWithin(other.getKey(), scope)) {
                field.problem(
                        scope.equals(other.getKey())
                                ? "%s is changed in line %d already".formatted(scope, other.getValue())
                                : "%s and %s of line %d are one within the other, and both change"
                                        .formatted(scope, other.getKey(), other.getValue()),
                        "name each place once, and one of the two");
                return false;
            }
        }
        taken.put(scope, field.line());
        return true;
    }

    /** True for a scope that is the other or belongs to it. */
    boolean isWithin(String scope, String other) {
        for (String at = scope; at != null; at = parent(at)) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** The meters of a scope itself. */
    List<Meter> metersOf(String scope) {
        return plant.meters().stream()
                .filter(meter -> meter.scope().values().contains(scope))
                .toList();
    }

    /** The meters of a scope and of all below it. */
    List<Meter> metersWithin(String scope) {
        return plant.meters().stream()
                .filter(meter -> meter.scope().values().stream().anyMatch(at -> isWithin(at, scope)))
                .toList();
    }

    boolean measures(String scope, Quantity quantity) {
        return metersOf(scope).stream().anyMatch(meter -> meter.quantity() == quantity);
    }

    private String parent(String scope) {
        return plant.scope(scope)
                .filter(each -> !each.isPlant())
                .flatMap(each -> each.parent().values().stream().reduce((one, later) -> later))
                .orElse(null);
    }
}
