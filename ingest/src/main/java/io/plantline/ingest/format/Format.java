package io.plantline.ingest.format;

import io.plantline.ingest.payload.Unusable;
import java.util.List;

/** Takes the messages of one family of meters apart. */
public interface Format {
    /** What the message says; nothing where the device speaks of something else than what it measures. */
    List<Piece> pieces(Message message) throws Unusable;

    /** True where a message has the marks of this family, whoever sent it. */
    boolean recognises(Message message) throws Unusable;
}
