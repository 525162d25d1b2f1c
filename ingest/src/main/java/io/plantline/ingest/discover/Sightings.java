package io.plantline.ingest.discover;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.format.Formats;
import io.plantline.ingest.format.Message;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.format.WithUnit;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.NativeClaims;
import io.plantline.ingest.payload.Texts;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Layout;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.PayloadFormat.Places;
import io.plantline.wire.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sees what a message measures. */
final class Sightings {
    /** Parts of a whole that is told too, and amounts of a day or month, which the meter itself adds up. */
    private static final Pattern BESIDE = Pattern.compile(
            "(^|[/_])([abc]_|l[123]([_/]|$)|phase_|max|min|set_|limit)|today|yesterday|period$|target_|_at_|last_"
                    + "|day-consumption|current-(month|year)|by_minute|tariff|history|factor($|[/_])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}([.]\\d{1,20})?([eE][-+]?\\d{1,3})?");

    private Sightings() {}

    /** What is measured in it; nothing where it is not understood. */
    static List<Sighting> in(String topic, byte[] payload, long at) {
        try {
            Texts.check(payload);
            Message message = Message.of(topic, payload, Layout.USUAL);
            if (message.text().isEmpty()) {
                return List.of();
            }
            if (topic.startsWith(Channels.MQTT_PREFIX)) {
                return inNativeForm(topic, payload, at);
            }
            Optional<PayloadFormat> format = Formats.recognise(message);
            return format.isEmpty() ? unmarked(message, at) : in(message, format.get(), at);
        } catch (Unusable notUnderstood) {
            return List.of();
        }
    }

    /** What is live and of a meter that a plant file could name. */
    private static List<Sighting> inNativeForm(String topic, byte[] payload, long at) {
        return NativeClaims.of(new Arrival(topic, payload, false, at)).stream()
                .filter(claim -> claim.run().equals(Reading.LIVE))
                .filter(claim -> ID.matcher(claim.meter()).matches())
                .filter(claim -> claim.value() != null || claim.count() != null || claim.state() != null)
                .map(claim -> Sighting.of(topic, claim, at))
                .toList();
    }

    /** What no family of meters has marks of: a word alone that tells a state, or lines of columns. */
    private static List<Sighting> unmarked(Message message, long at) throws Unusable {
        return StateWords.isName(message.topic())
                        && StateWords.of(message.text()).isPresent()
                ? List.of(Sighting.ofState(
                        message.topic(), message.topic(), PayloadFormat.NUMBER, null, null, message.text(), at))
                : CsvSightings.in(message, at);
    }

    private static List<Sighting> in(Message message, PayloadFormat format, long at) throws Unusable {
        List<Sighting> seen = new ArrayList<>();
        String medium = message.looksLikeObject() ? message.json().path("media").asText() : "";
        List<NamedElements> lists = format == PayloadFormat.JSON ? NamedElements.in(message.json()) : List.of();
        for (Piece piece : Formats.of(format).pieces(message)) {
            for (String place : piece.places()) {
                if (lists.stream().noneMatch(list -> list.holds(place))) {
                    sighting(message, format, piece, place, medium, at).ifPresent(seen::add);
                }
            }
        }
        for (NamedElements list : lists) {
            seen.addAll(inElements(list, message, medium, at));
        }
        return seen;
    }

    private static List<Sighting> inElements(NamedElements list, Message message, String medium, long at)
            throws Unusable {
        List<Sighting> seen = new ArrayList<>();
        Message inElements = list.inElements(message);
        for (Piece element : Formats.of(PayloadFormat.JSON).pieces(inElements)) {
            String name = element.at(list.meter()).asText().strip();
            for (String place : element.places()) {
                sighting(inElements, PayloadFormat.JSON, element, place, medium, at)
                        .map(sighting -> sighting.of(list, name))
                        .ifPresent(seen::add);
            }
        }
        return seen;
    }

    private static Optional<Sighting> sighting(
            Message message, PayloadFormat format, Piece piece, String place, String medium, long at) throws Unusable {
        JsonNode said = piece.at(place);
        if (format == PayloadFormat.JSON && tellsState(place, said)) {
            String time = Beside.of(piece, place).time();
            return Optional.of(
                    Sighting.ofState(message.topic(), message.topic(), format, place, time, said.asText(), at));
        }
        Double value = number(said);
        if (value == null || (isBeside(place) && !isOnlyPart(format, place))) {
            return Optional.empty();
        }
        Beside beside = format == PayloadFormat.JSON ? Beside.of(piece, place) : Beside.NOTHING;
        Optional<WithUnit> behind = WithUnit.of(said);
        boolean told = behind.isPresent() || beside.unitAt() != null;
        Optional<Unit> known = behind.isPresent()
                ? new Beside(null, behind.get().unit(), null).unit()
                : told ? beside.unit() : format.unitOf(place);
        Optional<Unit> unit = told || !mayGuess(format) ? known : known.or(() -> UnitGuess.of(whole(message, place)));
        if (unit.isEmpty() || !format.mayMeasureAt(place)) { // what a plant file may not name is not proposed
            return Optional.empty();
        }
        boolean toldByTopic = format.places() == Places.TOPIC && place.equals(message.topic());
        return Optional.of(Sighting.ofDevice(
                message.topic(),
                message.topic(),
                format,
                toldByTopic ? null : place,
                unit.get(),
                known.isEmpty(),
                String.join(" ", message.topic(), place, medium),
                beside,
                value,
                at));
    }

    /** A place with the name of the array it is in, which tells too. */
    private static String whole(Message message, String place) {
        String each = message.layout().each();
        return each == null ? place : each + place;
    }

    /** True where a text or a truth is the state of a machine, by its name and by what it says. */
    static boolean tellsState(String place, JsonNode said) {
        return (said.isTextual() || said.isBoolean())
                && StateWords.isName(place)
                && StateWords.of(said.asText()).isPresent();
    }

    private static boolean mayGuess(PayloadFormat format) {
        return format == PayloadFormat.JSON || format == PayloadFormat.NUMBER || format == PayloadFormat.TASMOTA;
    }

    /** What all consumers of a Victron system draw is told phase by phase only. */
    private static boolean isOnlyPart(PayloadFormat format, String place) {
        return format == PayloadFormat.VICTRON && place.contains("/Ac/Consumption/L");
    }

    /** True where a name is that of a part of a whole that is told too, or of an amount of some period. */
    static boolean isBeside(String name) {
        return BESIDE.matcher(UnitGuess.withoutPositions(name)).find();
    }

    /** A number as meters write it; what is no number, or beyond all numbers, measures nothing. */
    static Double number(JsonNode said) {
        String text = WithUnit.of(said).map(WithUnit::number).orElse(said.asText());
        boolean written = said.isTextual() && NUMBER.matcher(text).matches();
        double value = written ? Double.parseDouble(text) : said.doubleValue();
        return (written || said.isNumber()) && Double.isFinite(value) ? value : null;
    }
}
