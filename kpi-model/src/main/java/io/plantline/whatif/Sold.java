package io.plantline.whatif;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Heat or a by-product that a neighbour takes: a share of what a KPI that adds up has come to.
 *
 * @param kpi what it is a share of, in the unit of that KPI
 * @param price of one of the unit, in the plant's currency; below zero where the neighbour is paid for taking it
 * @param avoided what a unit saves the neighbour in kgCO2e, or null where nobody has verified it
 * @param source where price and avoided emissions are from
 */
public record Sold(
        String id, String scope, String kpi, BigDecimal share, BigDecimal price, BigDecimal avoided, String source) {
    public Sold {
        Objects.requireNonNull(id, "sold: id is missing");
        Objects.requireNonNull(source, "sold %s: source is missing".formatted(id));
    }
}
