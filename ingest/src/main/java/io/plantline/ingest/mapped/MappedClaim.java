package io.plantline.ingest.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.format.WithUnit;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.Mapping;
import io.plantline.plant.Source;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a message of a source claims that a meter said: who, when, how much and how sure.
 *
 * @param tellStates the meters of the plant that tell states
 * @param captured what stands in the topic in the place of each name
 */
record MappedClaim(String plant, Set<String> tellStates, Source source, Map<String, String> captured) {

    /** What the piece claims of the mapping's meter, or nothing where it says nothing of it. */
    Optional<Claim> of(Mapping mapping, Piece piece, Arrival arrival) throws Unusable {
        JsonNode said = piece.at(mapping.value());
        if (Wording.isNoValue(said) || !measures(mapping, piece)) {
            return Optional.empty();
        }
        String id = meter(mapping, piece);
        boolean tellsState = tellStates.contains(id);
        DeviceTime time = time(mapping, piece, arrival);
        Quality quality = Wording.lesser(quality(mapping, piece), time.sure() ? Quality.GOOD : Quality.UNCERTAIN);
        if (mapping.steam() != null) {
            SteamHeat heat = SteamHeat.of(mapping, piece, Wording.number(said, source), source);
            return Optional.of(claim(
                            mapping,
                            piece,
                            id,
                            time,
                            heat.value(),
                            heat.unit().symbol(),
                            null,
                            Wording.lesser(quality, heat.quality()))
                    .of(heat.seen()));
        }
        return Optional.of(claim(
                mapping,
                piece,
                id,
                time,
                tellsState ? null : Wording.number(said, source),
                tellsState ? null : unit(mapping, piece, said),
                tellsState ? Wording.state(said, source) : null,
                quality));
    }

    private Claim claim(
            Mapping mapping,
            Piece piece,
            String id,
            DeviceTime time,
            BigDecimal value,
            String unit,
            String state,
            Quality quality)
            throws Unusable {
        return new Claim(
                plant, id, Reading.LIVE, time.millis(), value, null, unit, state, quality, sequence(mapping, piece));
    }

    /** Where the format knows all it measures and the topic says which, what it does not know is not measured. */
    private boolean measures(Mapping mapping, Piece piece) {
        return mapping.value() != null
                || mapping.unit() != null
                || source.format().mayMeasureAt(piece.documentedAs(null));
    }

    private String meter(Mapping mapping, Piece piece) throws Unusable {
        if (mapping.meter().isPlain()) {
            return mapping.meter().text();
        }
        Map<String, String> parts = new HashMap<>();
        for (String place : mapping.meter().places()) {
            parts.put(place, part(place, piece));
        }
        return mapping.meter().resolve(parts);
    }

    private String part(String place, Piece piece) throws Unusable {
        String told = captured.get(place);
        if (told == null) {
            JsonNode said = piece.at(place);
            if (!said.isValueNode() || Wording.isNoValue(said)) {
                throw new Unusable(Reason.UNKNOWN_METER, "nothing at %s says which meter it is".formatted(place));
            }
            told = said.asText().strip();
        }
        return source.names().getOrDefault(told, told);
    }

    private DeviceTime time(Mapping mapping, Piece piece, Arrival arrival) throws Unusable {
        JsonNode said = mapping.time() == null ? piece.time(mapping.value()) : piece.at(mapping.time());
        return DeviceTime.of(source.trustsClock() ? said : MissingNode.getInstance(), source, arrival.at());
    }

    private Quality quality(Mapping mapping, Piece piece) throws Unusable {
        return mapping.quality() == null
                ? piece.quality(mapping.value())
                : Wording.quality(piece.at(mapping.quality()), source);
    }

    /** What stands behind the number, what the plant file says, what the message says elsewhere, what the maker says. */
    private String unit(Mapping mapping, Piece piece, JsonNode value) throws Unusable {
        Optional<WithUnit> behind = WithUnit.of(value);
        if (behind.isPresent()) {
            return UnitWords.of(behind.get().unit(), mapping.unit(), numberAlone(mapping, piece))
                    .symbol();
        }
        if (mapping.unit() != null) {
            return mapping.unit().symbol();
        }
        JsonNode said = mapping.unitAt() == null ? MissingNode.getInstance() : piece.at(mapping.unitAt());
        boolean elsewhere = !Wording.isNoValue(said);
        String written = elsewhere ? said.asText() : piece.unit(mapping.value());
        if (written != null) {
            String remedy = elsewhere ? "leave 'unitAt' out and write 'unit'" : "write its 'unit' in the source";
            return UnitWords.of(written, null, remedy).symbol();
        }
        return source.format()
                .unitOf(piece.documentedAs(mapping.value()))
                .map(Unit::symbol)
                .orElse(null);
    }

    /** What can be done about a word behind a number: the unit must still be told, unless it is known. */
    private String numberAlone(Mapping mapping, Piece piece) {
        boolean known = mapping.unit() != null
                || source.format().unitOf(piece.documentedAs(mapping.value())).isPresent();
        return known ? "the number alone" : "the number alone, with its 'unit' in the source";
    }

    private static long sequence(Mapping mapping, Piece piece) throws Unusable {
        JsonNode said = mapping.sequence() == null ? MissingNode.getInstance() : piece.at(mapping.sequence());
        if (Wording.isNoValue(said)) {
            return -1;
        }
        try {
            return Math.max(-1, new BigDecimal(said.asText()).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new Unusable(
                    Reason.OUT_OF_RANGE, "seq %s is not a whole number".formatted(Unusable.quoted(said.asText())));
        }
    }
}
