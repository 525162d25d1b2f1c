package io.plantline.dashboards.explain;

import io.plantline.cell.Cell;
import io.plantline.cell.Sums;
import io.plantline.kpi.Background;
import io.plantline.kpi.Formula;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Scoped;
import io.plantline.kpi.Summed;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A formula with the numbers put in. */
final class Arithmetic {
    /** The contributions of the meters are stored in display units, each rounded once. */
    private static final double ROUNDING = 1e-9;

    private static final MathContext DIGITS = new MathContext(12);

    private final PlantIndex plant;
    private final Kpi kpi;
    private final KpiValue value;
    private final Background background;

    /** @param background what the KPI may look at beside its interval */
    Arithmetic(PlantIndex plant, Kpi kpi, KpiValue value, Background background) {
        this.background = background;
        this.plant = plant;
        this.kpi = kpi;
        this.value = value;
    }

    /**
     * The arithmetic down to amounts, factors and prices; where these do not give the value, as while newer readings are on
     * their way, numerator and denominator alone.
     *
     * @param sums of the scope
     * @param peak the highest demand in kW, or null
     */
    Worked of(Sums sums, Double peak) {
        return new Worked(equation(sums, peak), value.value() == null ? value.reason() : null, List.of());
    }

    private String equation(Sums sums, Double peak) {
        Summed summed = new Summed(plant, value.scope(), value.interval(), cell(sums, peak), background);
        Formula.Result result = kpi.compute().result(summed);
        String right = "%s %s".formatted(number(value.value()), value.unit());
        if (value.value() == null
                && kpi.compute().inputs(new Scoped(plant, value.scope())).isEmpty()) {
            return "unknown";
        }
        if (value.value() == null) {
            return kpi.compute().worked(summed) + " = unknown";
        }
        if (isSame(result.numerator(), value.numerator()) && isSame(result.denominator(), value.denominator())) {
            return "%s = %s".formatted(kpi.compute().worked(summed), right);
        }
        if (value.denominator() == null || value.numerator() == null || value.denominator() == 1) {
            return right;
        }
        return "%s / %s gives %s".formatted(number(value.numerator()), number(value.denominator()), right);
    }

    /** What the plant file shown makes of the same amounts; null where that is the value, or cannot be told. */
    String otherwise(Sums sums, Double peak) {
        Double now = kpi.compute()
                .result(new Summed(plant, value.scope(), value.interval(), cell(sums, peak), background))
                .value();
        return now == null || isSame(now, value.value()) ? null : number(now);
    }

    private Cell cell(Sums sums, Double peak) {
        if (peak == null) {
            return new Cell(sums, Cell.NO_PEAK, 0, 0, Long.MIN_VALUE);
        }
        BigDecimal energy = BigDecimal.valueOf(peak)
                .multiply(BigDecimal.valueOf(plant.plant().settlementMinutes()))
                .divide(BigDecimal.valueOf(60), MathContext.DECIMAL128);
        return new Cell(sums, Quantity.ELECTRICITY_IMPORT.unit().toBase(energy), 0, 0, Long.MIN_VALUE);
    }

    private static boolean isSame(Double one, Double other) {
        return one != null && other != null && Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(other));
    }

    static String number(Double number) {
        return number == null
                ? "unknown"
                : BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
