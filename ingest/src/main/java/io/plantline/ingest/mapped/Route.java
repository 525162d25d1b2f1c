package io.plantline.ingest.mapped;

import io.plantline.ingest.format.Piece;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Unit;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A source that a topic belongs to.
 *
 * @param tellStates the meters of the plant that tell states
 * @param captured what stands in the topic in the place of each name
 */
record Route(String plant, Set<String> tellStates, Source source, Map<String, String> captured) {
    /** Amounts of some period, which the meter itself adds up. */
    private static final Pattern PART = Pattern.compile("target_|_at_|last_|max|min|today|yesterday|period");

    /** So many places are named. */
    private static final int SHOWN = 10;

    /** True where the source names the topic in full. */
    boolean names(String topic) {
        return source.topics().toString().equals(topic);
    }

    /** What the piece claims of the mapping's meter, or nothing where it says nothing of it. */
    Optional<Claim> claim(Mapping mapping, Piece piece, Arrival arrival) throws Unusable {
        return new MappedClaim(plant, tellStates, source, captured).of(mapping, piece, arrival);
    }

    /**
     * What a piece claims at another place than a mapping names, where the message tells the meter: of what the maker
     * documents, a register before what flows.
     */
    Optional<Claim> other(Mapping mapping, Piece piece, Arrival arrival) throws Unusable {
        boolean named = !mapping.meter().isPlain() && source.format().places() == PayloadFormat.Places.FIELD;
        if (!named || !piece.at(mapping.value()).isMissingNode()) {
            return Optional.empty();
        }
        Optional<String> place = Optional.empty();
        for (String each : piece.places()) {
            Optional<Unit> unit = source.format().unitOf(each);
            boolean better = place.isEmpty() || (!isFlow(each) && isFlow(place.get()));
            if (unit.isPresent()
                    && piece.at(each).isNumber()
                    && better
                    && !PART.matcher(each).find()) {
                place = Optional.of(each);
            }
        }
        return place.isEmpty()
                ? Optional.empty()
                : claim(new Mapping(mapping.meter(), place.get(), null, null, null, null, null), piece, arrival);
    }

    private boolean isFlow(String place) {
        return source.format()
                .unitOf(place)
                .filter(unit -> unit.dimension() != unit.dimension().integrated())
                .isPresent();
    }

    /** True where the piece has none of the places that the source names, and should have. */
    boolean holdsNone(Piece piece) throws Unusable {
        for (Mapping mapping : source.mappings()) {
            if (!piece.at(mapping.value()).isMissingNode()) {
                return false;
            }
        }
        return !source.mappings().stream().allMatch(Mapping::optional);
    }

    /** True where the mapping's place is one of a message as a whole, must be there and is not. */
    boolean misses(Mapping mapping, Piece piece) throws Unusable {
        return source.format() == PayloadFormat.JSON
                && source.layout().each() == null
                && mapping.meter().isPlain()
                && !mapping.optional()
                && piece.at(mapping.value()).isMissingNode();
    }

    /** The places that the source names, in words. */
    String places() {
        return source.mappings().stream()
                .map(Mapping::value)
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }
}
