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
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/**
 * Compressed air that flows while nobody works, as a share of what flows while they do: well kept nets lose less than a
 * tenth, poor ones a third. Told where it is above the share that is to be watched and above what was usual here. It
 * takes what the compressors of the same scope do for such a flow; what escapes while people work is not seen, and is
 * taken to be the same from one closed time to the next.
 */
final class AirLeak implements Rule {
    private static final int REMEMBERED = 1_000;
    private static final int ENOUGH = 60;
    private static final double PACE = 0.002;
    private static final double LEAST_RISE = 0.02;
    private static final long HOUR = 3_600_000;
    private static final long RUN_DOWN = HOUR;

    private final Subject subject;
    private final double watch;
    private final double act;
    private final double deviations;
    private final long gap;
    private final Calm usual = new Calm(REMEMBERED);
    private final SpecificEnergy compressors = new SpecificEnergy();
    private double working = Double.NaN;
    private long closedSince = Long.MAX_VALUE;
    private long leaksSince = Long.MIN_VALUE;

    AirLeak(Subject subject, Rules rules) {
        this.subject = subject;
        this.watch = rules.share(RuleName.AIR_LEAK, "watch");
        this.act = rules.share(RuleName.AIR_LEAK, "act");
        this.deviations = rules.number(RuleName.AIR_LEAK, "deviations");
        this.gap = rules.millis(RuleName.AIR_LEAK, RuleName.CALM);
    }

    @Override
    public RuleName name() {
        return RuleName.AIR_LEAK;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() == Signal.POWER && !subject.supplied()) {
            compressors.power(sight); // of a plant as a whole it is that of all its machines
        }
        if (sight.signal() != Signal.AIR) {
            return Optional.empty();
        }
        compressors.air(sight);
        if (subject.open().test(sight.start())) {
            working = Double.isNaN(working) ? sight.value() : working + PACE * (sight.value() - working);
            closedSince = Long.MAX_VALUE;
            return Optional.empty();
        }
        closedSince = Math.min(closedSince, sight.start());
        boolean settled =
                sight.start() - closedSince >= RUN_DOWN && !subject.open().test(sight.end() + RUN_DOWN);
        return settled && working > 0 ? judge(sight, sight.value() / working) : Optional.empty();
    }

    private Optional<Judgement> judge(Sight sight, double share) {
        boolean knows = usual.size() >= ENOUGH;
        double middle = usual.median();
        double limit = knows ? Math.max(watch, middle + Math.max(LEAST_RISE, deviations * usual.spread())) : watch;
        if (!knows || share <= limit) {
            usual.learn(share);
            return knows ? Optional.of(Judgement.calm(sight.start(), sight.end())) : Optional.empty();
        }
        String words = "%s %s of its working flow of air while nobody works, where %s was usual"
                .formatted(Phrase.either("has taken", "took"), Phrase.percent(share), Phrase.percent(middle));
        double hours = hours(sight);
        return Optional.of(Judgement.odd(
                sight.start(),
                sight.end(),
                new Measure(sight.value(), middle * working, "Nm3/h"),
                (sight.value() - middle * working) * hours * compressors.kWhPerNm3(),
                Judgement.sureness(share / limit),
                share > act ? Severity.CRITICAL : Severity.WARNING,
                words));
    }

    /** How long it has leaked since that was counted last: the hours people worked in since are in it. */
    private double hours(Sight sight) {
        boolean goesOn = leaksSince != Long.MIN_VALUE && sight.start() - leaksSince <= gap;
        double hours = goesOn ? (sight.end() - leaksSince) / (double) HOUR : sight.hours();
        leaksSince = sight.end();
        return hours;
    }

    @Override
    public Remembering besides() {
        return memory -> {
            compressors.pass(memory);
            leaksSince = memory.whole(leaksSince);
        };
    }

    @Override
    public void pass(Memory memory) {
        usual.pass(memory);
        working = memory.number(working);
        closedSince = memory.whole(closedSince);
    }
}
