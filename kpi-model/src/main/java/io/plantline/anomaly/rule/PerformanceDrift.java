package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Calm;
import io.plantline.anomaly.sense.Cusum;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/**
 * More energy for the same output, day by day: Page's sum over the daily residual against the baseline. So it finds the
 * heat exchanger that fouls and the steam trap that leaks.
 */
final class PerformanceDrift implements Rule {
    private static final int REMEMBERED = 60;
    private static final int ENOUGH = 14;

    private final double limit;
    private final Day day;
    private final Calm usual = new Calm(REMEMBERED);
    private final Cusum sum = new Cusum();
    private long oddSince;

    PerformanceDrift(Subject subject, Rules rules) {
        this.day = new Day(subject);
        this.limit = rules.number(RuleName.PERFORMANCE_DRIFT, "limit");
    }

    @Override
    public RuleName name() {
        return RuleName.PERFORMANCE_DRIFT;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.RESIDUAL) {
            return Optional.empty();
        }
        Optional<Judgement> judgement = day.isOver(sight) && day.isWhole() ? judge() : Optional.empty();
        day.add(sight);
        return judgement;
    }

    private Optional<Judgement> judge() {
        double residual = day.sum();
        if (usual.size() < ENOUGH) {
            usual.learn(residual);
            return Optional.empty();
        }
        boolean wasCalm = sum.up() == 0;
        double middle = usual.median();
        sum.add((residual - middle) / Math.max(usual.spread(), 1e-9));
        oddSince = wasCalm ? day.start() : oddSince;
        if (sum.up() < limit) {
            if (sum.up() == 0) {
                usual.learn(residual);
            }
            return Optional.of(Judgement.calm(day.start(), day.end()));
        }
        String words = "took %s a day more than its baseline expects, where %s was usual"
                .formatted(Phrase.amount(residual, "kWh"), Phrase.amount(middle, "kWh"));
        return Optional.of(Judgement.odd(
                oddSince,
                day.end(),
                new Measure(residual, middle, "kWh"),
                residual - middle,
                Judgement.sureness(sum.up() / limit),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        day.pass(memory);
        usual.pass(memory);
        sum.pass(memory);
        oddSince = memory.whole(oddSince);
    }
}
