package io.plantline.ingest.simulator;

import io.plantline.ingest.mqtt.MqttAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;

/**
 * Publishes a simulated plant over MQTT as its gateways would: first history at full speed, then live. One thread calls
 * {@link #backfill} and {@link #live}; {@link #close} may come from any.
 */
public final class SimulatorPublisher implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final PlantSimulator simulator;
    private final Clock clock;
    private final Outbox outbox;

    /** Connects when it first has something to publish, and again whenever the broker went away. */
    public SimulatorPublisher(MqttAccess broker, PlantSimulator simulator, Clock clock) {
        this.simulator = simulator;
        this.clock = clock;
        this.outbox = new Outbox(broker);
    }

    /** Publishes the readings of {@code [from, to)} and returns when the broker has them all, or after a close. */
    public void backfill(Instant from, Instant to) throws InterruptedException {
        Iterator<SimulatedMessage> messages = simulator.messages(from, to, PlantSimulator.BACKFILL_BATCH);
        boolean open = true;
        while (open && messages.hasNext()) {
            open = outbox.send(messages.next());
        }
        if (open) {
            outbox.drain();
        }
    }

    /**
     * Publishes from a time on, each message when its time comes, until closed. What is already past is published at
     * once, so live follows a back-fill without a gap.
     *
     * @param speed simulated seconds in a second; above 1 the plant runs ahead of the clock from {@code from} on
     */
    public void live(Instant from, double speed) throws InterruptedException {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("simulator: a speed of %s; give a number above 0".formatted(speed));
        }
        Iterator<SimulatedMessage> messages = simulator.messages(from, from.plus(FOR_EVER), PlantSimulator.LIVE_BATCH);
        SteamComputer steam = new SteamComputer(simulator.plant());
        long start = from.toEpochMilli();
        boolean open = true;
        while (open && messages.hasNext()) {
            SimulatedMessage message = messages.next();
            open = awaitTime(start + (long) ((message.at() - start) / speed)) && outbox.send(steam.of(message));
        }
    }

    /** How many messages the broker has taken. */
    public long published() {
        return outbox.acknowledged();
    }

    /** Stops publishing and leaves the broker. */
    @Override
    public void close() {
        outbox.close();
    }

    private boolean awaitTime(long due) throws InterruptedException {
        boolean open = true;
        for (long now = clock.millis(); open && now < due; now = clock.millis()) {
            open = outbox.pause(due - now);
        }
        return open;
    }
}
