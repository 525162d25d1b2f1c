package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Mark;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/** A reading that cannot be: above what the meter can say, or, where nobody knows that, far beyond all it ever said. */
final class Spike implements Rule {
    /** So many readings must have been heard before the highest of them means anything. */
    private static final int ENOUGH = 96;

    private final Subject subject;
    private final double max;
    private final double beyond;
    private final Mark heights = new Mark();

    Spike(Subject subject, Rules rules) {
        this.subject = subject;
        double given = rules.number(RuleName.SPIKE, "max");
        this.max = Double.isNaN(given) ? subject.max() : given;
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
        double value = sight.value();
        boolean knows = heights.seen() >= ENOUGH;
        double least = Double.isNaN(max) ? beyond * heights.high() : max;
        boolean odd = Double.isNaN(max)
                ? knows && value > least && heights.reach(value) > beyond
                : value > max;
        if (!odd) {
            heights.learn(value);
            return knows || !Double.isNaN(max)
                    ? Optional.of(Judgement.calm(sight.start(), sight.end()))
                    : Optional.empty();
        }
        String words = "says %s, more than %s, the most %s"
                .formatted(
                        Phrase.amount(value, subject.unit()),
                        Phrase.amount(least, subject.unit()),
                        Double.isNaN(max) ? "that is likely by all it said before" : "there can be");
        return Optional.of(Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(value, least, subject.unit()),
                Double.NaN,
                Judgement.sureness(2 * value / least),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        heights.pass(memory);
    }
}
