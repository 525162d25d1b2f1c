package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where a plant books what its meters say. */
final class Places {
    private final PlantIndex plant;

    Places(PlantIndex plant) {
        this.plant = plant;
    }

    /** The scope of a meter at a time; null where it has none, or there is no such meter. */
    String scope(String meter, long time) {
        Meter found = plant.tree().meter(meter);
        return found == null ? null : found.scope().at(time).orElse(null);
    }

    /** The scope above another at a time; null where it has none, or there is no such scope. */
    String parent(String scope, long time) {
        return plant.tree().hasScope(scope) ? plant.tree().parentAt(scope, time) : null;
    }

    /** True where a scope serves others; false where there is no such scope. */
    boolean isUtility(String scope) {
        return plant.tree().hasScope(scope) && !plant.tree().passesUp(scope, Quantity.TIME_PROCESSING);
    }

    /** A scope and those above it at a time. */
    Set<String> upwards(String scope, long time) {
        Set<String> all = new TreeSet<>();
        for (String each = scope; each != null; each = parent(each, time)) {
            all.add(each);
        }
        return all;
    }

    /** All that decides in which cells an amount of a meter ends up: the same for what ends up in the same. */
    List<String> way(String meter, long time) {
        List<String> way = new ArrayList<>();
        Meter found = plant.tree().meter(meter);
        for (String scope = scope(meter, time); scope != null; scope = parent(scope, time)) {
            way.add(scope);
            if (plant.machines().isAt(scope, time)) {
                way.add("a machine");
            }
            if (isUtility(scope)) {
                way.add("a utility");
            }
            if (plant.batchLines().isLine(scope)) {
                way.add("a line");
            }
            for (Quantity quantity : quantities(found)) {
                if (!plant.tree().passesUp(scope, quantity)) {
                    way.add("keeps " + quantity);
                }
                if (plant.tree().measuresItself(scope, quantity, time)) {
                    way.add("measures " + quantity);
                }
                if (isRepeated(scope, quantity, time)) {
                    way.add("counts otherwise than as " + quantity);
                }
                if (plant.tree().speaksByTheMinute(scope, quantity)) {
                    way.add("by the minute " + quantity);
                }
            }
        }
        return way;
    }

    private boolean isRepeated(String scope, Quantity quantity, long time) {
        return TwoWays.of(quantity)
                .filter(plant.countedOnce().mixed()::contains)
                .filter(ways -> plant.countedOnce().repeatedAt(scope, ways, time) == quantity)
                .isPresent();
    }

    /** How many meters are expected to speak of each quantity of a scope at a time. */
    List<String> expected(String scope, long time) {
        return !plant.tree().hasScope(scope)
                ? List.of()
                : plant.tree().quantities(scope).stream()
                        .map(quantity -> quantity + " " + plant.tree().countAt(scope, quantity, time))
                        .filter(count -> !count.endsWith(" 0"))
                        .toList();
    }

    private static List<Quantity> quantities(Meter meter) {
        return meter.kind() == Meter.Kind.STATE
                ? List.of(Quantity.TIME_PROCESSING)
                : Stream.of(meter.quantity(), meter.reverse())
                        .filter(quantity -> quantity != null)
                        .toList();
    }
}
