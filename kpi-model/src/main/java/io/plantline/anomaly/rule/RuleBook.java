package io.plantline.anomaly.rule;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the rules of a subject. */
public final class RuleBook {
    private static final Set<RuleName> OF_THE_SUPPLY = EnumSet.of(RuleName.PEAK, RuleName.LOW_POWER_FACTOR);

    private RuleBook() {}

    /** Those that the plant has not switched off, in their order of precedence. */
    public static List<Rule> of(Subject subject, Rules rules) {
        return Arrays.stream(RuleName.values())
                .filter(rules::enabled)
                .filter(name -> subject.supplied() || !OF_THE_SUPPLY.contains(name))
                .map(name -> rule(name, subject, rules))
                .toList();
    }

    private static Rule rule(RuleName name, Subject subject, Rules rules) {
        return switch (name) {
            case SILENT_METER -> new Silence(subject, rules);
            case SPIKE -> new Spike(subject, rules);
            case STUCK_SENSOR -> new Standstill(subject, rules);
            case METER_TREE_BREAK -> new TreeBreak(subject, rules);
            case PEAK -> new Peak(subject, rules);
            case LEFT_ON -> new LeftOn(subject, rules);
            case PHASE_UNBALANCE -> new Unbalance(rules);
            case WATER_LEAK -> new WaterLeak(subject, rules);
            case AIR_LEAK -> new AirLeak(subject, rules);
            case CLOSED_HOURS_WASTE -> new ClosedHours(subject, rules);
            case LOW_POWER_FACTOR -> new TanPhi(subject, rules);
            case BASE_LOAD_DRIFT -> new BaseLoad(subject, rules);
            case PERFORMANCE_DRIFT -> new PerformanceDrift(subject, rules);
            case UNUSUAL_LOAD -> new Unusual(subject, rules);
        };
    }
}
