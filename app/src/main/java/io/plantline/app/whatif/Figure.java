package io.plantline.app.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A KPI of a scope, as recorded and as a scenario has it.
 *
 * @param recorded null where it is not known
 * @param difference null where one of the two is not known, or they are of different times
 * @param causes what of the difference is due to what, in the order in which changes are laid on; they add up to it exactly
 * @param reason why something is not known, or what there is to mind; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String kpi,
        String scope,
        String unit,
        BigDecimal recorded,
        BigDecimal scenario,
        BigDecimal difference,
        Map<String, BigDecimal> causes,
        String reason) {
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /** True where the sides say something else beyond what sums of doubles leave behind, or cannot be held against each other. */
    boolean differs() {
        return difference == null
                ? recorded != null || scenario != null
                : difference.abs().compareTo(recorded.abs().multiply(ROUNDING)) > 0;
    }
}
