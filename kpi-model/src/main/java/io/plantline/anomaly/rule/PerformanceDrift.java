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
import java.util.List;
import java.util.Optional;

/**
 * More energy for the same output, day by day: Page's sum over the daily residual against the baseline. So it finds the
 * heat exchanger that fouls and the steam trap that leaks.
 */
final class PerformanceDrift implements Rule {
    private static final int[] ENOUGH = {15, 3, 3};

    private final double limit;
    private final Day day;
    private final List<Calm> usual = List.of(new Calm(60), new Calm(12), new Calm(12));
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
        Optional<Judgement> judgement =
                day.isOver(sight) && day.isWhole() ? judge(usual.get(day.kind())) : Optional.empty();
        day.add(sight);
        return judgement;
    }

    private Optional<Judgement> judge(Calm calm) {
        double residual = day.sum();
        if (calm.size() < ENOUGH[day.kind()]) {
            calm.learn(residual);
            return Optional.empty();
        }
        boolean wasCalm = sum.up() == 0;
        double middle = calm.median();
        sum.add((residual - middle) / Math.max(calm.spread(), 1e-9));
        oddSince = wasCalm ? day.start() : oddSince;
        if (sum.up() < limit) {
            if (sum.up() == 0) {
                calm.learn(residual);
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
        usual.forEach(calm -> calm.pass(memory));
        sum.pass(memory);
        oddSince = memory.whole(oddSince);
    }
}
