package io.plantline.anomaly;

import java.util.Objects;

/**
 * What somebody said of the rules of a plant; what was said last holds.
 *
 * @param from where it stands, such as a plant file
 * @param at when it was said, epoch milliseconds
 */
public record RulesTold(String plant, String from, long at, Rules rules) {
    public RulesTold {
        Objects.requireNonNull(plant, "rules told: plant is missing");
        Objects.requireNonNull(from, "rules told: from is missing");
        Objects.requireNonNull(rules, "rules told: rules are missing");
    }
}
