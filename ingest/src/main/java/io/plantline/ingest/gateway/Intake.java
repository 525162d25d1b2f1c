package io.plantline.ingest.gateway;

import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a message: decoded, written to Kafka, and acknowledged when all that was made of it is stored. Each
 * broker's messages come on a thread of their own.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final PayloadDecoder decoder;
    private final Supplier<RecordWriter> writer;
    private final GatewayMetrics metrics;
    private final HeldMessages held = new HeldMessages();
    private final RejectionLog rejections = new RejectionLog();
    private final InstantSource clock;

    Intake(PayloadDecoder decoder, Supplier<RecordWriter> writer, GatewayMetrics metrics, InstantSource clock) {
        this.decoder = decoder;
        this.writer = writer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Empties the inbox of a link until it is closed. */
    void work(Link link) {
        try {
            while (link.isTaking()) {
                for (Inbound.Message message : link.inbox().takeAll()) {
                    if (link.isTaking() && !link.takeOwn(message)) {
                        handle(message, link);
                    }
                }
                settleOverdue(link);
                rejections.look(clock.millis());
            }
        } catch (InterruptedException | InterruptException closed) {
            LOG.debug("Intake stopped with its connection");
        } catch (IOException lost) {
            link.drop(lost.getMessage());
        } catch (RuntimeException failed) {
            if (link.isTaking()) {
                LOG.error("Intake failed; the connection is given up and opened again", failed);
                link.drop("intake failed: " + failed);
            }
        }
    }

    /** A broker has kept nothing of what came while nobody was connected. */
    void beginAnew() {
        decoder.edgeNodes().doubt();
    }

    /** Nothing more comes. */
    void end() {
        rejections.end();
    }

    private void handle(Inbound.Message message, Link link) {
        Arrival arrival = new Arrival(message.topic(), message.payload(), message.retained(), clock.millis());
        Decoded decoded = decode(arrival);
        decoded.sequel().replies().forEach(link::reply);
        Runnable acknowledge = held.take(arrival, decoded.sequel(), () -> link.acknowledge(message));
        store(decoded, acknowledge, arrival, link);
    }

    /** What was held in vain is stored as it is. */
    private void settleOverdue(Link link) {
        Decoded decoded = decoder.overdue(clock.millis());
        List<Arrival> settled = decoded.sequel().settled();
        if (!settled.isEmpty()) {
            store(decoded, held.settle(settled), settled.get(0), link);
        }
    }

    private void store(Decoded decoded, Runnable acknowledge, Arrival arrival, Link link) {
        RecordWriter to = writer.get();
        to.write(decoded.readings(), decoded.rejections(), decoded.sequel().introductions(), new Delivery() {
            @Override
            public void delivered() {
                acknowledge.run();
                metrics.count(decoded);
                rejections.tell(decoded.rejections());
            }

            @Override
            public void failed(Exception cause) {
                giveUp(arrival, link, to, cause);
            }
        });
    }

    private Decoded decode(Arrival arrival) {
        try {
            return decoder.hear(arrival);
        } catch (RuntimeException bug) { // it would come again for ever, and nothing behind it would be heard
            LOG.error(
                    "Cannot decode {} bytes from {}; they are rejected",
                    arrival.payload().length,
                    arrival.topic(),
                    bug);
            return Decoded.rejected(new Rejection(
                    Reason.NOT_JSON, "cannot decode: " + bug, arrival.topic(), arrival.payload(), arrival.at()));
        }
    }

    private static void giveUp(Arrival arrival, Link link, RecordWriter writer, Exception cause) {
        if (cause instanceof RecordTooLargeException) {
            LOG.warn(
                    "Kafka takes no record made of the {} bytes from {}; rejected bytes are cut from now on, unless the"
                            + " topic of rejections gets max.message.bytes={}",
                    arrival.payload().length,
                    arrival.topic(),
                    RecordWriter.MAX_RECORD_BYTES);
            writer.keepLess();
        }
        if (link.isTaking()) {
            LOG.error(
                    "Kafka refused what was made of a message from {}; it is not acknowledged", arrival.topic(), cause);
            link.drop("Kafka refused a record: " + cause.getMessage());
        }
    }
}
