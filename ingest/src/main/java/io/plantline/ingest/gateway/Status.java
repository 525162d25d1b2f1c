package io.plantline.ingest.gateway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Will;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on the broker, for all to see and kept there, whether the gateway is online. When a connection is lost the broker
 * says it in the gateway's place, from its last will; it does not write down when that was.
 */
final class Status {
    private static final Logger LOG = LoggerFactory.getLogger(Status.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;
    private final String version;
    private final InstantSource clock;
    private final Instant connected;

    Status(String clientId, String version, InstantSource clock) {
        this.topic = OwnTopics.status(clientId);
        this.version = version;
        this.clock = clock;
        this.connected = now();
    }

    /** What the broker should say where it hears no goodbye. */
    Will will() {
        return new Will(topic, payload("offline", null, "connection lost"));
    }

    void online(MqttConnection connection) throws IOException {
        connection.keep(topic, payload("online", connected, null));
    }

    /** The last that is said on a connection; where it is lost already, the broker says it. */
    void offline(MqttConnection connection) {
        try {
            connection.keep(topic, payload("offline", now(), "stopped"));
        } catch (IOException lost) {
            LOG.debug("The broker tells by itself that the gateway is offline: {}", lost.getMessage());
        }
    }

    private byte[] payload(String status, Instant since, String reason) {
        ObjectNode json = JSON.createObjectNode()
                .put("status", status)
                .put("since", since == null ? null : since.toString())
                .put("connected", connected.toString())
                .put("version", version);
        if (reason != null) {
            json.put("reason", reason);
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
