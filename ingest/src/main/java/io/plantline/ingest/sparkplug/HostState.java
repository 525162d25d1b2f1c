package io.plantline.ingest.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.mqtt.Will;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a primary host is online, for edge nodes that publish only while it is, and store what they measure while it
 * is not: {@code spBv1.0/STATE/{host id}}, kept by the broker, with a last will. A connection has one will, so this is a
 * connection of its own, in a session of which nothing is kept.
 */
public final class HostState implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostState.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RECEIVE_MAXIMUM = 10;

    private final String topic;
    private final InstantSource clock;
    private final long since;
    private MqttConnection connection;
    private boolean closing;

    private HostState(String hostId, InstantSource clock) {
        this.topic = SparkplugTopic.PREFIX + "STATE/" + hostId;
        this.clock = clock;
        this.since = clock.millis();
    }

    /**
     * Connects and says it.
     *
     * @param lost told once the connection is lost, and why: by then the broker has said that the host is offline
     */
    public static HostState open(MqttAccess access, String hostId, InstantSource clock, Consumer<String> lost)
            throws IOException, InterruptedException {
        HostState state = new HostState(hostId, clock);
        MqttAccess own = access.calling(access.clientId() + "-sparkplug-host");
        Session session =
                new Session(false, RECEIVE_MAXIMUM).leaving(new Will(state.topic, payload(false, state.since)));
        try {
            state.begin(MqttConnection.open(own, session, state::heard));
        } catch (IOException refused) {
            state.close();
            throw refused;
        }
        state.connection.whenLost(lost);
        return state;
    }

    /** Says that the host is offline, and goes. */
    @Override
    public void close() {
        if (isLeaving()) {
            try {
                connection.keep(topic, payload(false, clock.millis()));
            } catch (IOException gone) {
                LOG.debug("The broker says by itself that the host is offline: {}", gone.getMessage());
            }
            connection.close(); // without the lock: what arrives meanwhile must not wait for it
        }
    }

    /** True where there is something to leave; from then on nothing is said any more that another could contradict. */
    private synchronized boolean isLeaving() {
        closing = true;
        return connection != null;
    }

    /** The topic it is said on. */
    @Override
    public String toString() {
        return topic;
    }

    private synchronized void begin(MqttConnection opened) throws IOException {
        connection = opened;
        opened.subscribe(topic, () -> {});
        opened.keep(topic, payload(true, since));
    }

    /** Another that was host by this name may be declared offline late, and this one with it. */
    private synchronized void heard(Inbound.Message message) {
        try {
            JsonNode said = JSON.readTree(message.payload());
            if (!closing
                    && said.path("online").isBoolean()
                    && !said.path("online").booleanValue()) {
                connection.keep(topic, payload(true, since));
            }
        } catch (IOException unreadable) {
            LOG.warn("Not understood on {}: {}", topic, unreadable.getMessage());
        }
        if (message.acknowledge()) {
            connection.acknowledge(message.id());
        }
    }

    private static byte[] payload(boolean online, long since) {
        return "{\"online\":%b,\"timestamp\":%d}".formatted(online, since).getBytes(StandardCharsets.UTF_8);
    }
}
