package io.plantline.app.simulation;

import io.plantline.anomaly.Rules;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.simulator.FaultListener;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.ingest.simulator.SimulatorPublisher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One simulated plant: fills in its history, then lives, and notes how far it has told its story. */
final class SimulatedPlant implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPlant.class);
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

    /** Readings this young may still be on their way when a note is taken; they are told again after a kill. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    private final String id;
    private final SimulatorPublisher publisher;
    private final FaultListener faults;
    private final ToldUntil told;
    private final KeptFaults kept;
    private final Backlog backlog;
    private final Clock clock;
    private final Thread life;
    private final Thread notes = new Thread(this::takeNotes, "simulator-notes");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch caughtUp = new CountDownLatch(1);

    private SimulatedPlant(
            String id,
            SimulatorPublisher publisher,
            FaultListener faults,
            ToldUntil told,
            KeptFaults kept,
            Pace pace,
            Backlog backlog,
            Clock clock,
            Consumer<String> progress) {
        this.id = id;
        this.publisher = publisher;
        this.faults = faults;
        this.told = told;
        this.kept = kept;
        this.backlog = backlog;
        this.clock = clock;
        this.life = new Thread(() -> live(pace, progress), "simulator-" + id);
        backlog.add(publisher::published);
        life.setDaemon(true);
        notes.setDaemon(true);
    }

    static SimulatedPlant start(
            PlantSimulator simulator,
            Rules rules,
            String mqttUrl,
            Path memory,
            Pace pace,
            Backlog backlog,
            Clock clock,
            Consumer<String> progress) {
        String id = simulator.plant().id();
        MqttAccess broker = MqttAccess.at(mqttUrl, "plantline-simulator-" + id);
        KeptFaults kept = new KeptFaults(memory.resolve(id + ".faults"), simulator.switches());
        kept.goOn();
        SimulatorPublisher publisher = new SimulatorPublisher(broker, simulator, clock);
        FaultListener faults =
                FaultListener.start(broker.calling(broker.clientId() + "-faults"), simulator, rules, clock);
        SimulatedPlant plant = new SimulatedPlant(
                id, publisher, faults, new ToldUntil(memory.resolve(id)), kept, pace, backlog, clock, progress);
        plant.life.start();
        plant.notes.start();
        return plant;
    }

    /** Waits until its history is filled in. */
    void awaitHistory() throws InterruptedException {
        caughtUp.await();
    }

    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        faults.close();
        publisher.rest();
        life.join(GOODBYE.toMillis());
        publisher.close();
        life.join(GOODBYE.toMillis());
        notes.join(GOODBYE.toMillis());
        publisher.toldUntil().ifPresent(told::note); // so that nothing need be told again
        kept.note();
    }

    private void live(Pace pace, Consumer<String> progress) {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
            Instant from = told.instant()
                    .filter(now.minus(pace.days(), ChronoUnit.DAYS)::isBefore)
                    .orElse(now.minus(pace.days(), ChronoUnit.DAYS));
            if (from.isBefore(now)) {
                publisher.backfill(from, now);
            }
            backlog.awaitEnd(closing);
            if (closing.getCount() > 0) {
                progress.accept("%s: history from %s is filled in".formatted(id, from));
                caughtUp.countDown();
                publisher.live(from.isBefore(now) ? now : from, pace.speed());
            }
        } catch (InterruptedException stopped) {
            LOG.debug("simulator of {} stops", id);
        } catch (RuntimeException bug) {
            LOG.error("the simulator of {} has stopped", id, bug);
        }
    }

    private void takeNotes() {
        try {
            while (!closing.await(BETWEEN_NOTES.toMillis(), TimeUnit.MILLISECONDS)) {
                if (caughtUp.getCount() == 0) {
                    told.note(clock.instant().minus(ON_THE_WAY));
                    kept.note();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("simulator of {} takes no more notes", id);
        }
    }
}
