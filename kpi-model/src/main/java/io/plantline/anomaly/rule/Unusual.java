package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Surprise;
import java.util.Optional;

/** A load that departs from its habit farther than ever: the sense that is measured against the public benchmark. */
final class Unusual implements Rule {
    private final Subject subject;
    private final double beyond;
    private final long warmUp;
    private final Surprise sense = new Surprise();
    private long first = Long.MIN_VALUE;

    Unusual(Subject subject, Rules rules) {
        this.subject = subject;
        this.beyond = rules.number(RuleName.UNUSUAL_LOAD, "beyond");
        this.warmUp = rules.millis(RuleName.UNUSUAL_LOAD, "warmUp");
    }

    @Override
    public RuleName name() {
        return RuleName.UNUSUAL_LOAD;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER) {
            return Optional.empty();
        }
        first = first == Long.MIN_VALUE ? sight.start() : first;
        double surprise = sense.see(subject.localSeconds(sight.start()), sight.value());
        if (sight.start() - first < warmUp) {
            return Optional.empty();
        }
        if (surprise < beyond) {
            return Optional.of(Judgement.calm(sight.start(), sight.end()));
        }
        double usual = sense.expected();
        String words = "%s %s where %s was usual at that time, %s times as far off as ever before"
                .formatted(
                        Phrase.either("has drawn", "drew"),
                        Phrase.amount(sight.value(), "kW"),
                        Phrase.amount(usual, "kW"),
                        Phrase.number(surprise));
        return Optional.of(Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(sight.value(), usual, "kW"),
                (sight.value() - usual) * sight.hours(),
                Judgement.sureness(surprise),
                Severity.INFO,
                words));
    }

    @Override
    public void pass(Memory memory) {
        sense.pass(memory);
        first = memory.whole(first);
    }
}
