package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Arrays;
import java.util.Optional;

/**
 * Three phases that do not share the load: the farthest current from their mean (NEMA), under some load; and a supply
 * whose voltage is unbalanced for more than a twentieth of a week (EN 50160).
 */
final class Unbalance implements Rule {
    private static final int PHASES = 3;
    private static final long MINUTE = 60_000;

    /** Ten-minute means of a week, and the twentieth of them that may be above the limit. */
    private static final int WEEK = 1008;

    private static final double ALLOWED = 0.05;

    private final double most;
    private final double load;
    private final double voltage;
    private final double[] currents = new double[PHASES];
    private final double[] said = new double[PHASES];
    private final double[] unbalanced = new double[WEEK];
    private final VoltageUnbalance betweenPhases = VoltageUnbalance.betweenPhases();
    private final VoltageUnbalance toNeutral = VoltageUnbalance.toNeutral();
    private boolean betweenPhasesSeen;
    private long tenMinutes;
    private long minute = Long.MIN_VALUE;
    private long minuteEnd;
    private double highest;

    Unbalance(Rules rules) {
        this.most = rules.share(RuleName.PHASE_UNBALANCE, "current");
        this.load = rules.share(RuleName.PHASE_UNBALANCE, "load");
        this.voltage = rules.number(RuleName.PHASE_UNBALANCE, "voltage");
    }

    @Override
    public RuleName name() {
        return RuleName.PHASE_UNBALANCE;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        return switch (sight.signal()) {
            case CURRENT_L1 -> phase(0, sight);
            case CURRENT_L2 -> phase(1, sight);
            case CURRENT_L3 -> phase(2, sight);
            case VOLTAGE_UNBALANCE -> supply(sight);
            case VOLTAGE_L1_L2, VOLTAGE_L2_L3, VOLTAGE_L3_L1 -> {
                betweenPhasesSeen = true;
                yield betweenPhases.see(sight).flatMap(this::supply);
            }
            case VOLTAGE_L1, VOLTAGE_L2, VOLTAGE_L3 ->
                betweenPhasesSeen ? Optional.empty() : toNeutral.see(sight).flatMap(this::supply);
            default -> Optional.empty();
        };
    }

    /** The phases of a minute are looked at together, once it is over: they need not speak at the same moment. */
    private Optional<Judgement> phase(int phase, Sight sight) {
        long now = Math.floorDiv(sight.start(), MINUTE);
        Optional<Judgement> judgement = now == minute ? Optional.empty() : judge();
        if (now != minute) {
            minute = now;
            Arrays.fill(currents, 0);
            Arrays.fill(said, 0);
        }
        currents[phase] += sight.value();
        said[phase]++;
        minuteEnd = sight.end();
        return judgement;
    }

    private Optional<Judgement> judge() {
        if (said[0] == 0 || said[1] == 0 || said[2] == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < PHASES; i++) {
            currents[i] /= said[i];
        }
        long start = minute * MINUTE;
        double mean = (currents[0] + currents[1] + currents[2]) / PHASES;
        highest = Math.max(highest, mean);
        if (mean < load * highest) {
            return Optional.empty();
        }
        double farthest = 0;
        for (double current : currents) {
            farthest = Math.max(farthest, Math.abs(current - mean));
        }
        double share = farthest / mean;
        if (share <= most) {
            return Optional.of(Judgement.calm(start, minuteEnd));
        }
        String words = "%s a phase %s off the mean of the three, %s; %s is fair"
                .formatted(
                        Phrase.either("has had", "had"),
                        Phrase.amount(100 * share, "%"),
                        Phrase.amount(mean, "A"),
                        Phrase.percent(most));
        return Optional.of(odd(start, minuteEnd, 100 * share, 100 * most, words));
    }

    private Optional<Judgement> supply(Sight sight) {
        unbalanced[(int) (tenMinutes++ % WEEK)] = sight.value() > voltage ? 1 : 0;
        double sum = 0;
        for (double one : unbalanced) {
            sum += one;
        }
        if (sum <= ALLOWED * WEEK) {
            return Optional.of(Judgement.calm(sight.start(), sight.end()));
        }
        String words = "%s supplied with a voltage unbalance above %s in %s of a week; %s are allowed"
                .formatted(
                        Phrase.either("has been", "was"),
                        Phrase.amount(voltage, "%"),
                        Phrase.amount(100 * sum / WEEK, "%"),
                        Phrase.percent(ALLOWED));
        return Optional.of(odd(sight.start(), sight.end(), sight.value(), voltage, words));
    }

    private static Judgement odd(long start, long end, double observed, double allowed, String words) {
        return Judgement.odd(
                start,
                end,
                new Measure(observed, allowed, "%"),
                Double.NaN,
                Judgement.sureness(observed / allowed),
                Severity.WARNING,
                words);
    }

    @Override
    public Remembering besides() {
        return memory -> {
            betweenPhases.pass(memory);
            toNeutral.pass(memory);
            betweenPhasesSeen = memory.flag(betweenPhasesSeen);
        };
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(currents);
        memory.numbers(said);
        minute = memory.whole(minute);
        minuteEnd = memory.whole(minuteEnd);
        memory.numbers(unbalanced);
        tenMinutes = memory.whole(tenMinutes);
        highest = memory.number(highest);
    }
}
