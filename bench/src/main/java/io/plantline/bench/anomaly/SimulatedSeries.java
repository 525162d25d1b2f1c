package io.plantline.bench.anomaly;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The series of a simulated plant: its physics minute by minute, watched meter by meter. */
final class SimulatedSeries {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final double CURRENT_NOISE = 0.02;
    private static final double AMPS_PER_KW = 1000 / (Math.sqrt(3) * 400 * 0.85);

    private final Plant plant;
    private final Physics physics;
    private final Random chance;
    private final List<Series> made = new ArrayList<>();

    private SimulatedSeries(Plant plant, int days, long seed) {
        this.plant = plant;
        this.chance = new Random(seed);
        this.physics = new Physics(plant, START, days, seed);
    }

    /** Everything that is watched in the three plants. */
    static List<Series> all(Path pilots, int days, long seed) throws PlantFileException {
        List<Series> all = new ArrayList<>();
        all.addAll(new SimulatedSeries(PlantFile.read(pilots.resolve("sweden.yaml")), days, seed).sweden());
        all.addAll(new SimulatedSeries(PlantFile.read(pilots.resolve("uk.yaml")), days, seed).uk());
        all.addAll(new SimulatedSeries(PlantFile.read(pilots.resolve("portugal.yaml")), days, seed).portugal());
        return all;
    }

    private List<Series> sweden() {
        List<String> machines =
                List.of("lathe-1", "lathe-2", "mill-1", "lathe-3", "mill-2", "grinder-1", "mill-3", "washer-1");
        List<String> below = new ArrayList<>(List.of("compressor-power"));
        machines.forEach(machine -> below.add(machine + "-power"));
        supply(
                "main-import",
                "main-reactive",
                below,
                physics.residual("main-import", "line-1-good", "line-2-good", "line-3-good"));
        machines.subList(0, 4).forEach(this::machine);
        flow("water-in", Signal.WATER);
        flow("air-flow", Signal.AIR);
        return made;
    }

    private List<Series> uk() {
        supply(
                "beet-end-energy",
                null,
                List.of("slicer-1-power", "slicer-2-power"),
                physics.residual("gas-boiler", "beet-sliced"));
        supply("sugar-house-energy", null, List.of("centrifugal-1-power", "centrifugal-2-power"), null);
        machine("slicer-1");
        machine("centrifugal-1");
        flow("water-in", Signal.WATER);
        return made;
    }

    private List<Series> portugal() {
        supply(
                "mv-import",
                "mv-reactive",
                List.of("melt-house-energy", "boiling-house-energy", "packing-energy", "utilities-energy"),
                physics.residual("gas", "raw-sugar"));
        machine("packer-1");
        machine("cooling-1");
        flow("water-in", Signal.WATER);
        return made;
    }

    private void supply(String meter, String reactive, List<String> below, double[] residual) {
        EnumMap<Signal, double[]> signals = new EnumMap<>(Signal.class);
        double[] power = physics.flow(meter);
        signals.put(Signal.POWER, power);
        signals.put(Signal.BALANCE, physics.balance(meter, below));
        if (residual != null) {
            signals.put(Signal.RESIDUAL, residual);
        }
        Rules rules = Contract.demand(Rules.USUAL, power, plant.settlementMinutes());
        if (reactive != null) {
            signals.put(Signal.REACTIVE, physics.flow(reactive));
            rules = Contract.tanPhi(rules, power, physics.flow(reactive), (int) (Series.DAY / Physics.MINUTE));
        }
        add(meter, rules, Signal.POWER, signals);
    }

    private void machine(String id) {
        EnumMap<Signal, double[]> signals = new EnumMap<>(Signal.class);
        double[] power = physics.flow(id + "-power");
        signals.put(Signal.POWER, power);
        signals.put(Signal.STATE, physics.states(id + "-state"));
        for (Signal phase : List.of(Signal.CURRENT_L1, Signal.CURRENT_L2, Signal.CURRENT_L3)) {
            double[] amps = new double[power.length];
            for (int i = 0; i < amps.length; i++) {
                amps[i] = power[i] * AMPS_PER_KW * (1 + CURRENT_NOISE * chance.nextGaussian());
            }
            signals.put(phase, amps);
        }
        add(id + "-power", Rules.USUAL, Signal.POWER, signals);
    }

    private void flow(String meter, Signal signal) {
        add(meter, Rules.USUAL, signal, new EnumMap<>(Map.of(signal, physics.flow(meter))));
    }

    private void add(String id, Rules rules, Signal said, EnumMap<Signal, double[]> signals) {
        Meter meter = plant.meter(id).orElseThrow();
        Subject watched = Subject.ofMeter(plant, "live", meter, START.toEpochMilli());
        Subject byFlow = new Subject(
                watched.plant(),
                watched.run(),
                watched.scope(),
                watched.meter(),
                watched.name(),
                said.unit(),
                Physics.MINUTE,
                Double.NaN,
                false,
                signals.containsKey(Signal.BALANCE),
                watched.settlementMillis(),
                watched.zone(),
                watched.open(),
                watched.worth());
        made.add(new Series(
                plant.id(), byFlow, rules, said, START.toEpochMilli(), Physics.MINUTE, physics.idle(), signals));
    }
}
