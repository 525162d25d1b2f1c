package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;

/**
 * Which meters a scope's numbers come from. A scope that has a meter of its own for a quantity is measured by it; a
 * scope without is the sum of the scopes below it. So a main meter and its sub-meters are never counted twice.
 */
public final class MeterTree {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Plant plant;
    private final Map<String, Meter> meters = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Map<String, Map<Quantity, List<Meter>>> own = new HashMap<>();
    private final Map<String, List<Scope>> children = new HashMap<>();
    private final Map<String, Map<Quantity, List<Meter>>> sources = new HashMap<>();
    private final Set<String> byTheMinute = new HashSet<>();
    private final NavigableSet<Long> changes = new TreeSet<>();

    public MeterTree(Plant plant) {
        this.plant = plant;
        plant.scopes().forEach(scope -> {
            scopes.put(scope.id(), scope);
            if (!scope.isPlant()) {
                scope.parent().values().stream().distinct().forEach(parent -> children.computeIfAbsent(
                                parent, any -> new ArrayList<>())
                        .add(scope));
            }
        });
        plant.meters().forEach(meter -> {
            meters.put(meter.id(), meter);
            meter.scope().values().stream().distinct().forEach(scope -> addOwn(scope, meter));
        });
        plant.meters().forEach(meter -> changes.addAll(meter.scope().changes()));
        plant.scopes().stream()
                .filter(scope -> !scope.isPlant())
                .forEach(scope -> changes.addAll(scope.parent().changes()));
        plant.scopes().forEach(scope -> sources.put(scope.id(), sourcesOf(scope)));
        sources.forEach((scope, behind) -> {
            if (behind.keySet().stream().anyMatch(quantity -> speaksByTheMinute(scope, quantity))) {
                byTheMinute.add(scope);
            }
        });
    }

    private void addOwn(String scope, Meter meter) {
        Map<Quantity, List<Meter>> byQuantity = own.computeIfAbsent(scope, any -> new EnumMap<>(Quantity.class));
        Arrays.stream(Quantity.values()).filter(meter::measures).forEach(quantity -> byQuantity
                .computeIfAbsent(quantity, any -> new ArrayList<>())
                .add(meter));
    }

    /** The meters that are attached to the scope itself at some time. */
    private List<Meter> own(String scope, Quantity quantity) {
        return own.getOrDefault(scope, Map.of()).getOrDefault(quantity, List.of());
    }

    public Meter meter(String id) {
        return meters.get(id);
    }

    public boolean hasScope(String id) {
        return scopes.containsKey(id);
    }

    /** The instants at which a meter or a scope changes its place, ascending. */
    public NavigableSet<Long> changes() {
        return Collections.unmodifiableNavigableSet(changes);
    }

    /** The scope above at a time, or null for the plant and for a scope not yet, or no longer, part of it. */
    public String parentAt(String scope, long time) {
        Scope found = scopes.get(scope);
        return found.isPlant() ? null : found.parent().at(time).orElse(null);
    }

    /** Number of scopes above at a time. */
    public int depthAt(String scope, long time) {
        int depth = 0;
        for (String above = parentAt(scope, time); above != null; above = parentAt(above, time)) {
            depth++;
        }
        return depth;
    }

    /** True where a meter attached to the scope itself measures the quantity at the time. */
    public boolean measuresItself(String scope, Quantity quantity, long time) {
        for (Meter meter : own(scope, quantity)) {
            if (scope.equals(meter.scope().at(time).orElse(null))) {
                return true;
            }
        }
        return false;
    }

    /** False for the states of what serves others, in time and energy: they are of its own scope alone. */
    public boolean passesUp(String scope, Quantity quantity) {
        return !(quantity.isStateTime() || quantity.isEnergyByState())
                || !scopes.get(scope).isUtility();
    }

    /** True where the scope has, at some time, a source for the quantity. */
    public boolean measures(String scope, Quantity quantity) {
        return sources.get(scope).containsKey(quantity);
    }

    /** The meters, at some time, behind a quantity of a scope. */
    public List<Meter> sources(String scope, Quantity quantity) {
        return sources.get(scope).getOrDefault(quantity, List.of());
    }

    /** The quantities a scope has sources for. */
    public Set<Quantity> quantities(String scope) {
        return sources.get(scope).keySet();
    }

    /** True where every meter behind the quantity is expected to speak at least once a minute. */
    public boolean speaksByTheMinute(String scope, Quantity quantity) {
        List<Meter> behind = sources(scope, quantity);
        return !behind.isEmpty()
                && behind.stream().allMatch(meter -> meter.period().compareTo(MINUTE) <= 0);
    }

    /** True where some quantity of the scope is measured by the minute; elsewhere minutes would only be guessed. */
    public boolean speaksByTheMinute(String scope) {
        return byTheMinute.contains(scope);
    }

    /** Meter-milliseconds that would cover the interval whole: its length times the meters behind the quantity. */
    public long expectedMillis(String scope, Quantity quantity, Interval interval) {
        return changes.isEmpty()
                ? interval.millis() * sources(scope, quantity).size()
                : expectedMillis(interval, time -> countAt(scope, quantity, time));
    }

    private long expectedMillis(Interval interval, LongToIntFunction countAt) {
        long expected = 0;
        long from = interval.start();
        for (long to : changes.subSet(interval.start(), false, interval.end(), false)) {
            expected += (to - from) * countAt.applyAsInt(from);
            from = to;
        }
        return expected + (interval.end() - from) * countAt.applyAsInt(from);
    }

    /** How many meters are behind a quantity of a scope at a time. */
    public int countAt(String scope, Quantity quantity, long time) {
        int here = 0;
        for (Meter meter : own(scope, quantity)) {
            if (scope.equals(meter.scope().at(time).orElse(null))) {
                here++;
            }
        }
        return here > 0 || quantity.isLocal() ? here : countBelowAt(scope, quantity, time);
    }

    /** How many meters are behind a quantity of the scopes right below one, each in its own way. */
    private int countBelowAt(String scope, Quantity quantity, long time) {
        return children.getOrDefault(scope, List.of()).stream()
                .filter(child -> passesUp(child.id(), quantity) && scope.equals(parentAt(child.id(), time)))
                .mapToInt(child -> countAt(child.id(), quantity, time))
                .sum();
    }

    private Map<Quantity, List<Meter>> sourcesOf(Scope scope) {
        Map<Quantity, List<Meter>> found = new EnumMap<>(Quantity.class);
        for (Quantity quantity : measurable()) {
            List<Meter> behind = sourcesOf(scope, quantity);
            if (!behind.isEmpty()) {
                found.put(quantity, behind);
            }
        }
        return found;
    }

    private List<Meter> sourcesOf(Scope scope, Quantity quantity) {
        List<Meter> here = own(scope.id(), quantity);
        if (quantity.isLocal()
                || here.stream().anyMatch(meter -> meter.scope().changes().isEmpty())) {
            return List.copyOf(here);
        }
        return Stream.concat(
                        here.stream(),
                        children.getOrDefault(scope.id(), List.of()).stream()
                                .filter(child -> passesUp(child.id(), quantity))
                                .flatMap(child -> sourcesOf(child, quantity).stream()))
                .distinct()
                .toList();
    }

    private static Set<Quantity> measurable() {
        Set<Quantity> all = EnumSet.allOf(Quantity.class);
        all.removeIf(Quantity::isDerived);
        return all;
    }

    @Override
    public String toString() {
        return "meter tree of " + plant.id();
    }
}
