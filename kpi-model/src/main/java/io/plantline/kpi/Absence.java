package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.Optional;
import java.util.Set;

/** Why a KPI is not computed in a scope of a plant: what its formula takes there and nobody tells, and where it is added. */
public final class Absence {
    private Absence() {}

    /**
     * The reason; empty where the KPI is computed.
     *
     * @param kind one of the lengths that the KPI has
     */
    public static Optional<String> reason(PlantIndex plant, Kpi kpi, String scope, IntervalKind kind) {
        Scoped scoped = kind == IntervalKind.BATCH ? Scoped.ofBatches(plant, scope) : new Scoped(plant, scope);
        return kpi.compute()
                .lack(scoped)
                .or(() -> isGuessed(plant, scope, kpi.compute().inputs(scoped), kind)
                        ? Optional.of(
                                "a meter of this scope tells less than once a minute: ask for settlement intervals")
                        : Optional.empty());
    }

    /** A minute of a meter that speaks every quarter of an hour would be a guess. */
    static boolean isGuessed(PlantIndex plant, String scope, Set<Quantity> inputs, IntervalKind kind) {
        return kind == IntervalKind.MINUTE
                && !inputs.stream().allMatch(input -> plant.tree().speaksByTheMinute(scope, input));
    }
}
