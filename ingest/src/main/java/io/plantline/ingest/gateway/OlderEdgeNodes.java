package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.sparkplug.HostForm;
import io.plantline.ingest.sparkplug.HostState;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells edge nodes of Sparkplug 2.2 that their primary host is online, for as long as it is open. A broker need not let
 * anybody speak outside Sparkplug 3: where it does not, that is said once and tried on, and nothing else suffers from it.
 */
final class OlderEdgeNodes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OlderEdgeNodes.class);

    private final MqttAccess broker;
    private final String host;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread speaker = new Thread(this::keepTelling, "plantline-gateway-sparkplug-2");
    private boolean complained;

    OlderEdgeNodes(MqttAccess broker, String host, InstantSource clock) {
        this.broker = broker;
        this.host = host;
        this.clock = clock;
        speaker.setDaemon(true);
    }

    /** Begins to. */
    void tell() {
        speaker.start();
    }

    /** Says that the host is offline, and goes. */
    @Override
    public void close() {
        closing.countDown();
        speaker.interrupt();
        try {
            speaker.join(Pauses.LONGEST.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepTelling() {
        try {
            Pauses pauses = new Pauses();
            long held;
            do {
                long opened = clock.millis();
                String why = tellOnce();
                held = clock.millis() - opened;
                complained &= !Pauses.isSteady(held);
                complain(why);
            } while (!closing.await(pauses.after(held).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closed) {
            LOG.debug("Edge nodes of Sparkplug 2.2 on {} are told no more", broker);
        }
    }

    /** Why it is told no longer. */
    private String tellOnce() throws InterruptedException {
        CompletableFuture<String> lost = new CompletableFuture<>();
        try (HostState said = HostState.open(HostForm.VERSION_2, broker, host, clock, lost::complete)) {
            if (!complained) {
                LOG.info("{} says on {} that it is online", broker.clientId(), said);
            }
            return lost.get();
        } catch (IOException refused) {
            return refused.getMessage();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Once, until it has held for a while. */
    private void complain(String why) {
        if (!complained && closing.getCount() > 0) {
            complained = true;
            LOG.warn(
                    "Edge nodes of Sparkplug 2.2 on {} are not told that the host is online; trying again. Where there are"
                            + " any, let the gateway write and read STATE/{}, also as its last will, as any client id"
                            + " that begins with {}: {}",
                    broker,
                    host,
                    broker.clientId(),
                    why);
        }
    }
}
