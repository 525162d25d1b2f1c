package io.plantline.ingest.sparkplug;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.mqtt.Will;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that a primary host is online, for edge nodes that publish only while it is, and store what they measure while it
 * is not. The broker keeps it, with a last will. A connection has one will, so each form of it is a connection of its own,
 * in a session of which nothing is kept.
 */
public final class HostState implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostState.class);
    private static final int RECEIVE_MAXIMUM = 10;

    private final HostForm form;
    private final String topic;
    private final InstantSource clock;
    private final long since;
    private MqttConnection connection;
    private boolean closing;

    private HostState(HostForm form, String hostId, InstantSource clock) {
        this.form = form;
        this.topic = form.topic(hostId);
        this.clock = clock;
        this.since = clock.millis();
    }

    /**
     * Connects and says it.
     *
     * @param lost told once the connection is lost, and why: by then the broker has said that the host is offline
     */
    public static HostState open(
            HostForm form, MqttAccess access, String hostId, InstantSource clock, Consumer<String> lost)
            throws IOException, InterruptedException {
        HostState state = new HostState(form, hostId, clock);
        String name =
                form == HostForm.VERSION_3 ? "host" : "host-" + form.name().toLowerCase(Locale.ROOT);
        MqttAccess own = access.calling("%s-sparkplug-%s".formatted(access.clientId(), name));
        Session session =
                new Session(false, RECEIVE_MAXIMUM).leaving(new Will(state.topic, form.payload(false, state.since)));
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
                connection.keep(topic, form.payload(false, clock.millis()));
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
        opened.keep(topic, form.payload(true, since));
    }

    /** Another that was host by this name may be declared offline late, and this one with it. */
    private synchronized void heard(Inbound.Message message) {
        try {
            if (!closing && form.tellsOffline(message.payload())) {
                connection.keep(topic, form.payload(true, since));
            }
        } catch (IOException unreadable) {
            LOG.warn("Not understood on {}: {}", topic, unreadable.getMessage());
        }
        if (message.acknowledge()) {
            connection.acknowledge(message.id());
        }
    }
}
