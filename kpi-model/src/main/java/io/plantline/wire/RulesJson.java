package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.RulesTold;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** {@link RulesTold} as JSON on {@link Channels#RULES}; times of thresholds are in milliseconds. */
public final class RulesJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RulesJson() {}

    public static byte[] write(RulesTold told) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("plant", told.plant())
                .put("from", told.from())
                .put("at", AlertJson.time(told.at()));
        ObjectNode rules = json.putObject("rules");
        told.rules().settings().forEach((rule, setting) -> {
            ObjectNode one = rules.putObject(rule.id()).put("enabled", setting.enabled());
            ObjectNode thresholds = one.putObject("thresholds");
            new TreeMap<>(setting.thresholds()).forEach(thresholds::put);
        });
        return Trees.bytes(json);
    }

    /** Reads them; those that cannot hold, such as one with a threshold below zero, are malformed. */
    public static RulesTold read(byte[] bytes) throws MalformedJson {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            Map<RuleName, Rules.Setting> settings = new EnumMap<>(RuleName.class);
            json.required("rules").properties().forEach(one -> {
                RuleName rule = RuleName.of(one.getKey())
                        .orElseThrow(() -> new IllegalArgumentException("there is no rule " + one.getKey()));
                settings.put(rule, setting(rule, one.getValue()));
            });
            return new RulesTold(
                    KpiValueJson.text(json, "plant"),
                    KpiValueJson.text(json, "from"),
                    AlertJson.millis(json, "at"),
                    new Rules(settings));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not rules: " + malformed.getMessage(), malformed);
        }
    }

    private static Rules.Setting setting(RuleName rule, JsonNode json) {
        Map<String, Double> thresholds = new HashMap<>();
        json.required("thresholds").properties().forEach(one -> {
            if (!one.getValue().isNumber()) {
                throw new IllegalArgumentException("threshold %s is no number".formatted(one.getKey()));
            }
            thresholds.put(one.getKey(), one.getValue().doubleValue());
        });
        JsonNode enabled = json.required("enabled");
        if (!enabled.isBoolean()) {
            throw new IllegalArgumentException("%s: enabled is %s, not true or false".formatted(rule.id(), enabled));
        }
        return new Rules.Setting(enabled.booleanValue(), thresholds);
    }
}
