package io.plantline.app.command;

import static io.plantline.app.command.Plain.labelled;
import static io.plantline.app.command.Plain.stated;
import static io.plantline.app.command.Plain.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The factors and prices of an explanation, as lines to read. */
final class RatesText {
    /** As many as are told of one band. */
    private static final int MOST_STRETCHES = 24;

    private final JsonNode told;
    private final List<String> lines = new ArrayList<>();

    private RatesText(JsonNode told) {
        this.told = told;
    }

    static List<String> of(JsonNode told) {
        RatesText text = new RatesText(told);
        text.factors();
        text.prices();
        return text.lines;
    }

    private void factors() {
        told.path("factors").forEach(factor -> {
            say("");
            say(
                    "factor %s: %s %s, %s of %s",
                    text(factor, "id"),
                    factor.hasNonNull("value") ? text(factor, "value") : "no figure in the plant file, in",
                    text(factor, "unit"),
                    text(factor, "ledger"),
                    text(factor, "quantity"));
            say(
                    "  version %s, %s, publisher %s; source: %s%s",
                    stated(factor, "version"),
                    validity(factor),
                    stated(factor, "publisher"),
                    stated(factor, "source"),
                    labelled("; ", factor, "status"));
        });
    }

    private void prices() {
        told.path("prices").forEach(price -> {
            say("");
            say(
                    "price %s, band %s: %s",
                    text(price, "tariff"),
                    text(price, "band"),
                    price.hasNonNull("price")
                            ? text(price, "price") + ' ' + text(price, "unit")
                            : "no figure in the plant file; a signal may tell it, see below");
            say("  %s; source: %s", validity(price), stated(price, "source"));
            if (price.hasNonNull("hours")) {
                say(
                        "  in force for %s h of the interval: %s%s",
                        text(price, "hours"),
                        StreamSupport.stream(price.path("inForce").spliterator(), false)
                                .map(each -> text(each, "from") + " to " + text(each, "to"))
                                .collect(Collectors.joining(", ")),
                        price.path("inForce").size() < MOST_STRETCHES ? "" : " and more");
            }
        });
    }

    /** The ends of time are not written down. */
    private static String validity(JsonNode dated) {
        String since = labelled("valid from ", dated, "validFrom");
        String until = labelled(since.isEmpty() ? "valid to " : " to ", dated, "validTo");
        return since.isEmpty() && until.isEmpty() ? "valid always" : since + until;
    }

    private void say(String format, Object... parts) {
        lines.add(String.format(Locale.ROOT, format, parts));
    }
}
