package io.plantline.app.command;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Threshold;
import io.plantline.model.InWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Anomaly rules in words, and where they differ from others. */
final class RulesText {
    private final Rules others;
    private final String whose;
    private int differing;

    /**
     * Prepares to write rules beside others.
     *
     * @param whose what stands before a figure of the others, such as {@code in force}
     */
    RulesText(Rules others, String whose) {
        this.others = others;
        this.whose = whose;
    }

    /** A line for each rule. */
    List<String> of(Rules rules) {
        List<String> lines = new ArrayList<>();
        for (RuleName rule : RuleName.values()) {
            lines.add(of(rule, rules));
        }
        return lines;
    }

    /** How many rules and thresholds of what was written are others. */
    int differing() {
        return differing;
    }

    private String of(RuleName rule, Rules rules) {
        if (!rules.enabled(rule)) {
            return rule.id() + ": off" + (others.enabled(rule) ? beside("on") : "");
        }
        StringBuilder line = new StringBuilder(rule.id()).append(':');
        if (!others.enabled(rule)) {
            line.append(" on").append(beside("off")).append(',');
        }
        String before = " ";
        for (Threshold threshold : rule.thresholds()) {
            double value = rules.number(rule, threshold.key());
            double other = others.number(rule, threshold.key());
            if (!Double.isNaN(value) || !Double.isNaN(other)) {
                line.append(before).append(threshold.key()).append(' ').append(say(threshold, value));
                line.append(Double.compare(value, other) == 0 ? "" : beside(say(threshold, other)));
                before = ", ";
            }
        }
        return line.toString();
    }

    private String beside(String other) {
        differing++;
        return " (%s %s)".formatted(whose, other);
    }

    private static String say(Threshold threshold, double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (threshold.isTime()) {
            return InWords.of(Duration.ofMillis((long) value));
        }
        String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return threshold.unit().isEmpty() ? number : number + ' ' + threshold.unit();
    }
}
