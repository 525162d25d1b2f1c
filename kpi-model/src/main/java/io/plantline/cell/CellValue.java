package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.util.List;

/**
 * A cell as other programs see it: what was added up for one scope, or one meter, over one interval.
 *
 * @param scope the scope; for a meter's cell the scope the meter belongs to
 * @param meter the meter, or null for the cell of a whole scope
 */
public record CellValue(
        String plant,
        String run,
        String scope,
        String meter,
        Interval interval,
        int revision,
        Status status,
        List<Line> lines) {

    /**
     * One sum.
     *
     * @param rate tariff band and validity the amount belongs to, or null where the quantity has neither
     * @param amount in the display unit of the quantity
     * @param estimated the part of {@code amount} whose place in time is an estimate
     * @param observedSeconds meter-seconds covered by readings
     */
    public record Line(Quantity quantity, String rate, double amount, double estimated, double observedSeconds) {}

    public CellValue {
        lines = List.copyOf(lines);
    }

    public int precedence() {
        return status.precedence(revision);
    }
}
