package io.plantline.ingest.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.format.Formats;
import io.plantline.ingest.format.Message;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.payload.Texts;
import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.Layout;
import io.plantline.plant.PayloadFormat;
import io.plantline.wire.Channels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was heard and is not proposed, a sample of each, for somebody who knows what it is: numbers without a known unit,
 * lines of columns, and messages that nothing recognises.
 */
final class Aside {
    private static final int MOST = 100;
    private static final int SHOWN = 80;
    private static final Pattern HEADER =
            Pattern.compile("[^;,\t]*\\p{L}[^;,\t]*([;,\t])[^\\n]*\\p{L}[^\\n]*\\R(?s:.)*\\d(?s:.)*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e\\p{L}]");

    private final Map<String, String> samples = new LinkedHashMap<>();
    private boolean more;

    /** @param sightings what is proposed of it */
    void heard(Inbound.Message message, List<Sighting> sightings) {
        String topic = message.topic();
        if (topic.startsWith(Channels.MQTT_PREFIX) || topic.startsWith("spBv1.0/") || message.payload().length == 0) {
            return;
        }
        try {
            Texts.check(message.payload());
            look(Message.of(topic, message.payload(), Layout.USUAL), sightings);
        } catch (Unusable unreadable) {
            note(topic, "%d bytes that are no text".formatted(message.payload().length));
        }
    }

    private void look(Message message, List<Sighting> sightings) throws Unusable {
        Optional<PayloadFormat> format = Formats.recognise(message);
        if (message.text().isEmpty()) {
            return;
        }
        if (format.isEmpty()) {
            if (sightings.isEmpty()) {
                note(message.topic(), unrecognised(message.text()));
            }
        } else if (format.get() == PayloadFormat.NUMBER && sightings.isEmpty()) {
            note(message.topic(), "%s  (format: number; write its unit)".formatted(shown(message.text())));
        } else if (format.get() == PayloadFormat.JSON) {
            numbers(message, sightings);
        }
    }

    private void numbers(Message message, List<Sighting> sightings) throws Unusable {
        for (Piece piece : Formats.of(PayloadFormat.JSON).pieces(message)) {
            for (String place : piece.places()) {
                JsonNode said = piece.at(place);
                boolean seen = sightings.stream().anyMatch(sighting -> sighting.isAt(place));
                if (!seen && !Beside.isTime(said) && Sightings.number(said) != null) {
                    note(message.topic() + " " + place, shown(said.asText()) + "  (format: json)");
                }
            }
        }
        if (Formats.of(PayloadFormat.JSON).pieces(message).stream()
                .allMatch(piece -> piece.places().isEmpty())) {
            note(message.topic(), shown(message.text()));
        }
    }

    private static String unrecognised(String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.matches()) {
            return shown(text);
        }
        String separator = header.group(1).equals("\t") ? "tab" : header.group(1);
        return "columns %s  (format: csv, separator: \"%s\")"
                .formatted(shown(text.lines().findFirst().orElse("")), separator);
    }

    /** Takes note of what is not proposed, and why. */
    void note(String what, String said, String why) {
        note(what, "%s  (%s)".formatted(shown(said), why));
    }

    private void note(String what, String sample) {
        if (samples.size() < MOST) {
            samples.putIfAbsent(what, sample);
        } else {
            more |= !samples.containsKey(what);
        }
    }

    /** What was heard and is not proposed, as YAML comments; empty where there is nothing. */
    String comments() {
        if (samples.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n# heard and not proposed; describe by hand what measures (docs/meters.md):\n");
        samples.forEach((what, sample) -> text.append("#   %s: %s\n".formatted(clean(what), sample)));
        return text.append(more ? "#   and more\n" : "").toString();
    }

    private static String shown(String text) {
        String clean = clean(text);
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
    }

    private static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }
}
