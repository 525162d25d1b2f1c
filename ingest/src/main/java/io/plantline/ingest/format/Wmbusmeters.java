package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Quality;
import java.util.List;

/**
 * One decoded telegram of an M-Bus meter, {@code timestamp} being when it was heard. A meter that names an error in its
 * {@code status} is not sure of what it says; a low battery or a burst pipe spoils no value.
 */
final class Wmbusmeters implements Format {
    /** Some kinds of meters have the second. */
    private static final List<String> STATUS = List.of("status", "current_status");

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        JsonNode telegram = message.object();
        boolean erring =
                STATUS.stream().anyMatch(name -> telegram.path(name).asText().contains("ERROR"));
        return List.of(new Fields(telegram, telegram.path("timestamp"), erring ? Quality.UNCERTAIN : Quality.GOOD));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        if (!message.looksLikeObject()) {
            return false;
        }
        JsonNode telegram = message.object();
        return telegram.has("media") && telegram.has("meter") && telegram.has("id");
    }
}
