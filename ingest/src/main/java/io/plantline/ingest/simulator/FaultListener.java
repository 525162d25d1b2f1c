package io.plantline.ingest.simulator;

import io.plantline.anomaly.Rules;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears over MQTT which faults people want in a simulated plant, on a thread of its own. */
public final class FaultListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultListener.class);
    private static final Session SESSION = new Session(false, 10);
    private static final long LOOK_MILLIS = 1_000;

    private final MqttAccess broker;
    private final PlantSimulator simulator;
    private final Rules rules;
    private final Clock clock;
    private final BlockingQueue<Inbound.Message> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private FaultListener(MqttAccess broker, PlantSimulator simulator, Rules rules, Clock clock) {
        this.broker = broker;
        this.simulator = simulator;
        this.rules = rules;
        this.clock = clock;
        this.thread = new Thread(this::listen, "faults-" + simulator.plant().id());
        thread.setDaemon(true);
    }

    /**
     * Begins to listen.
     *
     * @param rules what the plant looks for
     */
    public static FaultListener start(MqttAccess broker, PlantSimulator simulator, Rules rules, Clock clock) {
        FaultListener listener = new FaultListener(broker, simulator, rules, clock);
        listener.thread.start();
        return listener;
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join();
    }

    private void listen() {
        try {
            while (closed.getCount() > 0) {
                try (MqttConnection connection = MqttConnection.open(broker, SESSION, heard::add)) {
                    connection.subscribe(FaultWish.topic(simulator.plant().id()), () -> {});
                    answer(connection);
                } catch (IOException unreachable) {
                    LOG.debug("{} is away; trying again", broker, unreachable);
                    if (closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("no more faults");
        }
    }

    private void answer(MqttConnection connection) throws InterruptedException, IOException {
        while (connection.isUp() && closed.getCount() > 0) {
            Inbound.Message message = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (message != null) {
                if (message.acknowledge()) {
                    connection.acknowledge(message.id());
                }
                connection.tell(
                        FaultWish.answers(simulator.plant().id()),
                        take(message.payload()).write());
            }
        }
    }

    private FaultAnswer take(byte[] payload) {
        FaultWish wish;
        try {
            wish = FaultWish.read(payload);
        } catch (IOException malformed) {
            return FaultAnswer.refused("", malformed.getMessage());
        }
        try {
            Fault fault = Fault.of(wish.fault())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no fault '%s'; there are %s".formatted(wish.fault(), Fault.known())));
            long now = clock.millis();
            Prospect prospect = Prospect.of(fault, simulator.plant(), rules, now);
            Duration length = wish.length() == null ? prospect.length() : wish.length();
            long until = now + length.toMillis();
            String place = simulator.switches().on(fault, wish.place(), now, until);
            LOG.info("{} has the fault {} at {} for {}", simulator.plant().id(), fault.id(), place, length);
            return new FaultAnswer(
                    wish.id(), place, fault.isSought(rules), until, prospect.earliest(), prospect.needs(), null);
        } catch (IllegalArgumentException refused) {
            return FaultAnswer.refused(wish.id(), refused.getMessage());
        }
    }
}
