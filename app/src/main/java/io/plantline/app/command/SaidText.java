package io.plantline.app.command;

import static io.plantline.app.command.Plain.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What one meter said, as lines to read. */
final class SaidText {
    private SaidText() {}

    static List<String> of(JsonNode said) {
        List<String> lines = new ArrayList<>();
        if (!said.isObject()) {
            return lines;
        }
        String multiplier = StreamSupport.stream(said.path("multiplier").spliterator(), false)
                .map(one -> worth(one, said) + (one.hasNonNull("since") ? " since " + text(one, "since") : ""))
                .collect(Collectors.joining(", then "));
        lines.add("    %s readings%s, multiplier %s, %s late"
                .formatted(
                        text(said, "count"),
                        said.hasNonNull("sum") ? ", together " + text(said, "sum") + ' ' + text(said, "unit") : "",
                        multiplier,
                        text(said, "late")));
        said.path("shown").forEach(one -> lines.add(reading(one, said)));
        if (said.path("more").asInt() > 0) {
            lines.add("      and %s more (--readings N shows N)".formatted(text(said, "more")));
        }
        said.path("readOff").forEach(at -> lines.add(register(at, said)));
        said.path("gaps")
                .forEach(gap -> lines.add("      silent from %s to %s".formatted(text(gap, "from"), text(gap, "to"))));
        return lines;
    }

    /** What it counts is worth so much, and each product is rounded; any other multiplier is a number. */
    private static String worth(JsonNode multiplier, JsonNode said) {
        String factor = text(multiplier, "factor");
        return multiplier.hasNonNull("each")
                ? "%s (each %s is %s, kept per reading in whole %s)"
                        .formatted(factor, text(said, "unit"), text(multiplier, "each"), text(multiplier, "keptIn"))
                : factor;
    }

    private static String reading(JsonNode one, JsonNode said) {
        String what = one.hasNonNull("state")
                ? text(one, "state")
                : text(one, "value") + ' ' + text(one.hasNonNull("unit") ? one : said, "unit");
        return "      %-24s %s%s%s%s"
                .formatted(
                        text(one, "time"),
                        what,
                        text(one, "quality").equals("good") ? "" : ", " + text(one, "quality"),
                        one.hasNonNull("by") ? ", entered by " + text(one, "by") : "",
                        one.hasNonNull("steam") ? steam(one.path("steam")) : "");
    }

    private static String steam(JsonNode seen) {
        return ", of %s kg × (%s − %s) kJ/kg, at %s bar, %s"
                .formatted(
                        text(seen, "kilograms"),
                        text(seen, "enthalpy"),
                        text(seen, "water"),
                        text(seen, "bar"),
                        seen.hasNonNull("celsius") ? text(seen, "celsius") + " °C" : "saturated");
    }

    /** By time between two readings; a register that was not read around a time is not told of it. */
    private static String register(JsonNode at, JsonNode said) {
        String unit = text(said, "unit");
        String stood = "      stood at %s: %s %s".formatted(text(at, "time"), text(at, "register"), unit);
        return at.hasNonNull("share")
                ? "%s, after %s of the time from %s (%s) to %s (%s)"
                        .formatted(
                                stood,
                                text(at, "share"),
                                text(at, "before"),
                                text(at, "beforeValue"),
                                text(at, "after"),
                                text(at, "afterValue"))
                : stood + (at.hasNonNull("register") ? ", as read" : ": there is no reading on one side");
    }
}
