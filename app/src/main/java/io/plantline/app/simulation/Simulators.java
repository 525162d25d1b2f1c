package io.plantline.app.simulation;

import io.plantline.anomaly.Rules;
import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All simulated plants of a process. */
public final class Simulators implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulators.class);

    /** Always the same, so that two demos tell the same story. */
    private static final long SEED = 20_260_101;

    private final Parts parts = new Parts();
    private final List<PlantSimulator> plants;
    private final List<String> others;
    private final Map<String, Rules> rules;
    private final List<SimulatedPlant> started = new ArrayList<>();

    private Simulators(List<PlantSimulator> plants, List<String> others, Map<String, Rules> rules) {
        this.plants = plants;
        this.others = others;
        this.rules = Map.copyOf(rules);
    }

    /**
     * Simulators of those plants that there are models for; refuses one whose file does not fit its model.
     *
     * @param rules what each plant looks for, by its id
     */
    public static Simulators of(List<Plant> plants, Map<String, Rules> rules) throws Refusal {
        List<PlantSimulator> simulators = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try {
            for (Plant plant : plants) {
                if (PlantSimulator.KNOWN.contains(plant.id())) {
                    simulators.add(PlantSimulator.of(plant, SEED));
                } else {
                    others.add(plant.id());
                }
            }
        } catch (IllegalArgumentException unfit) {
            throw Refusal.wrongInput("--pilots: " + unfit.getMessage());
        }
        return new Simulators(simulators, others, rules);
    }

    /** True where nothing is simulated. */
    public boolean isEmpty() {
        return plants.isEmpty();
    }

    /** True where a plant is simulated. */
    public boolean has(String plant) {
        return plants.stream().anyMatch(each -> each.plant().id().equals(plant));
    }

    /** Waits until the history of each that was started is filled in. */
    public void awaitHistory() throws InterruptedException {
        for (SimulatedPlant plant : started) {
            plant.awaitHistory();
        }
    }

    /**
     * Lets each begin on a thread of its own; for the plants without a simulator, says how to be their meters.
     *
     * @param taken how many messages the gateway has put into Kafka: live waits until it has all of the history
     */
    public void start(
            Pace pace,
            String mqttUrl,
            Supplier<Path> memory,
            LongSupplier taken,
            Clock clock,
            Consumer<String> progress) {
        others.forEach(plant -> progress.accept("%s has no simulator; publish its meters to %s as %s%s/{meter}"
                .formatted(plant, mqttUrl, Channels.MQTT_PREFIX, plant)));
        if (!plants.isEmpty()) {
            LOG.info("the simulated plants have faults, as real ones do: {}", PlantSimulator.faultsInWords());
        }
        Backlog backlog = new Backlog(taken);
        for (PlantSimulator plant : plants) {
            Rules sought = rules.getOrDefault(plant.plant().id(), Rules.USUAL);
            started.add(parts.add(
                    "simulator of " + plant.plant().id(),
                    SimulatedPlant.start(plant, sought, mqttUrl, memory.get(), pace, backlog, clock, progress)));
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
