package io.plantline.app.command;

import static io.plantline.app.command.FlowFigures.UNKNOWN;
import static io.plantline.app.command.FlowFigures.number;
import static io.plantline.app.command.FlowFigures.percent;
import static io.plantline.app.command.FlowFigures.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** A statement of flows as lines to read. */
final class FlowsText {
    private final JsonNode told;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private FlowsText(JsonNode told) {
        this.told = told;
    }

    static List<String> of(JsonNode told) {
        FlowsText text = new FlowsText(told);
        text.write();
        return text.lines;
    }

    private void write() {
        say(
                "flows of %s, %s%s from %s to %s, run %s",
                text(told, "plant"),
                text(told, "interval"),
                told.hasNonNull("shift") ? " '" + text(told, "shift") + '\'' : "",
                text(told, "start"),
                text(told, "end"),
                text(told, "run"));
        say(
                "%s, revision %s, least coverage %s; material in %s, ± is one standard uncertainty",
                text(told, "status"), text(told, "revision"), percent(told, "coverage"), text(told, "unit"));
        say("");
        flows();
        say("");
        tests();
        say("");
        lines.addAll(EnergyStreamText.of(told));
        FlowCostsText costs = new FlowCostsText(told);
        lines.addAll(costs.lines());
        inputs();
        lines.addAll(missing);
        lines.addAll(costs.missing());
    }

    private void flows() {
        say(
                "%-14s %-26s %11s %9s %11s %9s %10s  %-13s %s",
                "flow", "from > to", "measured", "±", "reconciled", "±", "adjusted", "standing", "test");
        for (JsonNode flow : told.path("flows")) {
            if (!flow.hasNonNull("standing")) {
                continue;
            }
            say(
                    "%-14s %-26s %11s %9s %11s %9s %10s  %-13s %s",
                    text(flow, "id"),
                    text(flow, "from") + " > " + text(flow, "to"),
                    number(flow, "measured", 4),
                    number(flow, "uncertainty", 4),
                    number(flow, "reconciled", 4),
                    number(flow, "reconciledUncertainty", 4),
                    number(flow, "adjustment", 4),
                    text(flow, "standing"),
                    tested(flow));
            if (flow.hasNonNull("reason") && flow.hasNonNull("quantity")) {
                missing.add("'%s' does not count as measured: %s".formatted(text(flow, "id"), text(flow, "reason")));
            }
        }
    }

    private static String tested(JsonNode flow) {
        String held = flow.path("heldAtZero").asBoolean() ? ", held at zero" : "";
        return flow.hasNonNull("verdict")
                ? text(flow, "verdict") + ' ' + number(flow, "standardisedAdjustment", 2) + held
                : UNKNOWN + held;
    }

    private void tests() {
        test("all measurements", told.path("test"));
        told.path("suspects").forEach(suspect -> say("set aside: the measurement of '%s'", suspect.asText()));
        if (!told.path("suspects").isEmpty()) {
            test("without them", told.path("testWithoutSuspects"));
        }
        if (!told.path("unlocatable").isEmpty()) {
            StringJoiner among = new StringJoiner(", ");
            told.path("unlocatable").forEach(flow -> among.add(flow.asText()));
            say("not locatable: the error is in one or more of %s, and nothing tells them apart", among);
        }
    }

    private void test(String of, JsonNode test) {
        if (test.path("degrees").asInt() == 0) {
            say("%s: nothing can be checked, no balance is measured twice", of);
            return;
        }
        say(
                "%s: χ² %s with %s degrees of freedom, limit %s at 95 %%: %s",
                of,
                number(test, "statistic", 3),
                text(test, "degrees"),
                number(test, "limit", 3),
                test.path("passes").asBoolean() ? "passes" : "FAILS");
    }

    private void inputs() {
        for (JsonNode flow : told.path("flows")) {
            for (JsonNode input : flow.path("inputs")) {
                say(
                        "input  %-18s meter %-18s %15s %s%s, heard %s s, revision %s",
                        text(flow, "id"),
                        text(input, "meter"),
                        text(input, "amount"),
                        text(flow, "quantityUnit"),
                        input.hasNonNull("rate") ? " (" + text(input, "rate") + ")" : "",
                        text(input, "observedSeconds"),
                        text(input, "revision"));
            }
        }
    }

    private void say(String form, Object... words) {
        lines.add(String.format(Locale.ROOT, form, words).stripTrailing());
    }
}
