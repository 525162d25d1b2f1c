package io.plantline.ingest.simulator;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks the simulator of a plant, wherever it runs, for a fault. */
public final class FaultCall {
    private static final Session SESSION = new Session(false, 10);

    private final MqttAccess broker;
    private final Duration patience;

    /**
     * Where a fault is on.
     *
     * @param sought whether a rule of the plant looks for it
     * @param until how long it lasts
     * @param earliest when the rule can tell of it
     * @param needs what must have been watched before; empty where nothing need be
     */
    public record Done(String place, boolean sought, Instant until, Instant earliest, String needs) {
        /** True where it is over before it can be told of. */
        public boolean endsTooSoon() {
            return until.isBefore(earliest);
        }
    }

    /** @param patience how long to wait for the simulator's answer */
    public FaultCall(MqttAccess broker, Duration patience) {
        this.broker = broker;
        this.patience = patience;
    }

    /**
     * Switches it on, or off where it is to last no time, and says where.
     *
     * @param id of this call, unlike that of any other
     * @param place a machine or a meter, or null for the first there is
     * @param length how long; null for as long as the rule needs
     * @throws IllegalArgumentException with the reason, where the simulator refuses
     * @throws IOException where the broker or the simulator does not answer
     */
    public Done on(String id, String plant, Fault fault, String place, Duration length)
            throws IOException, InterruptedException {
        BlockingQueue<Inbound.Message> heard = new LinkedBlockingQueue<>();
        try (MqttConnection connection = MqttConnection.open(broker, SESSION, heard::add)) {
            CountDownLatch listening = new CountDownLatch(1);
            connection.subscribe(FaultWish.answers(plant), listening::countDown);
            if (listening.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                connection.publish(
                        FaultWish.topic(plant), new FaultWish(id, fault.id(), place, length).write(), told -> {});
                return answer(id, plant, heard);
            }
            throw silence(plant);
        }
    }

    private Done answer(String id, String plant, BlockingQueue<Inbound.Message> heard)
            throws IOException, InterruptedException {
        Inbound.Message message = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        while (message != null) {
            FaultAnswer answer = FaultAnswer.read(message.payload());
            if (answer.id().equals(id)) {
                if (answer.refusal() != null) {
                    throw new IllegalArgumentException(answer.refusal());
                }
                return new Done(
                        answer.place(),
                        answer.sought(),
                        Instant.ofEpochMilli(answer.until()),
                        Instant.ofEpochMilli(answer.earliest()),
                        answer.needs());
            }
            message = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw silence(plant);
    }

    private IOException silence(String plant) {
        return new IOException("no simulator of plant '%s' answers at %s; is the demo running, with this plant?"
                .formatted(plant, broker));
    }
}
