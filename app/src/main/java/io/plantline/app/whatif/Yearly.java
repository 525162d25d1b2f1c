package io.plantline.app.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a side comes to in a year that is like the time observed, in the plant's currency and tonnes.
 *
 * @param energyCost with the charges where whole months were recorded
 * @param valueAdded null where the plant meters none, or where it is not known
 * @param sold what neighbours pay
 * @param material what recycled material costs more than what it takes the place of; null without any
 * @param capital what investments cost each year, with interest and maintenance
 * @param margin value added less the cost of energy, of recycled material and of capital, with what neighbours pay; null
 *     where one of them is not known
 * @param environmentalCost by the shadow prices of the plant file; null where it is not known
 * @param tonnes of CO2e, scope 1 and, location-based, scope 2, less what others avoid; null where it is not known
 * @param observed of how much of the time each figure is, 0 to 1, by KPI and scope: a year is made of that
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
        Map<String, BigDecimal> observed,
        String unknown) {

    /** Of how much of the time the figure is of which least was observed; null where no figure is known. */
    @JsonProperty
    BigDecimal leastObserved() {
        return observed.values().stream().min(BigDecimal::compareTo).orElse(null);
    }
}
