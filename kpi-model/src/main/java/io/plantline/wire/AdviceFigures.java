package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.decision.Advice.Given;
import io.plantline.decision.Worth;
import java.util.ArrayList;
import java.util.List;

/** The figures of an advice and of its outcome as JSON. */
final class AdviceFigures {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AdviceFigures() {}

    static ObjectNode worth(Worth worth) {
        return MAPPER.createObjectNode()
                .put("money", worth.money())
                .put("currency", worth.currency())
                .put("co2Kg", worth.co2Kg())
                .put("reason", worth.reason());
    }

    static Worth worth(JsonNode json) {
        return new Worth(
                number(json, "money"),
                KpiValueJson.text(json, "currency"),
                number(json, "co2Kg"),
                KpiValueJson.text(json, "reason"));
    }

    static ArrayNode inputs(List<Given> inputs) {
        ArrayNode json = MAPPER.createArrayNode();
        inputs.forEach(each -> json.addObject()
                .put("name", each.name())
                .put("value", each.value())
                .put("unit", each.unit())
                .put("of", each.of())
                .put("revision", each.revision()));
        return json;
    }

    static List<Given> inputs(JsonNode json) {
        List<Given> inputs = new ArrayList<>();
        json.forEach(each -> inputs.add(new Given(
                KpiValueJson.text(each, "name"),
                number(each, "value"),
                KpiValueJson.text(each, "unit"),
                KpiValueJson.text(each, "of"),
                each.path("revision").isInt() ? each.path("revision").intValue() : null)));
        return inputs;
    }

    static boolean truth(JsonNode json, String name) {
        JsonNode value = json.required(name);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("%s is %s, not true or false".formatted(name, value));
        }
        return value.booleanValue();
    }

    private static Double number(JsonNode json, String name) {
        return json.path(name).isNumber() ? json.path(name).doubleValue() : null;
    }
}
