package io.plantline.kpi;

import io.plantline.cell.Definition;
import io.plantline.cell.Quantities;
import io.plantline.kpi.Stretches.Stretch;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one plant file says of meters and scopes otherwise than another, as far as it decides what is booked where. */
final class Changes {
    private static final Stretch ALWAYS = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);

    private final PlantIndex was;
    private final PlantIndex is;
    private final Places formerly;
    private final Places now;
    private final Stretches stretches;
    private final Map<String, List<Stretch>> expectations = new HashMap<>();
    private final Map<Place, Quantities> otherwise = new HashMap<>();
    private final List<Change> told = new ArrayList<>();

    /** Within it the same meters are expected of a scope, whatever the interval. */
    private record Place(String scope, Stretch stretch) {}

    Changes(PlantIndex was, PlantIndex is) {
        this.was = was;
        this.is = is;
        this.formerly = new Places(was);
        this.now = new Places(is);
        this.stretches = new Stretches(was.tree(), is.tree());
        scopes().forEach(scope -> {
            expectations.put(
                    scope,
                    stretches.differing(time -> formerly.expected(scope, time), time -> now.expected(scope, time)));
            tell("scope " + scope, time -> formerly.parent(scope, time), time -> now.parent(scope, time), null);
            tellKind(scope);
        });
        meters().forEach(meter -> {
            tell(
                    "meter " + meter,
                    time -> formerly.scope(meter, time),
                    time -> now.scope(meter, time),
                    was.tree().meter(meter) == null
                            ? is.tree().meter(meter)
                            : was.tree().meter(meter));
            tellDefinition(was.tree().meter(meter), is.tree().meter(meter));
        });
    }

    /** The meters that either has. */
    Set<String> meters() {
        return Stream.of(was, is)
                .flatMap(each -> each.plant().meters().stream())
                .map(Meter::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** When what a meter says is booked elsewhere. */
    List<Stretch> moved(String meter) {
        return stretches.differing(time -> formerly.way(meter, time), time -> now.way(meter, time));
    }

    /** True where other meters are expected to speak of a scope. */
    boolean expectsOthers(String scope, Interval interval) {
        return expectations.getOrDefault(scope, List.of()).stream()
                .anyMatch(each -> each.touches(interval.start(), interval.end()));
    }

    /** The quantities that other meters are expected to tell of. */
    Quantities expectedOtherwise(String scope, Interval interval) {
        List<Stretch> touched = stretches.all().stream()
                .filter(each -> each.touches(interval.start(), interval.end()))
                .toList();
        return touched.size() > 1
                ? differing(scope, interval)
                : otherwise.computeIfAbsent(new Place(scope, touched.get(0)), any -> differing(scope, interval));
    }

    private Quantities differing(String scope, Interval interval) {
        Set<Quantity> all = EnumSet.noneOf(Quantity.class);
        for (PlantIndex each : List.of(was, is)) {
            if (each.tree().hasScope(scope)) {
                all.addAll(each.tree().quantities(scope));
            }
        }
        all.removeIf(quantity ->
                expectedMillis(was, scope, quantity, interval) == expectedMillis(is, scope, quantity, interval));
        return Quantities.of(all);
    }

    private static long expectedMillis(PlantIndex of, String scope, Quantity quantity, Interval interval) {
        return of.tree().hasScope(scope) ? of.tree().expectedMillis(scope, quantity, interval) : 0;
    }

    List<Change> told() {
        return told;
    }

    private Set<String> scopes() {
        return Stream.of(was, is)
                .flatMap(each -> each.plant().scopes().stream())
                .map(Scope::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(String thing, LongFunction<String> before, LongFunction<String> after, Meter meter) {
        for (Stretch each : stretches.differing(before, after)) {
            String place = before.apply(each.from());
            String newPlace = after.apply(each.from());
            told.add(new Change(
                    upwards(each, before, after),
                    each,
                    quantity -> meter == null || meter.measures(quantity) || quantity.isEnergyByState(),
                    Change.ofPlace(thing, place, newPlace, each)));
        }
    }

    /** What was always of one kind is now always of another. */
    private void tellKind(String scope) {
        if (was.tree().hasScope(scope)
                && is.tree().hasScope(scope)
                && formerly.isUtility(scope) != now.isUtility(scope)) {
            told.add(new Change(
                    upwards(ALWAYS, time -> scope, time -> scope),
                    ALWAYS,
                    quantity -> quantity.isStateTime() || quantity.isEnergyByState(),
                    now.isUtility(scope)
                            ? "scope %s is a utility, not a machine".formatted(scope)
                            : "scope %s is a machine, not a utility".formatted(scope)));
        }
    }

    private void tellDefinition(Meter before, Meter after) {
        if (before != null && after != null) {
            List<String> differences = Definition.differences(before, after);
            if (!differences.isEmpty()) {
                told.add(new Change(
                        upwards(ALWAYS, time -> formerly.scope(before.id(), time), time -> now.scope(after.id(), time)),
                        ALWAYS,
                        quantity -> before.measures(quantity) || after.measures(quantity) || quantity.isEnergyByState(),
                        "meter %s has another %s".formatted(after.id(), String.join(", ", differences))));
            }
        }
    }

    private Set<String> upwards(Stretch within, LongFunction<String> before, LongFunction<String> after) {
        Set<String> scopes = new TreeSet<>();
        for (Stretch each : stretches.all()) {
            if (each.touches(within.from(), within.to())) {
                scopes.addAll(formerly.upwards(before.apply(each.from()), each.from()));
                scopes.addAll(now.upwards(after.apply(each.from()), each.from()));
            }
        }
        return scopes;
    }
}
