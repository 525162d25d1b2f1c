package io.plantline.wire;

import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that a state is that of one machine: energy is told apart by it. */
final class StateSources {
    private final Set<String> halls;
    private final List<Meter> states = new ArrayList<>();

    StateSources(List<Scope> scopes) {
        Set<String> parents = scopes.stream()
                .filter(scope -> !scope.isPlant())
                .flatMap(scope -> scope.parent().values().stream())
                .collect(Collectors.toSet());
        this.halls = scopes.stream()
                .filter(scope -> scope.isPlant() || scope.kind().equals("area"))
                .map(Scope::id)
                .filter(parents::contains)
                .collect(Collectors.toSet());
    }

    void check(Section section, Meter meter) {
        if (meter.kind() != Meter.Kind.STATE) {
            return;
        }
        meter.scope().values().stream()
                .filter(halls::contains)
                .findFirst()
                .ifPresent(hall -> section.problem(
                        "scope",
                        "'%s' holds other scopes, and a state is that of one machine".formatted(hall),
                        "name the machine under 'scopes', with its parent, and measure its state there"));
        states.stream()
                .filter(other -> meet(other.scope(), meter.scope()))
                .findFirst()
                .ifPresent(other -> section.problem(
                        "scope",
                        "the meter '%s' tells the state of the same machine".formatted(other.id()),
                        "give each machine a scope of its own, or remove one of the two"));
        states.add(meter);
    }

    private static boolean meet(Dated<String> one, Dated<String> other) {
        return Stream.of(Stream.of(Long.MIN_VALUE), one.changes().stream(), other.changes().stream())
                .flatMap(each -> each)
                .anyMatch(time -> one.at(time).isPresent() && Objects.equals(one.at(time), other.at(time)));
    }
}
