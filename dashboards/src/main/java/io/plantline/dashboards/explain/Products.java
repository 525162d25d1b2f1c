package io.plantline.dashboards.explain;

import io.plantline.cell.Account;
import io.plantline.cell.Sums;
import io.plantline.dashboards.explain.FiguresInForce.Run;
import io.plantline.dashboards.explain.Weighed.Piece;
import io.plantline.kpi.Weight;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Amounts times figures, rounded as values are. */
final class Products {
    private Products() {}

    /** What a stretch comes to, by a signal in each settlement interval by itself; null where there is no figure. */
    static Double of(Weight weight, Run run, Pieces amounts) {
        FigureAt figure = run.figure();
        if (figure.value() == null) {
            return null;
        }
        BigDecimal unit = BigDecimal.valueOf(weight.quantity().unit().toBase(BigDecimal.ONE));
        if (figure.signal() == null) {
            return figure.value()
                    .multiply(BigDecimal.valueOf(amounts.between(run.start(), run.end())))
                    .divide(unit, MathContext.DECIMAL128)
                    .doubleValue();
        }
        Quantity derived = weight.isPrice() ? Quantity.SIGNAL_COST : Quantity.SIGNAL_CARBON;
        BigDecimal perUnit = BigDecimal.valueOf(derived.unit().toBase(BigDecimal.ONE));
        long sum = 0;
        for (int i = 0; i < run.starts().size(); i++) {
            long end = i + 1 < run.starts().size() ? run.starts().get(i + 1) : run.end();
            sum += figure.value()
                    .multiply(BigDecimal.valueOf(amounts.between(run.starts().get(i), end)))
                    .multiply(perUnit)
                    .divide(unit, 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        return derived.unit().fromBase(sum);
    }

    /** Adds what came of signals to the sums of the scope, as settlement intervals have it. */
    static void addSignalled(List<Weighed> all, Sums sums) {
        for (Weighed each : all) {
            boolean isPrice = each.with().equals("price");
            boolean isTold = each.stretches().stream().anyMatch(piece -> piece.retrieved() != null || piece.isUntold());
            if (isTold && (isPrice || each.with().equals("scope2-location"))) {
                Quantity product = isPrice ? Quantity.SIGNAL_COST : Quantity.SIGNAL_CARBON;
                Quantity unknown = isPrice ? Quantity.SIGNAL_COST_UNKNOWN : Quantity.SIGNAL_CARBON_UNKNOWN;
                each.stretches().stream()
                        .filter(piece -> piece.retrieved() != null)
                        .map(Piece::product)
                        .forEach(part -> sums.add(
                                Account.of(product, Account.Part.AMOUNT, 0),
                                product.unit().toBase(BigDecimal.valueOf(part))));
                if (each.product() == null) {
                    sums.add(Account.of(unknown, Account.Part.AMOUNT, 0), 1);
                }
            }
        }
    }
}
