package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.FirstBaselines;
import io.plantline.app.simulation.Learnable;
import io.plantline.app.simulation.Simulators;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits beside a demo until its history is filled in, and has a baseline frozen for each simulated plant then. */
final class DemoBaselines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoBaselines.class);

    private final FirstBaselines baselines;
    private final Simulators simulators;
    private final int days;
    private final InstantSource clock;
    private final Console console;
    private final Thread life;

    private DemoBaselines(
            FirstBaselines baselines,
            Simulators simulators,
            int days,
            InstantSource clock,
            Console console,
            List<Plant> plants,
            List<Path> files) {
        this.baselines = baselines;
        this.simulators = simulators;
        this.days = days;
        this.clock = clock;
        this.console = console;
        this.life = new Thread(() -> live(plants, files), "demo-baselines");
        life.setDaemon(true);
    }

    /**
     * Begins to wait.
     *
     * @param files of the plants, in their order
     */
    static DemoBaselines start(
            FirstBaselines baselines,
            Simulators simulators,
            int days,
            InstantSource clock,
            Console console,
            List<Plant> plants,
            List<Path> files) {
        DemoBaselines waiting = new DemoBaselines(baselines, simulators, days, clock, console, plants, files);
        waiting.life.start();
        return waiting;
    }

    private void live(List<Plant> plants, List<Path> files) {
        try {
            simulators.awaitHistory();
            for (int at = 0; at < plants.size(); at++) {
                if (simulators.has(plants.get(at).id())) {
                    freeze(plants.get(at), files.get(at));
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("no more baselines are frozen");
        }
    }

    private void freeze(Plant plant, Path file) throws InterruptedException {
        Optional<Learnable> learnable = Learnable.of(days, clock.instant(), plant.zone());
        if (learnable.isEmpty()) {
            console.say("%s: no energy baseline is frozen, its history is too short; --days 2 is enough"
                    .formatted(plant.id()));
            return;
        }
        try {
            baselines.freeze(plant.id(), file, learnable.get());
        } catch (IOException | Refusal failed) {
            console.say("%s: no energy baseline was frozen: %s".formatted(plant.id(), failed.getMessage()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        baselines.close();
        life.interrupt();
        life.join();
    }
}
