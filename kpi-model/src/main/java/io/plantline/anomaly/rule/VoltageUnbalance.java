package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Sequences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The unbalance of three voltages by the ten minutes: the negative over the positive sequence, V2/V1. Of the voltages
 * between phases it is exact (IEC 61000-4-30); of those to the neutral it takes the angles to be even, which is near
 * where the neutral carries little.
 */
final class VoltageUnbalance implements Remembering {
    private static final int PHASES = 3;
    private static final long TEN_MINUTES = 600_000;
    private static final double PERCENT = 100;

    private final List<Signal> phases;
    private final boolean betweenPhases;
    private final double[] sum = new double[PHASES];
    private final double[] said = new double[PHASES];
    private long interval = Long.MIN_VALUE;

    private VoltageUnbalance(boolean betweenPhases, Signal... phases) {
        this.phases = List.of(phases);
        this.betweenPhases = betweenPhases;
    }

    static VoltageUnbalance betweenPhases() {
        return new VoltageUnbalance(true, Signal.VOLTAGE_L1_L2, Signal.VOLTAGE_L2_L3, Signal.VOLTAGE_L3_L1);
    }

    static VoltageUnbalance toNeutral() {
        return new VoltageUnbalance(false, Signal.VOLTAGE_L1, Signal.VOLTAGE_L2, Signal.VOLTAGE_L3);
    }

    /** Takes in a voltage; gives the unbalance of the ten minutes that are over with it, per cent. */
    Optional<Sight> see(Sight sight) {
        int phase = phases.indexOf(sight.signal());
        if (phase < 0) {
            return Optional.empty();
        }
        long now = Math.floorDiv(sight.start(), TEN_MINUTES);
        Optional<Sight> unbalance = now == interval ? Optional.empty() : unbalance();
        if (now != interval) {
            interval = now;
            Arrays.fill(sum, 0);
            Arrays.fill(said, 0);
        }
        sum[phase] += sight.value();
        said[phase]++;
        return unbalance;
    }

    private Optional<Sight> unbalance() {
        if (said[0] == 0 || said[1] == 0 || said[2] == 0) {
            return Optional.empty();
        }
        double a = sum[0] / said[0];
        double b = sum[1] / said[1];
        double c = sum[2] / said[2];
        double share = betweenPhases ? Sequences.betweenPhases(a, b, c) : Sequences.toNeutral(a, b, c);
        long start = interval * TEN_MINUTES;
        return Double.isFinite(share)
                ? Optional.of(new Sight(Signal.VOLTAGE_UNBALANCE, start, start + TEN_MINUTES, PERCENT * share, 1))
                : Optional.empty();
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(sum);
        memory.numbers(said);
        interval = memory.whole(interval);
    }
}
