package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Batches as a table for people. */
final class BatchesText {
    private static final String ROW = "%-24s %-14s %-12s %-10s %-20s %-20s %9s %11s %11s %9s %11s %12s %12s %5s %s";
    private static final String UNKNOWN = "-";

    private BatchesText() {}

    /** The lines of an answer of the API. */
    static List<String> of(JsonNode answer, boolean why) {
        List<String> lines = new ArrayList<>();
        if (answer.path("batches").isEmpty()) {
            lines.add("no batch was made then, or none was told");
        } else {
            lines.add(ROW.formatted(
                    "batch",
                    "line",
                    "product",
                    "order",
                    "start",
                    "end",
                    "made",
                    "kWh",
                    "kgCO2e",
                    "m3",
                    "cost",
                    "kWh/unit",
                    "footprint",
                    "cov",
                    "status"));
            answer.path("batches")
                    .forEach(batch -> lines.add(row(batch, batch.path("batch").asText())));
            lines.add("");
            lines.add("by product");
            answer.path("byProduct")
                    .forEach(total -> lines.add(row(total, total.path("name").asText())));
            lines.add("by order");
            answer.path("byOrder")
                    .forEach(total -> lines.add(row(total, total.path("name").asText())));
            lines.add(row(answer.path("total"), "all"));
        }
        answer.path("withoutFigures")
                .forEach(batch -> lines.add("%s of %s has no figures: %s"
                        .formatted(
                                batch.path("batch").asText(),
                                batch.path("line").asText(),
                                batch.path("reason").asText())));
        if (why) {
            reasons(answer.path("batches"), lines);
        }
        return lines;
    }

    private static String row(JsonNode of, String name) {
        JsonNode energy = kpi(of, "final-energy-total");
        JsonNode used = energy.isMissingNode() ? kpi(of, "elec-import-energy") : energy;
        return ROW.formatted(
                        name,
                        text(of, "line"),
                        text(of, "product"),
                        text(of, "order"),
                        text(of, "start"),
                        of.path("open").asBoolean() ? "open" : text(of, "end"),
                        of.hasNonNull("quantity")
                                ? number(of.path("quantity"))
                                        + ' '
                                        + of.path("unit").asText()
                                : UNKNOWN,
                        number(used.path("value")),
                        emissions(of),
                        number(kpi(of, "water-withdrawal").path("value")),
                        number(kpi(of, "energy-cost").path("value")),
                        number(kpi(of, "energy-intensity").path("value")),
                        number(kpi(of, "product-carbon-footprint").path("value")),
                        String.format(
                                Locale.ROOT,
                                "%.0f%%",
                                100 * used.path("coverage").asDouble()),
                        status(of))
                .stripTrailing();
    }

    private static String status(JsonNode of) {
        String status = of.path("status").asText();
        return of.path("revision").asInt() == 0
                ? status
                : status + ' ' + of.path("revision").asInt();
    }

    /** Of both scopes, as far as the line has them; one that is unknown is not left out. */
    private static String emissions(JsonNode of) {
        JsonNode burnt = kpi(of, "ghg-scope1");
        JsonNode bought = kpi(of, "ghg-scope2-location");
        if (burnt.isMissingNode() || bought.isMissingNode()) {
            return number((burnt.isMissingNode() ? bought : burnt).path("value"));
        }
        return burnt.hasNonNull("value") && bought.hasNonNull("value")
                ? written(burnt.path("value").asDouble() + bought.path("value").asDouble())
                : UNKNOWN;
    }

    private static void reasons(JsonNode batches, List<String> lines) {
        batches.forEach(batch -> batch.path("kpis").forEach(kpi -> {
            if (!kpi.hasNonNull("value")) {
                lines.add("%s: %s is unknown: %s"
                        .formatted(
                                batch.path("batch").asText(),
                                kpi.path("kpi").asText(),
                                kpi.path("reason").asText()));
            }
        }));
    }

    /** What its line cannot have is as if it were not there. */
    private static JsonNode kpi(JsonNode of, String id) {
        for (JsonNode kpi : of.path("kpis")) {
            if (kpi.path("kpi").asText().equals(id) && kpi.path("computed").asBoolean(true)) {
                return kpi;
            }
        }
        return of.path("no such KPI");
    }

    private static String text(JsonNode of, String name) {
        return of.hasNonNull(name) ? of.path(name).asText() : UNKNOWN;
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? written(number.asDouble()) : UNKNOWN;
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
