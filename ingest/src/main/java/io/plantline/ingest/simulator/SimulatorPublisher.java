package io.plantline.ingest.simulator;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.simulator.device.Devices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a simulated plant over MQTT as its gateways would: first history at full speed, then live. One thread calls
 * {@link #backfill} and {@link #live}; {@link #close} may come from any.
 */
public final class SimulatorPublisher implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final MqttAccess broker;
    private final PlantSimulator simulator;
    private final Clock clock;
    private final Outbox outbox;
    private volatile boolean resting;
    private volatile Instant toldUntil;

    /** Connects when it first has something to publish, and again whenever the broker went away. */
    public SimulatorPublisher(MqttAccess broker, PlantSimulator simulator, Clock clock) {
        this.broker = broker;
        this.simulator = simulator;
        this.clock = clock;
        this.outbox = new Outbox(broker);
    }

    /** Publishes the readings of {@code [from, to)}, natively as a historian would, and returns when the broker has them all, or after a close. */
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
     * once, so live follows a back-fill without a gap. Meters behind devices speak as those do.
     *
     * @param speed simulated seconds in a second; above 1 the plant runs ahead of the clock from {@code from} on
     */
    public void live(Instant from, double speed) throws InterruptedException {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("simulator: a speed of %s; give a number above 0".formatted(speed));
        }
        try (Fleet fleet = fleet(speed)) {
            live(from, speed, fleet);
        }
    }

    /** Lets {@link #live} say nothing more, and return once the broker has all that was said. */
    public void rest() {
        resting = true;
    }

    /** From when on a plant that rests has told nothing; empty where it does not rest, or the broker may not have it all. */
    public Optional<Instant> toldUntil() {
        return Optional.ofNullable(toldUntil);
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

    private void live(Instant from, double speed, Fleet fleet) throws InterruptedException {
        Iterator<Utterance> life = simulator.utterances(from, from.plus(FOR_EVER), PlantSimulator.LIVE_BATCH);
        long start = from.toEpochMilli();
        Utterance next = life.next();
        long told = start - 1;
        boolean open = !resting;
        while (open) {
            long at = next.at();
            open = awaitTime(start + (long) ((at - start) / speed)); // what follows is lived no earlier: faults come
            List<Utterance> due = new ArrayList<>();
            for (; open && next.at() == at; next = life.next()) {
                due.add(next);
            }
            open = open && fleet.say(due);
            told = open ? at : told;
        }
        if (resting && outbox.drain()) {
            toldUntil = Instant.ofEpochMilli(told + 1);
        }
    }

    /** What counts at its arrival means nothing where simulated time is not that of the clock. */
    private Fleet fleet(double speed) {
        Devices devices = Devices.of(simulator.plant());
        return new Fleet(simulator.plant().id(), speed == 1 ? devices : devices.withClocks(), broker, outbox, clock);
    }

    private boolean awaitTime(long due) throws InterruptedException {
        boolean open = true;
        for (long now = clock.millis(); open && !resting && now < due; now = clock.millis()) {
            open = outbox.pause(due - now);
        }
        return open && !resting;
    }
}
