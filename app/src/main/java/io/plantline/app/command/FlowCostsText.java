package io.plantline.app.command;

import static io.plantline.app.command.FlowFigures.number;
import static io.plantline.app.command.FlowFigures.percent;
import static io.plantline.app.command.FlowFigures.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The balances and costs of a statement of flows as lines to read, and what is missing in them. */
final class FlowCostsText {
    private final JsonNode told;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    FlowCostsText(JsonNode told) {
        this.told = told;
        centres();
        say("");
        costs();
        say("");
        energy();
    }

    List<String> lines() {
        return lines;
    }

    /** Why some of it is not known. */
    Set<String> missing() {
        return missing;
    }

    private void centres() {
        say(
                "%-14s %11s %11s %8s %13s %13s %13s",
                "centre", "in - out", "closed", "loss", "added", "positive", "negative");
        for (JsonNode centre : told.path("centres")) {
            say(
                    "%-14s %11s %11s %8s %13s %13s %13s",
                    text(centre, "id"),
                    number(centre, "imbalance", 4),
                    number(centre, "closed", 4),
                    percent(centre, "lossShare"),
                    total(centre.path("added")),
                    total(centre.path("positive")),
                    total(centre.path("negative")));
        }
    }

    private void costs() {
        JsonNode costs = told.path("costs");
        say(
                "%-14s %13s %13s %13s %13s %13s",
                "in " + text(told, "currency"), "material", "energy", "system", "waste", "total");
        for (String what : List.of("in", "product", "negative", "stranded")) {
            JsonNode row = costs.path(what);
            say(
                    "%-14s %13s %13s %13s %13s %13s",
                    what,
                    number(row, "material", 2),
                    number(row, "energy", 2),
                    number(row, "system", 2),
                    number(row, "wasteManagement", 2),
                    total(row));
        }
        say("%s of all cost is of losses", percent(costs, "negativeShare"));
        say("losses were sold for %s, taken off nothing above", number(costs, "recovered", 2));
        note(costs, "recoveredMissing");
    }

    private void energy() {
        for (JsonNode flow : told.path("flows")) {
            if (text(flow, "kind").equals("energy")) {
                say(
                        "energy %-18s to %-14s %13s %s, cost %s",
                        text(flow, "id"),
                        text(flow, "to"),
                        number(flow, "measured", 2),
                        text(flow, "unit"),
                        number(flow, "cost", 2));
                note(flow, "costMissing");
            }
        }
    }

    private String total(JsonNode costs) {
        note(costs, "missing");
        return number(costs, "total", 2);
    }

    private void note(JsonNode node, String key) {
        if (node.hasNonNull(key)) {
            missing.add(text(node, key));
        }
    }

    private void say(String form, Object... words) {
        lines.add(String.format(Locale.ROOT, form, words).stripTrailing());
    }
}
