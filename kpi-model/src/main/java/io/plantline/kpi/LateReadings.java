package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose late readings a final cell was restated for. It is told from the cells of the meters, which note the watermark of
 * their latest change as those of scopes do: so it follows from the order of the readings alone, whenever it is asked for.
 */
final class LateReadings {
    private static final String UNTOLD = "late or corrected readings";
    private static final int NAMED = 6;

    private final PlantIndex plant;
    private final CellStore cells;
    private final String scope;
    private final Interval interval;
    private final long restatedAt;
    private final Map<Quantity, List<String>> late = new EnumMap<>(Quantity.class);

    LateReadings(PlantIndex plant, CellStore cells, String scope, Interval interval, Cell cell) {
        this.plant = plant;
        this.cells = cells;
        this.scope = scope;
        this.interval = interval;
        this.restatedAt =
                cell.revised() == null ? Long.MIN_VALUE : cell.revised().latestAt();
    }

    /** In words, for what reads these quantities. */
    String words(Set<Quantity> read) {
        Set<String> meters = read.stream()
                .flatMap(quantity -> late.computeIfAbsent(quantity, this::meters).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (meters.isEmpty()) {
            return UNTOLD;
        }
        String named = meters.stream().limit(NAMED).collect(Collectors.joining(", "));
        return meters.size() <= NAMED
                ? "%s of %s".formatted(UNTOLD, named)
                : "%s of %s and %d other meters".formatted(UNTOLD, named, meters.size() - NAMED);
    }

    /** Nothing is summed by meter for a minute: there only a meter that is alone can be told. */
    private List<String> meters(Quantity quantity) {
        List<Meter> sources = plant.tree().sources(scope, quantity);
        if (interval.kind() == IntervalKind.MINUTE) {
            return sources.size() == 1 ? List.of(sources.get(0).id()) : List.of();
        }
        return sources.stream().filter(this::isLate).map(Meter::id).toList();
    }

    private boolean isLate(Meter meter) {
        return meter.scope().values().stream().distinct().anyMatch(place -> {
            Cell own = cells.find(new CellId(place, meter.id(), interval.kind(), interval.start()));
            return own != null && own.revision() > 0 && own.revisedAt() == restatedAt;
        });
    }
}
