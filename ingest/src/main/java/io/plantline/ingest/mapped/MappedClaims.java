package io.plantline.ingest.mapped;

import io.plantline.ingest.format.Formats;
import io.plantline.ingest.format.Message;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Texts;
import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a message of a source claims, whether or not it can be used; what is not understood is left out. */
final class MappedClaims {
    private MappedClaims() {}

    static List<Claim> of(List<Route> routes, Arrival arrival) {
        return routes.stream().flatMap(route -> of(route, arrival).stream()).toList();
    }

    private static List<Claim> of(Route route, Arrival arrival) {
        List<Claim> claims = new ArrayList<>(1);
        try {
            Texts.check(arrival.payload());
            Message message = Message.of(
                    arrival.topic(), arrival.payload(), route.source().layout());
            if (!message.text().isEmpty()) {
                for (Piece piece : Formats.of(route.source().format()).pieces(message)) {
                    add(route, piece, arrival, claims);
                }
            }
            return claims;
        } catch (Unusable notUnderstood) {
            return claims;
        }
    }

    private static void add(Route route, Piece piece, Arrival arrival, List<Claim> claims) {
        for (Mapping mapping : route.source().mappings()) {
            claim(route, mapping, piece, arrival).ifPresent(claims::add);
        }
    }

    /** What is faulty claims nothing; what stands beside it may be understood. */
    private static Optional<Claim> claim(Route route, Mapping mapping, Piece piece, Arrival arrival) {
        try {
            Optional<Claim> claim = route.claim(mapping, piece, arrival);
            return claim.isPresent() ? claim : route.other(mapping, piece, arrival);
        } catch (Unusable faulty) {
            return Optional.empty();
        }
    }
}
