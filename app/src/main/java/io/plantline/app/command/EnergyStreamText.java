package io.plantline.app.command;

import static io.plantline.app.command.FlowFigures.number;
import static io.plantline.app.command.FlowFigures.percent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The energy value stream of the steps along the flows, as lines to read. */
final class EnergyStreamText {
    private EnergyStreamText() {}

    /** None where no step tells whose machines it has. */
    static List<String> of(JsonNode told) {
        List<String> lines = new ArrayList<>();
        for (JsonNode centre : told.path("centres")) {
            if (centre.hasNonNull("energy")) {
                lines.add(line(centre.path("id").asText(), centre.path("energy")));
            }
        }
        if (lines.isEmpty()) {
            return lines;
        }
        lines.add(0, say("energy, kWh", "machines", "adds value", "scrap", "setup", "idle", "unknown", "value"));
        lines.add(line("all steps", told.path("energy")));
        if (told.path("energy").hasNonNull("reason")) {
            lines.add("not known of " + told.path("energy").path("reason").asText());
        }
        lines.add("");
        return lines;
    }

    private static String line(String name, JsonNode step) {
        return say(
                name,
                number(step, "machines", 1),
                number(step, "valueAdding", 1),
                number(step, "scrap", 1),
                number(step, "necessary", 1),
                number(step, "idle", 1),
                number(step, "unknown", 1),
                step.hasNonNull("valueShare") ? percent(step, "valueShare") : "-");
    }

    private static String say(Object... words) {
        return String.format(Locale.ROOT, "%-14s %12s %12s %12s %12s %12s %12s %9s", words)
                .stripTrailing();
    }
}
