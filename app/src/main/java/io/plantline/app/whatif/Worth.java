package io.plantline.app.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * What an alternative is worth over its years.
 *
 * @param saving each year, before maintenance; null where a margin is not known
 * @param presentValue net present value; null without an investment
 * @param payback years; null where it never pays back, or nothing was paid
 * @param equivalentAnnualCost of the investment and its maintenance
 * @param lifeCycleCost of energy and the investment over its years, discounted; null without an investment
 * @param lifeCycleCostRecorded of energy as it was recorded, over the same years
 * @param tonnesAvoided each year; null where it is not known
 * @param abatementCost of a tonne; null where nothing is avoided or it is not known
 * @param unknown why there is no saving or no abatement cost; null where there is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Worth(
        BigDecimal saving,
        BigDecimal presentValue,
        BigDecimal payback,
        BigDecimal equivalentAnnualCost,
        BigDecimal lifeCycleCost,
        BigDecimal lifeCycleCostRecorded,
        BigDecimal tonnesAvoided,
        BigDecimal abatementCost,
        String unknown) {}
