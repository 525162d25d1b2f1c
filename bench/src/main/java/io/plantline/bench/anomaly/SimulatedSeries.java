package io.plantline.bench.anomaly;

import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The series of a simulated plant: its physics minute by minute, watched meter by meter. */
final class SimulatedSeries {
    private static final long MINUTE = 60_000;
    private static final double PER_HOUR = 60;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final double CURRENT_NOISE = 0.02;
    private static final double AMPS_PER_KW = 1000 / (Math.sqrt(3) * 400 * 0.85);

    /** What of the recording a baseline is fitted on: the first four weeks. */
    private static final long FITTED = 28 * Series.DAY;

    private final Plant plant;
    private final Map<String, double[]> flows = new HashMap<>();
    private final Map<String, double[]> states = new HashMap<>();
    private final Random chance;
    private final List<Series> made = new ArrayList<>();

    private SimulatedSeries(Plant plant, int days, long seed) {
        this.plant = plant;
        this.chance = new Random(seed);
        int minutes = (int) (days * Series.DAY / MINUTE);
        long start = START.toEpochMilli();
        PlantSimulator.faultless(plant, seed)
                .flows(START, START.plus(Duration.ofDays(days)), (time, meter, amount, state) -> {
                    int at = (int) ((time - start) / MINUTE);
                    if (meter.kind() == Meter.Kind.STATE) {
                        states.computeIfAbsent(meter.id(), any -> new double[minutes])[at] =
                                MachineState.of(state).orElseThrow().code();
                    } else {
                        flows.computeIfAbsent(meter.id(), any -> new double[minutes])[at] =
                                meter.quantity().unit().fromBase(amount) * PER_HOUR;
                    }
                });
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
                residual("main-import", "line-1-good", "line-2-good", "line-3-good"));
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
                residual("gas-boiler", "beet-sliced"));
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
                residual("gas", "raw-sugar"));
        machine("packer-1");
        machine("cooling-1");
        flow("water-in", Signal.WATER);
        return made;
    }

    private void supply(String meter, String reactive, List<String> below, double[] residual) {
        EnumMap<Signal, double[]> signals = new EnumMap<>(Signal.class);
        double[] power = flows.get(meter);
        signals.put(Signal.POWER, power);
        double[] balance = power.clone();
        below.forEach(child -> {
            for (int i = 0; i < balance.length; i++) {
                balance[i] -= flows.get(child)[i];
            }
        });
        signals.put(Signal.BALANCE, balance);
        if (residual != null) {
            signals.put(Signal.RESIDUAL, residual);
        }
        Rules rules = Contract.demand(Rules.USUAL, power, plant.settlementMinutes());
        if (reactive != null) {
            signals.put(Signal.REACTIVE, flows.get(reactive));
            rules = Contract.tanPhi(rules, power, flows.get(reactive), (int) (Series.DAY / MINUTE));
        }
        add(meter, rules, Signal.POWER, signals);
    }

    private void machine(String id) {
        EnumMap<Signal, double[]> signals = new EnumMap<>(Signal.class);
        double[] power = flows.get(id + "-power");
        signals.put(Signal.POWER, power);
        signals.put(Signal.STATE, states.get(id + "-state"));
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
        add(meter, Rules.USUAL, signal, new EnumMap<>(Map.of(signal, flows.get(meter))));
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
                MINUTE,
                Double.NaN,
                false,
                signals.containsKey(Signal.BALANCE),
                watched.settlementMillis(),
                watched.zone(),
                watched.open(),
                watched.worth());
        made.add(new Series(plant.id(), byFlow, rules, said, START.toEpochMilli(), MINUTE, idle(), signals));
    }

    /** The minutes at which any machine of the plant idles. */
    private BitSet idle() {
        BitSet idle = new BitSet();
        states.values().forEach(state -> {
            for (int i = 0; i < state.length; i++) {
                idle.set(i, idle.get(i) || state[i] == MachineState.IDLE.code());
            }
        });
        return idle;
    }

    /** What a meter took less what a straight line over the outputs expects of it, as power. */
    private double[] residual(String meter, String... outputs) {
        double[] taken = flows.get(meter);
        double[] made = new double[taken.length];
        for (String output : outputs) {
            for (int i = 0; i < made.length; i++) {
                made[i] += flows.get(output)[i];
            }
        }
        int fitted = (int) (FITTED / MINUTE);
        Line line = Line.through(hourly(made), hourly(taken), (int) (fitted / PER_HOUR));
        double[] residual = new double[taken.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = taken[i] - line.at(made[i]);
        }
        return residual;
    }

    private static double[] hourly(double[] minutes) {
        double[] hours = new double[minutes.length / 60];
        for (int i = 0; i < hours.length * 60; i++) {
            hours[i / 60] += minutes[i] / 60;
        }
        return hours;
    }

    /** A straight line by least squares. */
    private record Line(double base, double slope) {
        static Line through(double[] x, double[] y, int count) {
            double mx = 0;
            double my = 0;
            for (int i = 0; i < count; i++) {
                mx += x[i] / count;
                my += y[i] / count;
            }
            double both = 0;
            double own = 0;
            for (int i = 0; i < count; i++) {
                both += (x[i] - mx) * (y[i] - my);
                own += (x[i] - mx) * (x[i] - mx);
            }
            double slope = own == 0 ? 0 : both / own;
            return new Line(my - slope * mx, slope);
        }

        double at(double x) {
            return base + slope * x;
        }
    }
}
