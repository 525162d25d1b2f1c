package io.plantline.ingest.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Signal;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.SignalJson;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals from MQTT, {@code plantline/signals/v1/{signal}}: the JSON of the topic, where the signal may be left to the
 * topic and {@code retrieved} to the time of arrival. A message is acknowledged when Kafka has it, among the signals or, where
 * nobody can use it, among what was rejected.
 */
public final class SignalSubscription implements AutoCloseable {
    public static final String PREFIX = "plantline/signals/v1/";

    private static final Logger LOG = LoggerFactory.getLogger(SignalSubscription.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECEIVE_MAXIMUM = 100;

    private final SignalWriter writer;
    private final SignalUse use;
    private final InstantSource clock;
    private final MqttConnection connection;
    private final AtomicLong taken = new AtomicLong();
    private final CompletableFuture<Map<String, String>> answered = new CompletableFuture<>();

    public SignalSubscription(MqttAccess access, SignalWriter writer, SignalUse use, InstantSource clock)
            throws IOException, InterruptedException {
        this.use = use;
        this.writer = writer;
        this.clock = clock;
        this.connection = MqttConnection.open(access, new Session(true, RECEIVE_MAXIMUM), this::take);
        this.connection.subscribe(List.of(PREFIX + "+"), answered::complete);
    }

    public boolean isUp() {
        return connection.isUp();
    }

    /** What the broker does not let it hear, by filter. */
    public CompletableFuture<Map<String, String>> refused() {
        return answered;
    }

    /** How many signals were taken in. */
    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        connection.close();
    }

    private void take(Inbound.Message message) {
        try {
            takeIn(message);
        } catch (NotReachableException silent) {
            connection.drop(silent.getMessage()); // it is not acknowledged and comes again
            return;
        }
        if (message.acknowledge()) {
            connection.acknowledge(message.id());
        }
    }

    private void takeIn(Inbound.Message message) throws NotReachableException {
        try {
            Signal signal = signal(message);
            Optional<SignalUse.Fault> fault = use.fault(signal);
            if (fault.isPresent()) {
                reject(
                        message,
                        fault.get().reason(),
                        "%s: %s".formatted(fault.get().column(), fault.get().message()));
            } else {
                writer.write(List.of(signal));
                taken.incrementAndGet();
            }
        } catch (MalformedJson malformed) {
            reject(message, Reason.NOT_JSON, malformed.getMessage());
        }
    }

    private void reject(Inbound.Message message, Reason reason, String detail) throws NotReachableException {
        LOG.warn("a message on {} is put aside, {}: {}", message.topic(), reason, detail);
        writer.reject(new Rejection(reason, detail, message.topic(), message.payload(), clock.millis()));
    }

    private Signal signal(Inbound.Message message) throws MalformedJson {
        try {
            JsonNode read = JSON.readTree(message.payload());
            if (!(read instanceof ObjectNode signal)) {
                throw new MalformedJson("it is not a JSON object");
            }
            if (!signal.has("signal")) {
                signal.put("signal", message.topic().substring(PREFIX.length()));
            }
            if (!signal.has("retrieved")) {
                signal.put("retrieved", Instant.ofEpochMilli(clock.millis()).toString());
            }
            return SignalJson.read(JSON.writeValueAsBytes(signal));
        } catch (IOException notJson) {
            throw new MalformedJson("it is not JSON", notJson);
        }
    }
}
