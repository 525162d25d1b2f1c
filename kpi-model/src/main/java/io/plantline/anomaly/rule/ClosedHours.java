package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Calm;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/** Energy while the plant is closed: more than all but a few of the calm closed intervals of the last weeks. */
final class ClosedHours implements Rule {
    /** About four weeks of nights and week-ends in quarter hours. */
    private static final int REMEMBERED = 2_000;

    private static final long WARM_UP = 14 * 86_400_000L;
    private static final int ENOUGH = 100;

    /** After closing it takes this long until what is left on is what is left on. */
    private static final long RUN_DOWN = 3_600_000;

    private final Subject subject;
    private final double rarity;
    private final double above;
    private final Calm calm = new Calm(REMEMBERED);
    private long first = Long.MIN_VALUE;
    private long closedSince = Long.MAX_VALUE;

    ClosedHours(Subject subject, Rules rules) {
        this.subject = subject;
        this.rarity = rules.share(RuleName.CLOSED_HOURS_WASTE, "rarity");
        this.above = rules.share(RuleName.CLOSED_HOURS_WASTE, "above");
    }

    @Override
    public RuleName name() {
        return RuleName.CLOSED_HOURS_WASTE;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER) {
            return Optional.empty();
        }
        first = first == Long.MIN_VALUE ? sight.start() : first;
        if (subject.open().test(sight.start()) || subject.open().test(sight.end() + RUN_DOWN)) {
            closedSince = Long.MAX_VALUE;
            return Optional.empty();
        }
        closedSince = Math.min(closedSince, sight.start());
        return sight.start() - closedSince < RUN_DOWN ? Optional.empty() : judge(sight);
    }

    private Optional<Judgement> judge(Sight sight) {
        boolean knows = sight.start() - first >= WARM_UP && calm.size() >= ENOUGH;
        double middle = calm.median();
        boolean odd = knows && calm.rarity(sight.value()) <= rarity && sight.value() > middle * (1 + above);
        if (!odd) {
            calm.learn(sight.value());
            return knows ? Optional.of(Judgement.calm(sight.start(), sight.end())) : Optional.empty();
        }
        String words = "%s %s while the plant %s closed, where %s is usual"
                .formatted(
                        Phrase.either("has drawn", "drew"),
                        Phrase.amount(sight.value(), "kW"),
                        Phrase.either("is", "was"),
                        Phrase.amount(middle, "kW"));
        return Optional.of(Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(sight.value(), middle, "kW"),
                (sight.value() - middle) * sight.hours(),
                Judgement.sureness((sight.value() / middle - 1) / above),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        calm.pass(memory);
        first = memory.whole(first);
        closedSince = memory.whole(closedSince);
    }
}
