package io.plantline.whatif;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many times as much each scope makes. What it makes, what goes into it and what that takes are scaled alike; for how long
 * machines run, what people do and what holds of a place are not.
 */
public final class Production {
    private static final Set<Dimension> SCALED =
            EnumSet.of(Dimension.ENERGY, Dimension.REACTIVE_ENERGY, Dimension.VOLUME, Dimension.MASS, Dimension.MONEY);
    private static final Set<Quantity> COUNTED =
            EnumSet.of(Quantity.GOOD_COUNT, Quantity.SCRAP_COUNT, Quantity.REWORK_COUNT, Quantity.PLANNED_RUN);

    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, BigDecimal> byScope = new HashMap<>();

    Production(Plant plant, Scenario scenario, Side side) {
        plant.scopes().forEach(scope -> scopes.put(scope.id(), scope));
        for (Alternative alternative : scenario.of(side)) {
            alternative.production().forEach((scope, scale) -> {
                BigDecimal held = scaleOf(alternative, scale, side);
                if (held.compareTo(BigDecimal.ONE) != 0) {
                    byScope.put(scope, held);
                }
            });
        }
    }

    /** Without its mix a change of production is one of volume: all that it names by one scale. */
    private static BigDecimal scaleOf(Alternative alternative, BigDecimal scale, Side side) {
        boolean whole = side.has(Cause.MIX) || (side.has(Cause.VOLUME) && !alternative.changesMix());
        if (whole) {
            return scale;
        }
        return side.has(Cause.VOLUME) && side.volume() != null ? side.volume() : BigDecimal.ONE;
    }

    boolean isUnchanged() {
        return byScope.isEmpty();
    }

    /** True where an amount of a quantity goes with what is produced. */
    public static boolean scales(Quantity quantity) {
        return quantity != null
                && quantity != Quantity.REFRIGERANT_LOSS
                && (SCALED.contains(quantity.dimension()) || COUNTED.contains(quantity));
    }

    /** True for what counts whole pieces: half as many again of one would be two, so they are scaled as they are said. */
    static boolean countsPieces(Meter meter) {
        return meter.quantity() != null && meter.quantity().dimension() == Dimension.COUNT;
    }

    /** By how much a meter's amounts are scaled. */
    BigDecimal scale(Meter meter) {
        String root = scales(meter.quantity()) ? root(scopeOf(meter)) : null;
        return root == null ? BigDecimal.ONE : byScope.get(root);
    }

    /** The scope that is scaled and has this one below it or is this one; null where none is. */
    String root(String scope) {
        for (String at = scope; at != null; at = parent(at)) {
            if (byScope.containsKey(at)) {
                return at;
            }
        }
        return null;
    }

    String parent(String scope) {
        Scope known = scopes.get(scope);
        return known == null || known.isPlant() ? null : last(known.parent().values());
    }

    static String scopeOf(Meter meter) {
        return last(meter.scope().values());
    }

    private static String last(java.util.List<String> places) {
        return places.isEmpty() ? null : places.get(places.size() - 1);
    }
}
