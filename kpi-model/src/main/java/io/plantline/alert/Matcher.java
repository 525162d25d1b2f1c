package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;

/**
 * Which alerts are meant; a part that is null means any.
 *
 * @param plant a plant's id
 * @param scope a scope's id; the scopes within it are meant too
 * @param meter a meter's id
 * @param rule a rule's id
 * @param severity this one only
 */
public record Matcher(String plant, String scope, String meter, String rule, Severity severity) {
    public Matcher {
        if (plant == null && scope == null && meter == null && rule == null && severity == null) {
            throw new IllegalArgumentException(
                    "matcher: everything is meant; name at least one of plant, scope, meter, rule and severity");
        }
    }

    boolean matches(Anomaly anomaly, Places places) {
        return isAny(plant, anomaly.plant())
                && isAny(meter, anomaly.meter())
                && isAny(rule, anomaly.rule())
                && (severity == null || severity == anomaly.severity())
                && (scope == null || places.isWithin(anomaly, scope));
    }

    private static boolean isAny(String wanted, String given) {
        return wanted == null || wanted.equals(given);
    }
}
