package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An explanation as lines to read. */
final class ExplainText {
    private static final double PERCENT = 100;

    /** As many as are told of one band. */
    private static final int MOST_STRETCHES = 24;

    private final JsonNode told;
    private final List<String> lines = new ArrayList<>();

    private ExplainText(JsonNode told) {
        this.told = told;
    }

    static List<String> of(JsonNode told) {
        ExplainText text = new ExplainText(told);
        text.write();
        return text.lines;
    }

    private void write() {
        JsonNode value = told.path("value");
        say(
                "%s (%s) of %s, %s from %s to %s, run %s",
                text(told.path("name"), "en"),
                text(told, "kpi"),
                text(told, "scope"),
                text(told, "interval"),
                text(value, "start"),
                text(value, "end"),
                text(told, "run"));
        say(
                "%s %s, %s, revision %s",
                text(value, "value"), text(told, "unit"), text(value, "status"), text(value, "revision"));
        if (value.hasNonNull("reason")) {
            say("%s", text(value, "reason"));
        }
        if (told.hasNonNull("rebuilt")) {
            say("%s", text(told, "rebuilt"));
        }
        say(
                "coverage %.1f %%, estimated %.1f %%",
                PERCENT * value.path("coverage").asDouble(),
                PERCENT * value.path("estimatedShare").asDouble());
        say("");
        say("%s", text(told, "formula"));
        say("%s", text(told, "worked"));
        say("after %s", text(told, "source"));
        told.path("inputs").forEach(this::input);
        told.path("shared")
                .forEach(minute -> say(
                        "of the minute from %s to %s, %s s are the batch's",
                        text(minute, "from"), text(minute, "to"), text(minute, "seconds")));
        factors();
        prices();
        signals();
        baseline();
        peak();
        counted();
        revisions();
        if (told.hasNonNull("incomplete")) {
            say("Not all that was said is shown: %s", text(told, "incomplete"));
        }
    }

    private void input(JsonNode input) {
        say("");
        say("%s, in %s", text(input, "quantity"), text(input, "unit"));
        for (JsonNode meter : input.path("meters")) {
            say(
                    "  %s (%s of %s): %s %s, of it estimated %s, observed %s of %s s%s",
                    text(meter, "meter"),
                    text(meter, "kind"),
                    text(meter, "scope"),
                    text(meter, "amount"),
                    text(input, "unit"),
                    text(meter, "estimated"),
                    text(meter, "observedSeconds"),
                    text(meter, "expectedSeconds"),
                    meter.hasNonNull("reason") ? "; " + text(meter, "reason") : "");
            if (meter.hasNonNull("conversion")) {
                say("    %s", text(meter, "conversion"));
            }
            if (meter.hasNonNull("estimation")) {
                say("    estimated: %s", text(meter, "estimation"));
            }
            parts(meter.path("lines"))
                    .filter(line -> line.hasNonNull("band"))
                    .forEach(line -> say("    band %s: %s", text(line, "band"), text(line, "amount")));
            said(meter.path("readings"));
        }
    }

    private void said(JsonNode said) {
        if (!said.isObject()) {
            return;
        }
        String multiplier = parts(said.path("multiplier"))
                .map(one -> text(one, "factor") + (one.hasNonNull("since") ? " since " + text(one, "since") : ""))
                .collect(Collectors.joining(", then "));
        say(
                "    %s readings%s, multiplier %s, %s late",
                text(said, "count"),
                said.hasNonNull("sum") ? ", together " + text(said, "sum") + ' ' + text(said, "unit") : "",
                multiplier,
                text(said, "late"));
        for (JsonNode one : said.path("shown")) {
            say(
                    "      %-24s %s%s",
                    text(one, "time"),
                    one.hasNonNull("state") ? text(one, "state") : text(one, "value") + ' ' + unit(one, said),
                    (text(one, "quality").equals("good") ? "" : ", " + text(one, "quality"))
                            + (one.hasNonNull("by") ? ", entered by " + text(one, "by") : ""));
        }
        if (said.path("more").asInt() > 0) {
            say("      and %s more (--readings N shows more)", text(said, "more"));
        }
        said.path("gaps").forEach(gap -> say("      silent from %s to %s", text(gap, "from"), text(gap, "to")));
    }

    private static String unit(JsonNode one, JsonNode said) {
        return one.hasNonNull("unit") ? text(one, "unit") : text(said, "unit");
    }

    private void factors() {
        told.path("factors").forEach(factor -> {
            say("");
            say(
                    "factor %s: %s %s, %s of %s",
                    text(factor, "id"),
                    text(factor, "value"),
                    text(factor, "unit"),
                    text(factor, "ledger"),
                    text(factor, "quantity"));
            say(
                    "  version %s, valid from %s to %s, %s; source: %s; %s",
                    text(factor, "version"),
                    text(factor, "validFrom"),
                    text(factor, "validTo"),
                    text(factor, "publisher"),
                    text(factor, "source"),
                    text(factor, "status"));
        });
    }

    private void prices() {
        told.path("prices").forEach(price -> {
            say("");
            say(
                    "price %s, band %s: %s %s",
                    text(price, "tariff"), text(price, "band"), text(price, "price"), text(price, "unit"));
            say(
                    "  valid from %s to %s; source: %s",
                    text(price, "validFrom"), text(price, "validTo"), text(price, "source"));
            if (price.hasNonNull("hours")) {
                say(
                        "  in force for %s h of the interval: %s%s",
                        text(price, "hours"),
                        parts(price.path("inForce"))
                                .map(each -> text(each, "from") + " to " + text(each, "to"))
                                .collect(Collectors.joining(", ")),
                        price.path("inForce").size() < MOST_STRETCHES ? "" : " and more");
            }
        });
    }

    private void signals() {
        told.path("signals").forEach(signal -> {
            say("");
            say(
                    "signal %s from %s to %s: %s %s, %s, retrieved %s",
                    text(signal, "signal"),
                    text(signal, "start"),
                    text(signal, "end"),
                    text(signal, "value"),
                    text(signal, "unit"),
                    signal.path("estimated").asBoolean() ? "estimated" : "actual",
                    text(signal, "retrieved"));
        });
    }

    private void baseline() {
        JsonNode baseline = told.path("baseline");
        if (!baseline.isObject()) {
            return;
        }
        say("");
        say(
                "baseline %s (%s of %s per %s), learnt from %s to %s, frozen by %s%s",
                text(baseline, "id"),
                text(baseline, "model"),
                text(baseline, "quantity"),
                text(baseline, "interval"),
                text(baseline, "from"),
                text(baseline, "to"),
                text(baseline, "by"),
                baseline.path("accepted").asBoolean() ? "" : ", beyond the limits: " + text(baseline, "why"));
        say(
                "  of the %s h since %s in which energy and drivers are known; expected %s kWh%s",
                text(baseline, "hours"),
                text(baseline, "since"),
                text(baseline, "expected"),
                baseline.hasNonNull("note") ? "; " + text(baseline, "note") : "");
        for (JsonNode part : baseline.path("parts")) {
            say(
                    "  %s kWh/%s × %s %s %s = %s kWh",
                    text(part, "coefficient"),
                    text(part, "unit"),
                    text(part, "amount"),
                    text(part, "unit"),
                    text(part, "of"),
                    text(part, "kWh"));
        }
        for (JsonNode one : baseline.path("adjustments")) {
            say(
                    "  adjustment %s of %s kWh from %s to %s by %s: %s",
                    text(one, "id"),
                    text(one, "kWh"),
                    text(one, "from"),
                    text(one, "to"),
                    text(one, "by"),
                    text(one, "why"));
        }
    }

    private void peak() {
        JsonNode peak = told.path("peak");
        if (peak.isObject()) {
            say("");
            say(
                    "peak %s %s from %s to %s",
                    text(peak, "value"), text(peak, "unit"), text(peak, "start"), text(peak, "end"));
        }
    }

    private void counted() {
        for (JsonNode part : told.path("parts")) {
            say(
                    "counted for %s: %s %s of %s from %s to %s",
                    text(part, "charge"),
                    text(part, "value"),
                    text(part, "unit"),
                    text(part, "kpi"),
                    text(part, "start"),
                    text(part, "end"));
        }
    }

    private void revisions() {
        for (JsonNode one : told.path("revisions")) {
            say(
                    "%s %s: %s%s",
                    text(one, "status"),
                    text(one, "revision"),
                    text(one, "value"),
                    one.hasNonNull("why")
                            ? ", changed by %s: %s".formatted(text(one, "change"), text(one, "why"))
                            : "");
        }
    }

    private void say(String format, Object... parts) {
        lines.add(String.format(Locale.ROOT, format, parts));
    }

    private static Stream<JsonNode> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        JsonNode found = node.path(field);
        return found.isMissingNode() || found.isNull() ? "-" : found.asText();
    }
}
