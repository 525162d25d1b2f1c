package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of what time a changed plant file is not heeded, because the readings of it are kept no more. */
final class Unmended {
    private Unmended() {}

    /** Meters that said something before the time since when readings are kept. */
    static String meters(PlantIndex plant, Changes changes, Set<String> meters, long from) {
        return ("plant %s: what its file says anew of the time before %s is not restated there for %s, because readings "
                        + "are kept since then only: %s. What Kafka still holds is restated by ./plantline rebuild kafka "
                        + "--to %s --publish --less-covered")
                .formatted(
                        plant.plant().id(),
                        Instant.ofEpochMilli(from),
                        String.join(", ", meters),
                        what(changes),
                        Instant.ofEpochMilli(from));
    }

    /** Scopes of which months are remembered, without the readings to mend them by; empty where there are none. */
    static Optional<String> remembered(PlantIndex plant, RunState state, Changes changes, long from) {
        Set<String> scopes = new TreeSet<>();
        state.endingAfter(Long.MIN_VALUE).stream()
                .filter(Remembered::isOne)
                .filter(id -> {
                    Interval interval =
                            plant.calendar().at(id.kind(), id.start()).orElseThrow();
                    Set<Quantity> quantities = quantities(state.find(id));
                    return changes.told().stream()
                            .anyMatch(each -> each.concerns(id.scope(), interval) && each.concerns(quantities));
                })
                .forEach(id -> scopes.add(id.scope()));
        return scopes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("plant %s: what its file says anew is not heeded in the months before %s that are remembered for "
                                        + "what looks back over twelve months, or to the last injury, in %s: %s. What Kafka still "
                                        + "holds is restated by ./plantline rebuild kafka --to %s --publish --less-covered")
                                .formatted(
                                        plant.plant().id(),
                                        Instant.ofEpochMilli(from),
                                        String.join(", ", scopes),
                                        what(changes),
                                        Instant.ofEpochMilli(from)));
    }

    private static Set<Quantity> quantities(Cell cell) {
        Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
        cell.sums().forEach((account, value) -> quantities.add(Account.quantity(account)));
        return quantities;
    }

    private static String what(Changes changes) {
        return changes.told().stream().map(Change::what).collect(Collectors.joining("; "));
    }
}
