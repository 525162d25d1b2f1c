package io.plantline.flow;

import io.plantline.plant.Measurement;
import io.plantline.plant.Meter;
import io.plantline.plant.MeterTree;
import java.util.List;
import java.util.Optional;

/**
 * The scope whose quantity a flow is, all of it: what is worked out of the scope is true of the flow. A meter among others of its
 * scope, or one that moved, is of no whole scope.
 */
public final class WholeScope {
    private WholeScope() {}

    public static Optional<String> of(MeterTree tree, Measurement measurement) {
        if (measurement.scope() != null) {
            return Optional.of(measurement.scope());
        }
        List<String> scopes =
                List.copyOf(tree.meter(measurement.meter()).scope().values());
        return scopes.size() == 1 && isAlone(tree, measurement, scopes.get(0))
                ? Optional.of(scopes.get(0))
                : Optional.empty();
    }

    private static boolean isAlone(MeterTree tree, Measurement measurement, String scope) {
        List<Meter> sources = tree.sources(scope, measurement.quantity());
        return sources.size() == 1 && sources.get(0).id().equals(measurement.meter());
    }
}
