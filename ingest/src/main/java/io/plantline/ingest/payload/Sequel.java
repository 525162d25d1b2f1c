package io.plantline.ingest.payload;

import io.plantline.model.Introduction;
import java.util.List;

/**
 * What is to be done with a message, beside storing what it holds.
 *
 * @param held true where it is not settled yet: it is neither stored nor acknowledged until a later one settles it
 * @param settled messages held before that are settled with this one
 * @param introductions what is to be kept, because later messages are understood by it
 * @param replies what its device is to be told
 */
public record Sequel(boolean held, List<Arrival> settled, List<Introduction> introductions, List<Reply> replies) {
    /** Nothing. */
    public static final Sequel NONE = new Sequel(false, List.of(), List.of(), List.of());

    public Sequel {
        settled = List.copyOf(settled);
        introductions = List.copyOf(introductions);
        replies = List.copyOf(replies);
    }
}
