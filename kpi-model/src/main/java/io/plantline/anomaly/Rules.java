package io.plantline.anomaly;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which rules hold at a plant, and with which thresholds; what a plant does not say is as {@link RuleName} has it. */
public record Rules(Map<RuleName, Setting> settings) {
    /** Everything as usual. */
    public static final Rules USUAL = new Rules(Map.of());

    /**
     * What a plant says of one rule.
     *
     * @param thresholds by key, times in milliseconds
     */
    public record Setting(boolean enabled, Map<String, Double> thresholds) {
        public Setting {
            thresholds = Map.copyOf(thresholds);
        }
    }

    public Rules {
        EnumMap<RuleName, Setting> copy = new EnumMap<>(RuleName.class);
        copy.putAll(settings);
        copy.forEach(Rules::check);
        settings = Collections.unmodifiableMap(copy);
    }

    private static void check(RuleName rule, Setting setting) {
        Objects.requireNonNull(setting, "rule %s: setting is missing".formatted(rule));
        setting.thresholds().forEach((key, value) -> {
            if (rule.thresholds().stream()
                    .noneMatch(known -> known.key().equals(key) && value >= 0 && value <= known.most())) {
                throw new IllegalArgumentException(
                        "rule %s: %s is %s; give one of its thresholds, not below zero nor above what it can be"
                                .formatted(rule, key, value));
            }
        });
    }

    public boolean enabled(RuleName rule) {
        return !settings.containsKey(rule) || settings.get(rule).enabled();
    }

    /** A threshold in its unit; NaN where it is neither given nor usual, and must be learnt. */
    public double number(RuleName rule, String key) {
        Setting setting = settings.get(rule);
        if (setting != null && setting.thresholds().containsKey(key)) {
            return setting.thresholds().get(key);
        }
        return rule.thresholds().stream()
                .filter(threshold -> threshold.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rule %s has no threshold %s".formatted(rule, key)))
                .usual();
    }

    /** A share that is written in per cent. */
    public double share(RuleName rule, String key) {
        return number(rule, key) / 100;
    }

    /** A time in milliseconds. */
    public long millis(RuleName rule, String key) {
        return (long) number(rule, key);
    }

    /** The same but for one threshold. */
    public Rules with(RuleName rule, String key, double value) {
        Map<String, Double> thresholds =
                new HashMap<>(settings.containsKey(rule) ? settings.get(rule).thresholds() : Map.of());
        thresholds.put(key, value);
        return with(rule, new Setting(enabled(rule), thresholds));
    }

    /** The same without a rule. */
    public Rules without(RuleName rule) {
        return with(
                rule,
                new Setting(
                        false, settings.containsKey(rule) ? settings.get(rule).thresholds() : Map.of()));
    }

    private Rules with(RuleName rule, Setting setting) {
        Map<RuleName, Setting> copy = new HashMap<>(settings);
        copy.put(rule, setting);
        return new Rules(copy);
    }
}
