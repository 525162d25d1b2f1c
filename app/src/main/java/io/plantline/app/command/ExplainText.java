package io.plantline.app.command;

import static io.plantline.app.command.Plain.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An explanation as lines to read. */
final class ExplainText {
    private static final double PERCENT = 100;

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
        lines.addAll(RatesText.of(told));
        signals();
        baseline();
        peak();
        counted();
        lines.addAll(RevisionsText.of(told.path("revisions")));
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
            lines.addAll(SaidText.of(meter.path("readings")));
        }
    }

    /** Where the stretches tell what signals said, it is not told twice. */
    private void signals() {
        lines.addAll(WeighedText.of(told.path("weighed")));
        if (told.path("weighed").isEmpty()) {
            told.path("signals")
                    .forEach(signal -> say(
                            "signal %s from %s to %s: %s %s, %s, retrieved %s",
                            text(signal, "signal"),
                            text(signal, "start"),
                            text(signal, "end"),
                            text(signal, "value"),
                            text(signal, "unit"),
                            signal.path("estimated").asBoolean() ? "estimated" : "actual",
                            text(signal, "retrieved")));
        }
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

    private void say(String format, Object... parts) {
        lines.add(String.format(Locale.ROOT, format, parts));
    }

    private static Stream<JsonNode> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
