package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Calm;
import io.plantline.anomaly.sense.Drift;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.anomaly.sense.Trend;
import java.util.List;
import java.util.Optional;

/**
 * More energy for the same output, day by day: Page's sum and a weighted mean over the daily residual against the baseline, or, where the
 * scope has none, against the line through the energy and the output of its own calm days. So it finds the heat exchanger
 * that fouls and the steam trap that leaks.
 */
final class PerformanceDrift implements Rule {
    private static final int[] ENOUGH = {15, 3, 3};

    /** Days that a line through energy and output needs before it is a yardstick. */
    private static final int FIRST_LINE = 14;

    private final Day residuals;
    private final Day energy;
    private final Day output;
    private final Trend byOutput = new Trend();
    private final List<Calm> usual = List.of(new Calm(60), new Calm(12), new Calm(12));
    private final Drift drift;
    private boolean hasBaseline;
    private long oddSince;

    PerformanceDrift(Subject subject, Rules rules) {
        this.residuals = new Day(subject);
        this.energy = new Day(subject);
        this.output = new Day(subject);
        this.drift = new Drift(rules.number(RuleName.PERFORMANCE_DRIFT, "limit"));
    }

    @Override
    public RuleName name() {
        return RuleName.PERFORMANCE_DRIFT;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        return switch (sight.signal()) {
            case RESIDUAL -> residual(sight);
            case ENERGY -> hasBaseline ? Optional.empty() : energy(sight);
            case OUTPUT -> {
                if (!hasBaseline && isOf(energy, sight)) {
                    output.add(sight);
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<Judgement> residual(Sight sight) {
        if (!hasBaseline) {
            hasBaseline = true; // what was learnt against its own days is of no use against it
            usual.forEach(Calm::clear);
            drift.reset();
        }
        Optional<Judgement> judgement = residuals.isOver(sight) && residuals.isWhole()
                ? judge(residuals, residuals.sum(), "its baseline expects")
                : Optional.empty();
        residuals.add(sight);
        return judgement;
    }

    /** Energy is shown before the output of the same hour. */
    private Optional<Judgement> energy(Sight sight) {
        Optional<Judgement> judgement = Optional.empty();
        if (energy.isOver(sight)) {
            boolean whole = energy.isWhole() && output.isWhole() && output.start() == energy.start();
            judgement = whole ? ofOwnDays(energy.sum(), output.sum()) : Optional.empty();
        }
        energy.add(sight);
        return judgement;
    }

    private static boolean isOf(Day day, Sight sight) {
        return day.end() == sight.end();
    }

    private Optional<Judgement> ofOwnDays(double taken, double made) {
        Optional<Judgement> judgement = byOutput.seen() < FIRST_LINE
                ? Optional.empty()
                : judge(energy, taken - byOutput.at(made), "its output usually takes");
        if (drift.isCalm()) {
            byOutput.learn(made, taken);
        }
        return judgement;
    }

    private Optional<Judgement> judge(Day day, double residual, String than) {
        Calm calm = usual.get(day.kind());
        if (calm.size() < ENOUGH[day.kind()]) {
            calm.learn(residual);
            return Optional.empty();
        }
        boolean wasCalm = drift.isCalm();
        double middle = calm.median();
        drift.add((residual - middle) / Math.max(calm.spread(), 1e-9));
        oddSince = wasCalm ? day.start() : oddSince;
        if (!drift.isTold()) {
            if (drift.isCalm()) {
                calm.learn(residual);
            }
            return Optional.of(Judgement.calm(day.start(), day.end()));
        }
        String words = "%s %s more than %s on a day, where %s was usual"
                .formatted(
                        Phrase.either("has taken", "took"),
                        Phrase.amount(residual, "kWh"),
                        than,
                        Phrase.amount(middle, "kWh"));
        return Optional.of(Judgement.odd(
                oddSince,
                day.end(),
                new Measure(residual, middle, "kWh"),
                residual - middle,
                Judgement.sureness(drift.reach()),
                Severity.WARNING,
                words));
    }

    @Override
    public Remembering besides() {
        return drift.beside();
    }

    @Override
    public void pass(Memory memory) {
        residuals.pass(memory);
        energy.pass(memory);
        output.pass(memory);
        byOutput.pass(memory);
        usual.forEach(calm -> calm.pass(memory));
        drift.pass(memory);
        hasBaseline = memory.flag(hasBaseline);
        oddSince = memory.whole(oddSince);
    }
}
