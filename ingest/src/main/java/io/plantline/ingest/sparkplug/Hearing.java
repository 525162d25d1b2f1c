package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Reply;
import java.util.List;

/**
 * What follows from one message.
 *
 * @param heard the messages that are understood by now, or never will be: itself, and others that waited for it
 * @param held true where it is not among them, as it waits for a birth
 * @param introduces true where it begins or ends what later messages are understood by
 * @param replies what the edge node is to be told
 */
public record Hearing(List<Heard> heard, boolean held, boolean introduces, List<Reply> replies) {
    public Hearing {
        heard = List.copyOf(heard);
        replies = List.copyOf(replies);
    }

    /** Nothing follows but what it says itself. */
    static Hearing of(Heard heard) {
        return new Hearing(List.of(heard), false, false, List.of());
    }
}
