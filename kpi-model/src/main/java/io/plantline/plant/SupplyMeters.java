package io.plantline.plant;

import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.BATTERY_DISCHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Scopes with a meter of their own for the electricity they take, one above the other; scopes without are passed over. */
public final class SupplyMeters {
    /** What makes up what a scope used by its meters. */
    private static final List<Quantity> USED = List.of(
            ELECTRICITY_IMPORT,
            ELECTRICITY_EXPORT,
            ELECTRICITY_GENERATION,
            RENEWABLE_GENERATION,
            BATTERY_DISCHARGE,
            BATTERY_CHARGE);

    /** Where one of them is metered, electricity may be given back. */
    private static final List<Quantity> GIVEN =
            List.of(ELECTRICITY_EXPORT, ELECTRICITY_GENERATION, RENEWABLE_GENERATION, BATTERY_DISCHARGE);

    private final MeterTree tree;
    private final String whole;
    private final Set<String> metered = new TreeSet<>();
    /** The scopes with a meter of their own that are below another, at some time. */
    private final Map<String, Set<String>> below = new HashMap<>();

    SupplyMeters(Plant plant, MeterTree tree) {
        this.tree = tree;
        this.whole = plant.whole().id();
        plant.meters().stream()
                .filter(meter -> meter.measures(ELECTRICITY_IMPORT))
                .forEach(meter -> metered.addAll(meter.scope().values()));
        Map<String, Scope> scopes = new HashMap<>();
        plant.scopes().forEach(scope -> scopes.put(scope.id(), scope));
        metered.forEach(scope -> climb(scopes, scope, scope, new TreeSet<>()));
        metered.retainAll(below.values().stream()
                .collect(TreeSet::new, TreeSet::addAll, TreeSet::addAll)); // the others are below none
    }

    private void climb(Map<String, Scope> scopes, String scope, String at, Set<String> been) {
        if (been.add(at) && !scopes.get(at).isPlant()) {
            scopes.get(at).parent().values().forEach(parent -> {
                if (metered.contains(parent)) {
                    below.computeIfAbsent(parent, any -> new TreeSet<>()).add(scope);
                }
                climb(scopes, scope, parent, been);
            });
        }
    }

    /** True where the scope has, at some time, such meters both of its own and below it. */
    public boolean areBelow(String scope) {
        return below.containsKey(scope);
    }

    /** The next such scope above one of them at a time; null where it is none, or none is above it. */
    public String above(String scope, long time) {
        if (!metered.contains(scope) || !tree.measuresItself(scope, ELECTRICITY_IMPORT, time)) {
            return null;
        }
        String above = tree.parentAt(scope, time);
        while (above != null && !tree.measuresItself(above, ELECTRICITY_IMPORT, time)) {
            above = tree.parentAt(above, time);
        }
        return above;
    }

    /** The next such scopes below one at a time. */
    public List<String> below(String scope, long time) {
        return below.getOrDefault(scope, Set.of()).stream()
                .filter(each -> scope.equals(above(each, time)))
                .toList();
    }

    /** How a quantity counts in what a scope used: 1 where it is added, -1 where it is taken off. */
    public int sign(String scope, Quantity quantity, long time) {
        return switch (quantity) {
            case ELECTRICITY_IMPORT, ELECTRICITY_GENERATION, RENEWABLE_GENERATION, BATTERY_DISCHARGE -> 1;
            case BATTERY_CHARGE -> -1;
            case ELECTRICITY_EXPORT -> tree.measuresItself(scope, quantity, time) ? -1 : 0; // else it stays within
            default -> 0;
        };
    }

    /** The same of all that is metered there. */
    public Map<Quantity, Integer> used(String scope, long time) {
        Map<Quantity, Integer> used = new EnumMap<>(Quantity.class);
        USED.stream()
                .filter(each -> sign(scope, each, time) != 0 && tree.countAt(scope, each, time) > 0)
                .forEach(each -> used.put(each, sign(scope, each, time)));
        return used;
    }

    /** Meter-milliseconds that would cover an interval whole of what a scope used, by the meters at its start. */
    public long expectedMillis(String scope, Interval interval) {
        return used(scope, interval.start()).keySet().stream()
                .mapToLong(each -> interval.millis() * tree.countAt(scope, each, interval.start()))
                .sum();
    }

    /** Why the meters of a scope and those below it cannot be held against each other at a time; empty where they can. */
    public Optional<String> unclear(String scope, long time) {
        List<String> parts = below(scope, time);
        if (!tree.measuresItself(scope, ELECTRICITY_IMPORT, time) || parts.isEmpty()) {
            return Optional.of("electricity-import was not metered both in the scope itself and below it");
        }
        for (String part : parts) {
            if (mayGiveBack(part, time)) {
                return Optional.of(unmetered(part));
            }
        }
        if (scope.equals(whole)) {
            return tree.measuresItself(scope, ELECTRICITY_EXPORT, time) || isGivenByParts(scope, parts, time)
                    ? Optional.empty()
                    : Optional.of(unmetered(scope));
        }
        return mayGiveBack(scope, time) ? Optional.of(unmetered(scope)) : Optional.empty();
    }

    /** True where all that is given is given by parts to others: the plant has no meter for giving any away. */
    private boolean isGivenByParts(String scope, List<String> parts, long time) {
        int given = parts.stream()
                .mapToInt(part -> tree.countAt(part, ELECTRICITY_EXPORT, time))
                .sum();
        return tree.countAt(scope, ELECTRICITY_EXPORT, time) == given;
    }

    private boolean mayGiveBack(String scope, long time) {
        return !tree.measuresItself(scope, ELECTRICITY_EXPORT, time)
                && GIVEN.stream().anyMatch(quantity -> tree.countAt(scope, quantity, time) > 0);
    }

    private static String unmetered(String scope) {
        return "'%s' may give electricity back, and has no meter of its own for electricity-export".formatted(scope);
    }
}
