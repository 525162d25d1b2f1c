package io.plantline.dashboards.explain;

import io.plantline.cell.Account;
import io.plantline.cell.Sums;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import io.plantline.kpi.BatchValue;
import io.plantline.model.Quantity;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.util.List;

/** What a batch was told to have made; it stands for what meters counted meanwhile. */
record Made(PlantIndex plant, BatchValue batch) {
    boolean isToldAs(Quantity quantity) {
        return batch.quantity() != null && quantity == line().output();
    }

    /** The sums with it in the place of what was counted. */
    Sums in(Sums counted) {
        if (batch.quantity() == null) {
            return counted;
        }
        BatchLine line = line();
        Sums sums = new Sums();
        counted.forEach((account, value) -> {
            if (Account.quantity(account) != line.output()) {
                sums.add(account, value);
            }
        });
        int rate = plant.rates().idAt(line.output(), batch.interval().start());
        long made = line.unit().toBase(BigDecimal.valueOf(batch.quantity()));
        sums.add(Account.of(line.output(), Account.Part.AMOUNT, rate), made);
        sums.add(
                Account.of(line.output(), Account.Part.OBSERVED, rate),
                batch.interval().millis());
        return sums;
    }

    private BatchLine line() {
        return plant.batchLines()
                .of(batch.line())
                .orElseThrow(() -> Refused.unknown("line", batch.line(), Refusal.NO_BATCHES_OF_LINE.of(), List.of()));
    }
}
