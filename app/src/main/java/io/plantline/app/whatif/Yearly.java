package io.plantline.app.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * What a side comes to in a year that is like the time recorded, in the plant's currency and tonnes.
 *
 * @param energyCost with the charges where whole months were recorded
 * @param valueAdded null where the plant meters none
 * @param sold what neighbours pay
 * @param material what recycled material costs more than what it takes the place of; null without any
 * @param capital what investments cost each year, with interest and maintenance
 * @param margin value added less the cost of energy, of recycled material and of capital, with what neighbours pay
 * @param environmentalCost by the shadow prices of the plant file; null where it is not known
 * @param tonnes of CO2e, scope 1 and, location-based, scope 2, less what others avoid; null where it is not known
 * @param unknown why something is not known; null where all is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Yearly(
        BigDecimal energyCost,
        BigDecimal valueAdded,
        BigDecimal sold,
        BigDecimal material,
        BigDecimal capital,
        BigDecimal margin,
        BigDecimal environmentalCost,
        BigDecimal tonnes,
        BigDecimal tonnesAvoidedElsewhere,
        String unknown) {}
