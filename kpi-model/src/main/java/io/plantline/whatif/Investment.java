package io.plantline.whatif;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an alternative asks for in money of the plant.
 *
 * @param cost paid at the beginning
 * @param years it lasts
 * @param residual what it is worth in the end
 * @param maintenance what it takes each year more than what it replaces
 * @param source where the figures are from
 */
public record Investment(BigDecimal cost, int years, BigDecimal residual, BigDecimal maintenance, String source) {
    public Investment {
        Objects.requireNonNull(source, "investment: source is missing");
        if (cost.signum() < 0 || years < 1) {
            throw new IllegalArgumentException(
                    "investment: cost %s and years %d; a cost is not below zero, and it lasts a year or more"
                            .formatted(cost, years));
        }
    }
}
