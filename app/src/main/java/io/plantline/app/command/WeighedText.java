package io.plantline.app.command;

import static io.plantline.app.command.Plain.labelled;
import static io.plantline.app.command.Plain.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What amounts were multiplied with, stretch by stretch, as lines to read. */
final class WeighedText {
    private WeighedText() {}

    static List<String> of(JsonNode weighed) {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : weighed) {
            String unit = text(each, "amountUnit");
            lines.add("");
            lines.add("%s × %s, by stretches of one figure:".formatted(text(each, "quantity"), text(each, "with")));
            each.path("stretches").forEach(piece -> lines.add(line(piece, unit, text(each, "unit"))));
            lines.add("  sum: %s %s, %s %s"
                    .formatted(text(each, "amount"), unit, text(each, "product"), text(each, "unit")));
            if (each.hasNonNull("note")) {
                lines.add("  " + text(each, "note"));
            }
        }
        return lines;
    }

    private static String line(JsonNode piece, String amountUnit, String unit) {
        return "  %s to %s: %s %s × %s = %s %s; %s%s"
                .formatted(
                        text(piece, "from"),
                        text(piece, "to"),
                        text(piece, "amount"),
                        amountUnit,
                        piece.hasNonNull("figure")
                                ? "%s %s".formatted(text(piece, "figure"), text(piece, "figureUnit"))
                                : "(no figure)",
                        text(piece, "product"),
                        unit,
                        by(piece),
                        meters(piece.path("meters"), amountUnit));
    }

    private static String by(JsonNode piece) {
        if (!piece.hasNonNull("retrieved")) {
            return text(piece, "by") + labelled(", band ", piece, "band") + labelled(", version ", piece, "version");
        }
        return "signal %s said %s %s, %s, retrieved %s"
                .formatted(
                        text(piece, "by"),
                        text(piece, "said"),
                        text(piece, "saidUnit"),
                        piece.path("estimated").asBoolean() ? "estimated" : "actual",
                        text(piece, "retrieved"));
    }

    /** Of one meter the amount is told already. */
    private static String meters(JsonNode meters, String unit) {
        return meters.size() < 2
                ? ""
                : StreamSupport.stream(meters.spliterator(), false)
                        .map(each -> "%s %s %s".formatted(text(each, "meter"), text(each, "amount"), unit))
                        .collect(Collectors.joining(", ", "; of it ", ""));
    }
}
