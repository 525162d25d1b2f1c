package io.plantline.cell;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves what was booked under rates of an earlier plant file to those of the present one. The amounts stay; only under
 * which prices and factors they stand changes, in settlement intervals first and from there in all that are longer.
 */
public final class Rerating {
    private static final long QUARTER = 900_000;

    private final PlantIndex plant;
    private final CellStore cells;
    private final Ledger ledger;

    public Rerating(PlantIndex plant, CellStore cells, List<Derivation> derivations) {
        this.plant = plant;
        this.cells = cells;
        this.ledger = new Ledger(plant, cells, derivations);
    }

    /** Rerates cells, among which must be every settlement interval of those that are longer. */
    public void rerate(Collection<CellId> ids) {
        for (CellId id : ids) {
            if (id.kind() == IntervalKind.MINUTE || id.kind() == IntervalKind.SETTLEMENT) {
                Sums change = change(id);
                if (change.isEmpty()) {
                    continue;
                }
                if (id.kind() == IntervalKind.SETTLEMENT) {
                    ledger.grow(id, change);
                } else {
                    Cell cell = cells.find(id);
                    cell.sums().addAll(change);
                    cells.changed(id, cell);
                }
            }
        }
        ledger.settle();
        ids.stream()
                .filter(id -> id.kind() == IntervalKind.SETTLEMENT)
                .map(CellId::start)
                .distinct()
                .forEach(ledger::rederive);
        ledger.bill(ids);
    }

    /** What has to be taken from rates that do not hold then, and added to the one that does. */
    private Sums change(CellId id) {
        Sums change = new Sums();
        cells.find(id).sums().forEach((account, value) -> {
            Quantity quantity = Account.quantity(account);
            Set<Integer> rates = rates(quantity, id);
            if (!rates.contains(Account.rate(account))) {
                change.add(account, -value);
                change.add(
                        Account.of(
                                quantity, Account.part(account), plant.rates().idAt(quantity, id.start())),
                        value);
            }
        });
        return change;
    }

    /** Those that hold within the cell: rates change on quarter hours, and a settlement interval may have two of them. */
    private Set<Integer> rates(Quantity quantity, CellId id) {
        long end = plant.calendar().at(id.kind(), id.start()).orElseThrow().end();
        Set<Integer> rates = new HashSet<>();
        for (long time = id.start(); time < end; time += QUARTER) {
            rates.add(plant.rates().idAt(quantity, time));
        }
        return rates;
    }
}
