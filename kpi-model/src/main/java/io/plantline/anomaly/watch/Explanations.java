package io.plantline.anomaly.watch;

import io.plantline.anomaly.RuleName;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which rules tell of what others see as well: what explains a departure, or is about to, leaves no room for a second event of
 * the same cause.
 */
final class Explanations {
    private static final Map<RuleName, Set<RuleName>> BY = Map.of(
            RuleName.UNUSUAL_LOAD,
            EnumSet.of(
                    RuleName.SPIKE,
                    RuleName.STUCK_SENSOR,
                    RuleName.PEAK,
                    RuleName.LEFT_ON,
                    RuleName.CLOSED_HOURS_WASTE),
            RuleName.CLOSED_HOURS_WASTE,
            EnumSet.of(RuleName.LEFT_ON, RuleName.AIR_LEAK, RuleName.BASE_LOAD_DRIFT),
            RuleName.METER_TREE_BREAK,
            EnumSet.of(RuleName.SPIKE, RuleName.STUCK_SENSOR));

    private Explanations() {}

    /** The rules whose events explain one of another rule. */
    static Set<RuleName> of(RuleName rule) {
        return BY.getOrDefault(rule, Set.of());
    }
}
