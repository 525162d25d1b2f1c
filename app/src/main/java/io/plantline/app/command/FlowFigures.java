package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures of a statement of flows as they are written; a dash where one is not known. */
final class FlowFigures {
    static final String UNKNOWN = "-";
    private static final double PERCENT = 100;

    private FlowFigures() {}

    static String percent(JsonNode node, String key) {
        return node.hasNonNull(key)
                ? String.format(Locale.ROOT, "%.2f %%", PERCENT * node.path(key).asDouble())
                : UNKNOWN;
    }

    static String number(JsonNode node, String key, int digits) {
        return node.hasNonNull(key)
                ? BigDecimal.valueOf(node.path(key).asDouble())
                        .setScale(digits, RoundingMode.HALF_EVEN) // knows no -0
                        .toPlainString()
                : UNKNOWN;
    }

    static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }
}
