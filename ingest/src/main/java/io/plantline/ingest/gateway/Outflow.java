package io.plantline.ingest.gateway;

import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.ingest.delivery.RecordWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The way to Kafka, which all brokers of a gateway share. */
final class Outflow implements AutoCloseable {
    /** Kafka answers within milliseconds; silence for so long is told. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final KafkaAccess kafka;
    private final String clientId;
    private final InstantSource clock;
    private volatile RecordWriter writer;

    Outflow(KafkaAccess kafka, String clientId, InstantSource clock) {
        this.kafka = kafka;
        this.clientId = clientId;
        this.clock = clock;
        this.writer = new RecordWriter(kafka, clientId, clock);
    }

    RecordWriter writer() {
        return writer;
    }

    long inFlight() {
        return writer.inFlight();
    }

    /** A producer that has failed for good answers every record with the same error: only a new one gets on. */
    synchronized void replaceFailed() {
        if (writer.hasFailed()) {
            writer.close(Duration.ZERO);
            writer = new RecordWriter(kafka, clientId, clock);
        }
    }

    Optional<String> problem() {
        return writer.waiting()
                .filter(silence -> silence.compareTo(SILENCE) > 0)
                .map(silence -> "%s has acknowledged nothing for %d s".formatted(kafka, silence.toSeconds()))
                .or(this::unreachable);
    }

    /** Why Kafka cannot be reached at the moment; empty where it can. */
    Optional<String> unreachable() {
        return KafkaProbe.problem(kafka);
    }

    /** Waits some seconds for what is in flight. */
    @Override
    public synchronized void close() {
        writer.close();
    }
}
