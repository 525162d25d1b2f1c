package io.plantline.app.simulation;

import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All simulated plants of a process. */
public final class Simulators implements AutoCloseable {
    /** Always the same, so that two demos tell the same story. */
    private static final long SEED = 20_260_101;

    private final Parts parts = new Parts();
    private final List<PlantSimulator> plants;

    private Simulators(List<PlantSimulator> plants) {
        this.plants = plants;
    }

    /** Refuses plants that nobody can simulate. */
    public static Simulators of(List<Plant> plants) throws Refusal {
        List<PlantSimulator> simulators = new ArrayList<>();
        try {
            for (Plant plant : plants) {
                simulators.add(PlantSimulator.of(plant, SEED));
            }
        } catch (IllegalArgumentException unknown) {
            throw Refusal.wrongInput("--pilots: " + unknown.getMessage());
        }
        return new Simulators(simulators);
    }

    /** Lets each begin on a thread of its own. */
    public void start(Pace pace, String mqttUrl, Supplier<Path> memory, Clock clock, Consumer<String> progress) {
        for (PlantSimulator plant : plants) {
            Path told = memory.get().resolve(plant.plant().id());
            parts.add(
                    "simulator of " + plant.plant().id(),
                    SimulatedPlant.start(plant, mqttUrl, new ToldUntil(told), pace, clock, progress));
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
