package io.plantline.plant;

import io.plantline.model.FinalEnergy;
import io.plantline.model.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scopes whose energy is told apart by state: those that tell a state of their own and have their energy metered.
 * What turns energy into another form is none of them: what it takes in is taken again by those behind it.
 */
public final class Machines {
    private static final List<Quantity> CONVERTED =
            List.of(Quantity.ELECTRICITY_GENERATION, Quantity.HEAT, Quantity.STEAM_MASS);

    private final MeterTree tree;
    private final Map<String, Dated<String>> placeOfState = new TreeMap<>();
    private final Set<String> above = new TreeSet<>();

    Machines(Plant plant, MeterTree tree) {
        this.tree = tree;
        Map<String, Scope> scopes = new LinkedHashMap<>();
        plant.scopes().forEach(scope -> scopes.put(scope.id(), scope));
        plant.meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.STATE)
                .forEach(meter -> meter.scope().values().stream()
                        .filter(this::isMachine)
                        .forEach(scope -> {
                            placeOfState.put(scope, meter.scope());
                            climb(scopes, scope);
                        }));
    }

    /** True where the energy of the scope is told apart at the time. */
    public boolean isAt(String scope, long time) {
        return placeOfState.containsKey(scope) && tree.measuresItself(scope, Quantity.TIME_PROCESSING, time);
    }

    /** True where the scope is, or holds, at some time, one whose energy is told apart. */
    public boolean isAnyIn(String scope) {
        return above.contains(scope);
    }

    public Set<String> scopes() {
        return placeOfState.keySet();
    }

    private boolean isMachine(String scope) {
        return FinalEnergy.IN.stream().anyMatch(each -> tree.measures(scope, each))
                && CONVERTED.stream().noneMatch(each -> tree.measures(scope, each));
    }

    private void climb(Map<String, Scope> scopes, String scope) {
        if (above.add(scope) && !scopes.get(scope).isPlant() && tree.passesUp(scope, Quantity.ENERGY_PROCESSING)) {
            scopes.get(scope).parent().values().forEach(parent -> climb(scopes, parent));
        }
    }

    /** Which they are and since when, the same text for the same. */
    @Override
    public String toString() {
        return placeOfState.toString();
    }
}
