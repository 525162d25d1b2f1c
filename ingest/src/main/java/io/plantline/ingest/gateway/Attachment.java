package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.NotAccepted;
import io.plantline.ingest.sparkplug.HostForm;
import io.plantline.ingest.sparkplug.HostState;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Keeps the gateway connected to one broker, for as long as it runs. Its thread does not keep the process alive. */
final class Attachment {
    private static final Logger LOG = LoggerFactory.getLogger(Attachment.class);

    private final MqttAccess broker;
    private final GatewaySettings settings;
    private final WantedFilters filters;
    private final Intake intake;
    private final Outflow outflow;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread supervisor = new Thread(this::keepConnected, "plantline-gateway");
    private volatile Runnable subscribed = () -> {};
    private volatile Link link;
    private volatile String fault = "not started";

    /** What was said last of why it is not connected: it is said once, not at every attempt. */
    private String told = "";

    Attachment(
            MqttAccess broker,
            GatewaySettings settings,
            List<String> filters,
            Intake intake,
            Outflow outflow,
            InstantSource clock) {
        this.broker = broker;
        this.settings = settings;
        this.filters = new WantedFilters(filters);
        this.intake = intake;
        this.outflow = outflow;
        this.clock = clock;
        supervisor.setDaemon(true);
    }

    /** @param whenSubscribed told every time the broker has agreed to the subscriptions */
    void start(Runnable whenSubscribed) {
        subscribed = whenSubscribed;
        supervisor.start();
    }

    MqttAccess broker() {
        return broker;
    }

    boolean isUp() {
        Link now = link;
        return now != null && now.isUp();
    }

    int unacknowledged() {
        Link now = link;
        return now == null ? 0 : now.unacknowledged();
    }

    /** Why nothing, or not everything, comes from this broker; empty where all is well. */
    Optional<String> problem() {
        Link now = link;
        if (now != null && now.isUp()) {
            return now.refused().isEmpty()
                    ? Optional.empty()
                    : Optional.of("%s refuses subscriptions: %s".formatted(broker, now.refused()));
        }
        return Optional.of("%s is not connected: %s".formatted(broker, fault));
    }

    /** Takes nothing more; what has been taken can still be acknowledged. */
    void stopTaking() {
        closing.countDown();
        Link last = link;
        if (last != null) {
            last.stopTaking();
        }
    }

    /** Says goodbye to the broker. */
    void close() {
        stopTaking();
        Link last = link;
        if (last != null && last.isUp()) {
            last.drop("closed");
        } else {
            supervisor.interrupt(); // it may be waiting for a broker that does not answer
        }
        try {
            supervisor.join(Pauses.LONGEST.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepConnected() {
        try {
            Pauses pauses = new Pauses();
            long opened;
            do {
                opened = clock.millis();
                connectOnce();
            } while (!closing.await(pauses.after(clock.millis() - opened).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closed) {
            LOG.debug("No longer connected to {}", broker);
        }
    }

    private void connectOnce() throws InterruptedException {
        Status status = new Status(broker.clientId(), settings.version(), clock);
        try (Link opened = new Link(broker, settings.maxInFlight(), filters, intake, status, subscribed)) {
            link = opened;
            if (isClosing()) {
                return;
            }
            LOG.info("Connected to {}", broker);
            told = "";
            fault = stay(opened);
        } catch (NotAccepted refused) {
            fault = refused.why();
        } catch (IOException refused) {
            fault = refused.getMessage();
        }
        if (!isClosing()) {
            LOG.atLevel(fault.equals(told) ? Level.DEBUG : Level.WARN)
                    .log("{} is not connected, and is tried again until it is: {}", broker, fault);
            told = fault;
            outflow.replaceFailed();
        }
    }

    /** Waits for the loss, all the while said to be the primary host where it is to be one. */
    private String stay(Link opened) throws IOException, InterruptedException {
        if (settings.sparkplugHost().isEmpty()) {
            return opened.awaitLoss();
        }
        String host = settings.sparkplugHost().get();
        try (HostState said = HostState.open(HostForm.VERSION_3, broker, host, clock, opened::drop);
                OlderEdgeNodes older = new OlderEdgeNodes(broker, host, clock)) {
            older.tell();
            LOG.info("{} says on {} that it is online", broker.clientId(), said);
            return opened.awaitLoss();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
