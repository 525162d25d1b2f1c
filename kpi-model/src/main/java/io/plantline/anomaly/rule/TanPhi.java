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

/** Reactive energy that will be charged: the day's reactive over its active energy so far, above the limit. */
final class TanPhi implements Rule {
    private final Subject subject;
    private final double limit;
    private final long from;
    private long day = Long.MIN_VALUE;
    private double active;
    private double reactive;
    private double observed;

    TanPhi(Subject subject, Rules rules) {
        this.subject = subject;
        this.limit = rules.number(RuleName.LOW_POWER_FACTOR, "limit");
        this.from = rules.millis(RuleName.LOW_POWER_FACTOR, "from");
    }

    @Override
    public RuleName name() {
        return RuleName.LOW_POWER_FACTOR;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER && sight.signal() != Signal.REACTIVE) {
            return Optional.empty();
        }
        long today = subject.localDay(sight.start());
        if (today != day) {
            day = today;
            active = 0;
            reactive = 0;
            observed = 0;
        }
        double energy = sight.value() * sight.hours();
        if (sight.signal() == Signal.POWER) {
            active += energy;
            return Optional.empty();
        }
        reactive += energy;
        observed += sight.end() - sight.start();
        return observed < from || active <= 0 ? Optional.empty() : Optional.of(judge(sight, reactive / active));
    }

    private Judgement judge(Sight sight, double tanPhi) {
        if (tanPhi <= limit) {
            return Judgement.calm(sight.start(), sight.end());
        }
        String words = "has a tan phi of %s today; what is above %s is charged, %s so far"
                .formatted(
                        Phrase.number(tanPhi),
                        Phrase.number(limit),
                        Phrase.amount(reactive - limit * active, "kvarh"));
        return Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(tanPhi, limit, "kvarh/kWh"),
                Double.NaN,
                Judgement.sureness(2 * tanPhi / limit),
                Severity.WARNING,
                words);
    }

    @Override
    public void pass(Memory memory) {
        day = memory.whole(day);
        active = memory.number(active);
        reactive = memory.number(reactive);
        observed = memory.number(observed);
    }
}
