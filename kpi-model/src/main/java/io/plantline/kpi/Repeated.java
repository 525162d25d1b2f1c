package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import java.util.Arrays;

/** What is booked in a cell of quantities that count there in their other way. */
final class Repeated {
    private static final Quantities ALL = Quantities.of(
            Arrays.stream(Quantity.values()).filter(TwoWays::isRepeated).toList());

    private Repeated() {}

    static boolean isIn(Cell cell) {
        return Quantities.in(cell.sums()).meets(ALL);
    }

    /** The cell without it: of what is metered in two ways, one is left. */
    static Cell takenOff(Cell cell) {
        if (!isIn(cell)) {
            return cell;
        }
        Sums counted = new Sums();
        counted.addAll(cell.sums());
        cell.sums().forEach((account, value) -> {
            if (TwoWays.isRepeated(Account.quantity(account))) {
                Quantity metered = TwoWays.metered(Account.quantity(account));
                counted.add(Account.of(metered, Account.Part.AMOUNT, Account.rate(account)), -value);
            }
        });
        return new Cell(counted, cell.peak(), cell.peakStart(), cell.revision(), cell.revisedAt());
    }
}
