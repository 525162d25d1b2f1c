package io.plantline.bench.anomaly;

import io.plantline.anomaly.MachineState;
import io.plantline.ingest.simulator.PlantSimulator;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened in a simulated plant, minute by minute: flows per hour of its meters and states of its machines. */
final class Physics {
    static final long MINUTE = 60_000;

    /** What of it a baseline is fitted on: the first four weeks. */
    private static final long FITTED = 28 * Series.DAY;

    private static final int PER_HOUR = 60;

    private final Map<String, double[]> flows = new HashMap<>();
    private final Map<String, double[]> states = new HashMap<>();

    Physics(Plant plant, Instant start, int days, long seed) {
        int minutes = (int) (days * Series.DAY / MINUTE);
        PlantSimulator.faultless(plant, seed)
                .flows(start, start.plus(Duration.ofDays(days)), (time, meter, amount, state) -> {
                    int at = (int) ((time - start.toEpochMilli()) / MINUTE);
                    if (meter.kind() == Meter.Kind.STATE) {
                        states.computeIfAbsent(meter.id(), any -> new double[minutes])[at] =
                                MachineState.of(state).orElseThrow().code();
                    } else {
                        flows.computeIfAbsent(meter.id(), any -> new double[minutes])[at] =
                                meter.quantity().unit().fromBase(amount) * PER_HOUR;
                    }
                });
    }

    double[] flow(String meter) {
        return flows.get(meter);
    }

    double[] states(String meter) {
        return states.get(meter);
    }

    /** What the meters below leave unexplained of one. */
    double[] balance(String meter, List<String> below) {
        double[] balance = flow(meter).clone();
        below.forEach(child -> {
            for (int i = 0; i < balance.length; i++) {
                balance[i] -= flow(child)[i];
            }
        });
        return balance;
    }

    /** The minutes at which any machine of the plant idles. */
    BitSet idle() {
        BitSet idle = new BitSet();
        states.values().forEach(state -> {
            for (int i = 0; i < state.length; i++) {
                idle.set(i, idle.get(i) || state[i] == MachineState.IDLE.code());
            }
        });
        return idle;
    }

    /** What a meter took less what a straight line over the outputs expects of it, as power. */
    double[] residual(String meter, String... outputs) {
        double[] taken = flow(meter);
        double[] made = new double[taken.length];
        for (String output : outputs) {
            for (int i = 0; i < made.length; i++) {
                made[i] += flow(output)[i];
            }
        }
        int fitted = (int) (FITTED / MINUTE / PER_HOUR);
        StraightLine line = StraightLine.through(hourly(made), hourly(taken), fitted);
        double[] residual = new double[taken.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = taken[i] - line.at(made[i]);
        }
        return residual;
    }

    private static double[] hourly(double[] minutes) {
        double[] hours = new double[minutes.length / PER_HOUR];
        for (int i = 0; i < hours.length * PER_HOUR; i++) {
            hours[i / PER_HOUR] += minutes[i] / PER_HOUR;
        }
        return hours;
    }
}
