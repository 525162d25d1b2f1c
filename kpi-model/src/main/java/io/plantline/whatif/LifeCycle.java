package io.plantline.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * An investment over its years, after ISO 15686-5: money of the end of each year is discounted to the beginning. Every year
 * is taken to be like the one that was recorded.
 *
 * @param rate what money is worth a year, as a share
 * @param saving what is saved or earned each year, before maintenance; below zero where it costs more
 */
public record LifeCycle(Investment investment, BigDecimal rate, BigDecimal saving) {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** What is left of the saving each year. */
    public BigDecimal yearly() {
        return saving.subtract(investment.maintenance());
    }

    /** Net present value: all that comes in, less all that is paid, as of the beginning. */
    public BigDecimal presentValue() {
        return yearly().multiply(presentValueOfOne(), EXACT)
                .add(investment.residual().multiply(discount(investment.years()), EXACT), EXACT)
                .subtract(investment.cost(), EXACT);
    }

    /** What it costs each year of its life: capital with its interest, less what is left in the end, and maintenance. */
    public BigDecimal equivalentAnnualCost() {
        return investment
                .cost()
                .subtract(investment.residual().multiply(discount(investment.years()), EXACT), EXACT)
                .divide(presentValueOfOne(), EXACT)
                .add(investment.maintenance(), EXACT);
    }

    /** The life-cycle cost of a cost that comes each year, with the investment and its maintenance. */
    public BigDecimal costOver(BigDecimal eachYear) {
        return eachYear.add(equivalentAnnualCost(), EXACT).multiply(presentValueOfOne(), EXACT);
    }

    /** A cost that comes each year, over the same years, with nothing paid at the beginning. */
    public BigDecimal present(BigDecimal eachYear) {
        return eachYear.multiply(presentValueOfOne(), EXACT);
    }

    /** Years until what was paid has come in again, without interest; empty where it never does within its life. */
    public Optional<BigDecimal> payback() {
        if (yearly().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal years = investment.cost().divide(yearly(), EXACT);
        return years.compareTo(BigDecimal.valueOf(investment.years())) > 0 ? Optional.empty() : Optional.of(years);
    }

    /** What one unit of money at the end of each year of its life is worth at the beginning. */
    private BigDecimal presentValueOfOne() {
        return rate.signum() == 0
                ? BigDecimal.valueOf(investment.years())
                : BigDecimal.ONE.subtract(discount(investment.years()), EXACT).divide(rate, EXACT);
    }

    private BigDecimal discount(int years) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(rate).pow(years, EXACT), EXACT);
    }
}
