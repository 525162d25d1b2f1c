package io.plantline.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Journal;
import io.plantline.cell.Ledger;
import io.plantline.model.Amount;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is charged for power is worked out anew where electricity has changed, and nowhere else. */
class BilledTest {
    private final Plant plant = PlantBuilder.plant("shop")
            .register("main", "shop", Quantity.ELECTRICITY_IMPORT)
            .register("tap", "shop", Quantity.WATER_WITHDRAWAL)
            .charge(Charging.max("8"))
            .build();
    private final Looked cells = new Looked();
    private final Ledger ledger = new Ledger(new PlantIndex(plant), cells, List.of());

    @Test
    void waterLooksForNoPeakOfTheDay() {
        settle("tap", Quantity.WATER_WITHDRAWAL);
        assertThat(cells.settlements).hasSize(1);
        settle("main", Quantity.ELECTRICITY_IMPORT);
        assertThat(cells.settlements).hasSize(96);
    }

    private void settle(String meter, Quantity quantity) {
        long from = new Story(plant).at("2026-01-14T10:00");
        Journal journal = ledger.journal(new PlantIndex(plant).tree().meter(meter));
        ledger.book(journal, new Amount(quantity, from, from + 60_000, 1, true, false), 1);
        ledger.settle();
    }

    /** Keeps cells, and which settlement intervals were looked for. */
    private static final class Looked implements CellStore {
        private final Map<CellId, Cell> cells = new HashMap<>();
        private final Set<Long> settlements = new TreeSet<>();

        @Override
        public Cell find(CellId id) {
            if (id.kind() == IntervalKind.SETTLEMENT) {
                settlements.add(id.start());
            }
            return cells.get(id);
        }

        @Override
        public Cell open(CellId id) {
            return cells.computeIfAbsent(id, any -> new Cell());
        }

        @Override
        public void changed(CellId id, Cell cell) {}
    }
}
