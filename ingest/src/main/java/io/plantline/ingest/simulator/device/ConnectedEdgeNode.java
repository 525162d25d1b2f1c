package io.plantline.ingest.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.mqtt.Will;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.eclipse.tahu.message.SparkplugBPayloadDecoder;
import org.eclipse.tahu.message.model.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An edge node on a broker. It speaks while its primary host is online, introduces itself when it is told to, and keeps
 * meanwhile what it could not say, to tell it as history. One thread lets it say something; commands come on another.
 */
public final class ConnectedEdgeNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedEdgeNode.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Session SESSION = new Session(false, 100);

    /** So much is kept while the host is away; then the oldest is forgotten. */
    private static final int MOST_KEPT = 20_000;

    private final MqttAccess broker;
    private final EdgeNode node;
    private final String state;
    private final InstantSource clock;
    private final Deque<Told> kept = new ArrayDeque<>();
    private MqttConnection connection;
    private boolean born;
    private long hostSince = Long.MIN_VALUE;

    private record Told(long time, Map<String, Shown> shown) {}

    /**
     * Connects when it first has something to say.
     *
     * @param host the id of its primary host
     */
    public ConnectedEdgeNode(MqttAccess broker, EdgeNode node, String host, InstantSource clock) {
        this.broker = broker.calling(
                "%s-%s".formatted(broker.clientId(), node.topics().name()));
        this.node = node;
        this.state = EdgeNodeTopics.state(host);
        this.clock = clock;
    }

    /** Says what its meters showed at a time, or keeps it for later. */
    public void say(long time, Map<String, Shown> shown) throws InterruptedException {
        connect();
        synchronized (this) {
            if (born && connection.isUp()) {
                publish(node.data(time, shown, false));
            } else {
                kept.add(new Told(time, Map.copyOf(shown)));
                if (kept.size() > MOST_KEPT) {
                    kept.remove();
                }
            }
        }
    }

    /** Says that it is dead, and goes. */
    @Override
    public void close() {
        MqttConnection last = leave();
        if (last != null) {
            last.close(); // without the lock: what arrives meanwhile must not wait for it
        }
    }

    private synchronized MqttConnection leave() {
        if (born) {
            publish(List.of(node.death()));
        }
        born = false;
        MqttConnection last = connection;
        connection = null;
        return last;
    }

    private void connect() throws InterruptedException {
        synchronized (this) {
            if (connection != null && connection.isUp()) {
                return;
            }
        }
        close();
        Spoken death = node.will();
        try {
            MqttConnection opened = MqttConnection.open(
                    broker, SESSION.leaving(new Will(death.topic(), death.payload(), false)), this::heard);
            synchronized (this) {
                connection = opened;
                hostSince = Long.MIN_VALUE;
            }
            opened.subscribe(node.topics().commands(), () -> {});
            opened.subscribe(state, () -> {});
        } catch (IOException unreachable) {
            LOG.warn("edge node {}: {}; trying again", node.topics().name(), unreachable.getMessage());
        }
    }

    private void heard(Inbound.Message message) {
        try {
            if (message.topic().equals(state)) {
                host(JSON.readTree(message.payload()));
            } else if (isRebirth(message.payload())) {
                rebirth();
            }
        } catch (Exception malformed) { // Tahu declares no other
            LOG.warn(
                    "edge node {} does not understand what it is told",
                    node.topics().name(),
                    malformed);
        }
        acknowledge(message);
    }

    private synchronized void acknowledge(Inbound.Message message) {
        if (message.acknowledge() && connection != null) {
            connection.acknowledge(message.id());
        }
    }

    /** What a host said before it was last heard is its will of an earlier time. */
    private synchronized void host(JsonNode said) {
        long since = said.path("timestamp").asLong();
        if (connection == null || since < hostSince) {
            return;
        }
        hostSince = since;
        boolean online = said.path("online").asBoolean();
        if (online && !born) {
            born = true;
            publish(node.births(clock.millis()));
            tellWhatIsKept();
        } else if (!online && born) {
            publish(List.of(node.death()));
            born = false;
            connection.drop("the primary host is offline"); // a new session begins
        }
    }

    /** The oldest first; what the broker does not take is kept for the next time. */
    private void tellWhatIsKept() {
        for (Told told = kept.peek(); told != null; told = kept.peek()) {
            if (!publish(node.data(told.time(), told.shown(), true))) {
                return;
            }
            kept.remove();
        }
    }

    private synchronized void rebirth() {
        if (born) {
            publish(node.births(clock.millis()));
        }
    }

    /** At QoS 0, as Sparkplug asks for; false where the connection was lost. */
    private boolean publish(List<Spoken> messages) {
        try {
            for (Spoken message : messages) {
                connection.tell(message.topic(), message.payload());
            }
            return true;
        } catch (IOException lost) {
            connection.drop(lost.getMessage());
            return false;
        }
    }

    private static boolean isRebirth(byte[] command) throws Exception {
        for (Metric metric :
                new SparkplugBPayloadDecoder().buildFromByteArray(command, null).getMetrics()) {
            if ("Node Control/Rebirth".equals(metric.getName()) && Boolean.TRUE.equals(metric.getValue())) {
                return true;
            }
        }
        return false;
    }
}
