package io.plantline.app.command;

import static io.plantline.app.command.Plain.labelled;
import static io.plantline.app.command.Plain.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between the values that were given out, as lines to read. */
final class RevisionsText {
    private final JsonNode told;
    private final List<String> lines = new ArrayList<>();

    private RevisionsText(JsonNode told) {
        this.told = told;
    }

    static List<String> of(JsonNode revisions) {
        RevisionsText text = new RevisionsText(revisions);
        text.revisions();
        return text.lines;
    }

    private void revisions() {
        told.forEach(one -> {
            say(
                    "%s %s: %s%s%s",
                    text(one, "status"),
                    text(one, "revision"),
                    text(one, "value"),
                    labelled(", given out ", one, "when"),
                    one.hasNonNull("why")
                            ? "%s: %s".formatted(labelled(", changed by ", one, "change"), text(one, "why"))
                            : "");
            one.path("readings")
                    .forEach(came -> say(
                            "    %s of %s: %s, arrived %s%s",
                            text(came, "meter"),
                            text(came, "time"),
                            came.hasNonNull("state")
                                    ? text(came, "state")
                                    : text(came, "value") + labelled(" ", came, "unit"),
                            text(came, "arrived"),
                            labelled(", entered by ", came, "by")));
        });
    }

    private void say(String format, Object... parts) {
        lines.add(String.format(Locale.ROOT, format, parts));
    }
}
