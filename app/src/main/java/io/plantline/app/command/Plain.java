package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A field of an answer as a person writes it: numbers without exponent and with as few digits as mean the same number. */
final class Plain {
    private static final String NONE = "-";

    private Plain() {}

    /** A dash where there is nothing. */
    static String text(JsonNode node, String field) {
        JsonNode found = node.path(field);
        if (found.isMissingNode()
                || found.isNull()
                || (found.isTextual() && found.asText().isBlank())) {
            return NONE;
        }
        return found.isNumber() ? number(found) : found.asText();
    }

    /** What is stated, else that nothing is. */
    static String stated(JsonNode node, String field) {
        String text = text(node, field);
        return text.equals(NONE) ? "not stated" : text;
    }

    /** A label and what is stated; nothing at all where nothing is. */
    static String labelled(String label, JsonNode node, String field) {
        String text = text(node, field);
        return text.equals(NONE) ? "" : label + text;
    }

    /** The shortest decimal that is read as the same number. */
    private static String number(JsonNode found) {
        BigDecimal exact = found.isFloatingPointNumber() && !found.isBigDecimal()
                ? new BigDecimal(Double.toString(found.doubleValue()))
                : found.decimalValue();
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
