package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums of a cell as other programs see them, and back. */
public final class Lines {
    private static final double MILLIS_PER_SECOND = 1_000;

    private Lines() {}

    /** One line for each quantity and rate. */
    public static List<CellValue.Line> of(PlantIndex plant, Sums sums) {
        Map<Long, CellValue.Line> lines = new LinkedHashMap<>();
        sums.forEach((account, sum) -> {
            Quantity quantity = Account.quantity(account);
            int rate = Account.rate(account);
            lines.computeIfAbsent(
                    Account.of(quantity, Account.Part.AMOUNT, rate), any -> line(plant, sums, quantity, rate));
        });
        return List.copyOf(lines.values());
    }

    /** Adds the amounts and the observed time of lines to sums. */
    public static void add(Iterable<CellValue.Line> lines, Sums sums) {
        for (CellValue.Line line : lines) {
            Quantity quantity = line.quantity();
            int rate =
                    line.rate() == null ? 0 : Rate.ofKey(quantity, line.rate()).id();
            sums.add(Account.of(quantity, Account.Part.AMOUNT, rate), base(quantity, line.amount()));
            sums.add(Account.of(quantity, Account.Part.ESTIMATED, rate), base(quantity, line.estimated()));
            if (quantity.observedAs() == quantity) {
                sums.add(
                        Account.of(quantity, Account.Part.OBSERVED, rate),
                        Math.round(line.observedSeconds() * MILLIS_PER_SECOND));
            }
        }
    }

    private static CellValue.Line line(PlantIndex plant, Sums sums, Quantity quantity, int rate) {
        return new CellValue.Line(
                quantity,
                plant.rates().keyOf(quantity, rate),
                quantity.unit().fromBase(sums.get(Account.of(quantity, Account.Part.AMOUNT, rate))),
                quantity.unit().fromBase(sums.get(Account.of(quantity, Account.Part.ESTIMATED, rate))),
                sums.get(Account.of(quantity.observedAs(), Account.Part.OBSERVED, rate)) / MILLIS_PER_SECOND);
    }

    private static long base(Quantity quantity, double amount) {
        return quantity.unit().toBase(BigDecimal.valueOf(amount));
    }
}
