package io.plantline.ingest.mqtt;

import java.util.Objects;
import java.util.Optional;

/**
 * What the broker should keep for a client.
 *
 * @param persistent true where messages are kept while the client is away, for as long as the broker can
 * @param receiveMaximum how many messages the broker may send before the first is acknowledged; brokers of MQTT 3.1.1 are
 *     not told
 * @param will what the broker should say where the connection is lost
 */
public record Session(boolean persistent, int receiveMaximum, Optional<Will> will) {
    static final int KEEP_ALIVE_SECONDS = 30;
    static final int CONNECT_SECONDS = 10;

    public Session {
        Objects.requireNonNull(will, "mqtt session: will is missing");
        if (receiveMaximum < 1 || receiveMaximum > 65_535) {
            throw new IllegalArgumentException(
                    "mqtt session: receiveMaximum %d is not 1 to 65535".formatted(receiveMaximum));
        }
    }

    public Session(boolean persistent, int receiveMaximum) {
        this(persistent, receiveMaximum, Optional.empty());
    }

    /** The same, with something to be said where the connection is lost. */
    public Session leaving(Will left) {
        return new Session(persistent, receiveMaximum, Optional.of(left));
    }
}
