package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/**
 * A reading that cannot be: above what the meter can say, or, where nobody knows that, far beyond all it ever said. What
 * stays there for some readings is no spike but a new level, and is learnt.
 */
final class Spike implements Rule {
    private static final long WARM_UP = 7 * 86_400_000L;
    private static final int PLATEAU = 5;

    private final Subject subject;
    private final double max;
    private final double beyond;
    private long first = Long.MIN_VALUE;
    private double highest;
    private double least = Double.POSITIVE_INFINITY;
    private int inARow;

    Spike(Subject subject, Rules rules) {
        this.subject = subject;
        this.max = subject.max();
        this.beyond = rules.number(RuleName.SPIKE, "beyond");
    }

    @Override
    public RuleName name() {
        return RuleName.SPIKE;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.READING || subject.climbs()) {
            return Optional.empty();
        }
        first = first == Long.MIN_VALUE ? sight.start() : first;
        if (Double.isNaN(max)) {
            return sight.start() - first < WARM_UP ? learn(sight) : byHeight(sight);
        }
        return Optional.of(sight.value() > max ? odd(sight, max, "there can be") : calm(sight));
    }

    private Optional<Judgement> byHeight(Sight sight) {
        double limit = beyond * highest;
        boolean high = sight.value() > limit;
        inARow = high ? inARow + 1 : 0;
        least = high ? Math.min(least, sight.value()) : Double.POSITIVE_INFINITY;
        if (inARow > PLATEAU) {
            highest = least; // the lowest of them: one may yet be a spike on the plateau
            inARow = 0;
            return Optional.of(Judgement.refuted(sight.start(), sight.end()));
        }
        if (high) {
            return Optional.of(odd(sight, limit, "that is likely by all it said before"));
        }
        highest = Math.max(highest, sight.value());
        return Optional.of(calm(sight));
    }

    private Optional<Judgement> learn(Sight sight) {
        highest = Math.max(highest, sight.value());
        return Optional.empty();
    }

    private static Judgement calm(Sight sight) {
        return Judgement.calm(sight.start(), sight.end());
    }

    private Judgement odd(Sight sight, double limit, String why) {
        String words = "%s %s, more than %s, the most %s"
                .formatted(
                        Phrase.either("has said", "said"),
                        Phrase.amount(sight.value(), subject.unit()),
                        Phrase.amount(limit, subject.unit()),
                        why);
        return Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(sight.value(), limit, subject.unit()),
                Double.NaN,
                Judgement.sureness(2 * sight.value() / limit),
                Double.isNaN(max) ? Severity.WARNING : Severity.INFO, // above its max it is refused and harms no KPI
                words);
    }

    @Override
    public void pass(Memory memory) {
        first = memory.whole(first);
        highest = memory.number(highest);
        least = memory.number(least);
        inARow = memory.count(inARow);
    }
}
