package io.plantline.ingest.signals;

import io.plantline.model.Signal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Somebody who publishes a signal over HTTP: where to ask, and how to read the answer. */
public interface Publisher {

    /** The request for what holds in a stretch of time. */
    URI request(Instant from, Instant to);

    /**
     * What an answer says.
     *
     * @param id of the signal
     * @param retrieved when it was fetched, epoch milliseconds
     */
    List<Signal> signals(String id, byte[] answer, long retrieved) throws UnreadableAnswer;
}
