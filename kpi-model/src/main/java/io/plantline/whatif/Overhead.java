package io.plantline.whatif;

import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which meters of a plant stand above others and count what those do. */
final class Overhead {
    private final Production production;
    private final Set<String> moved;
    private final Map<String, Map<Quantity, List<Meter>>> own = new HashMap<>();

    /**
     * The meters above others.
     *
     * @param moved ids of those whose readings are moved in time, as far as they are known when somebody asks
     */
    Overhead(Plant plant, Production production, Set<String> moved) {
        this.production = production;
        this.moved = moved;
        plant.meters().stream().filter(meter -> meter.quantity() != null).forEach(meter -> own.computeIfAbsent(
                        Production.scopeOf(meter), any -> new HashMap<>())
                .computeIfAbsent(meter.quantity(), any -> new ArrayList<>())
                .add(meter));
    }

    /** How many scopes there are from the plant down to this one. */
    int depth(String scope) {
        int depth = 0;
        for (String at = scope; at != null; at = production.parent(at)) {
            depth++;
        }
        return depth;
    }

    /** True for a scope that is one of these or belongs to one. */
    boolean isBelow(String scope, Set<String> scopes) {
        for (String at = scope; at != null; at = production.parent(at)) {
            if (scopes.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** True where no meter of the same quantity stands between a scope and the one that is scaled. */
    boolean isTopOf(String root, String scope, Quantity quantity) {
        for (String at = scope; !at.equals(root); ) {
            at = production.parent(at);
            if (hasOwn(at, quantity)) {
                return false;
            }
        }
        return true;
    }

    /** One meter of each scope above that counts the quantity itself, up to the last that moves where any does. */
    List<String> above(String scope, Quantity quantity) {
        List<String> found = new ArrayList<>();
        boolean moves = false;
        for (String at = production.parent(scope); at != null; at = production.parent(at)) {
            if (hasOwn(at, quantity)) {
                String meter = own.get(at).get(quantity).get(0).id();
                if (moves && !moved.contains(meter)) {
                    return found;
                }
                moves |= moved.contains(meter);
                found.add(meter);
            }
        }
        return found;
    }

    /** True where it is moved, and no meter above that counts the same moves along with it. */
    boolean isMovedByItself(Meter meter) {
        if (!moved.contains(meter.id())) {
            return false;
        }
        List<String> above = above(Production.scopeOf(meter), meter.quantity());
        return above.isEmpty() || !moved.contains(above.get(0));
    }

    private boolean hasOwn(String scope, Quantity quantity) {
        return own.getOrDefault(scope, Map.of()).containsKey(quantity);
    }
}
