package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/**
 * A sensor that stands still: a flow that says the same for longer than it ever did at rest or at work, or a register
 * that does not move while its machine works. Only the longest standstill of each of the two is remembered, for in
 * plants it repeats: the fan that is off all night is off every night. One that was told of is a habit once it comes again.
 */
final class Standstill implements Rule {
    private static final long WARM_UP = 7 * 86_400_000L;
    private static final double GROWTH = 2;

    /** Fewer equal readings than this are chance, above all where the meter's resolution is coarse. */
    private static final int LEAST_READINGS = 5;

    /** Below so much of the highest reading a machine rests. */
    private static final double AT_REST = 0.02;

    private final Subject subject;
    private final double after;
    private final double times;
    private final double[] longest = new double[2];
    private final double[] toldOnce = new double[2];
    private long first = Long.MIN_VALUE;
    private long since;
    private long last;
    private double period;
    private double value = Double.NaN;
    private double highest;
    private boolean told;
    private boolean works;
    private boolean stateIsKnown;

    Standstill(Subject subject, Rules rules) {
        this.subject = subject;
        this.after = rules.millis(RuleName.STUCK_SENSOR, "after");
        this.times = rules.number(RuleName.STUCK_SENSOR, "times");
    }

    @Override
    public RuleName name() {
        return RuleName.STUCK_SENSOR;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() == Signal.STATE) {
            boolean before = works;
            works = MachineState.PROCESSING.is(sight.value());
            stateIsKnown = true;
            // a register may rest while its machine does
            since = subject.climbs() && works && !before ? sight.start() : since;
            return Optional.empty();
        }
        return sight.signal() == Signal.READING ? judge(sight) : Optional.empty();
    }

    private Optional<Judgement> judge(Sight sight) {
        first = first == Long.MIN_VALUE ? sight.start() : first;
        highest = Math.max(highest, Math.abs(sight.value()));
        boolean gap = sight.start() > last;
        period = (double) (sight.end() - sight.start());
        if (sight.value() != value || gap) {
            moved(sight);
            last = sight.end();
            return Optional.of(Judgement.calm(sight.start(), sight.end()));
        }
        last = sight.end();
        double still = (double) (sight.end() - since);
        boolean odd = subject.climbs() ? works && still >= after : still > limit() && knows(sight);
        if (!odd) {
            return Optional.empty();
        }
        told = true;
        String words = "%s %s for %s%s"
                .formatted(
                        Phrase.either("has said", "said"),
                        Phrase.amount(value, subject.unit()),
                        Phrase.time((long) still),
                        subject.climbs()
                                ? " although its machine " + Phrase.either("works", "worked")
                                : "; the longest before was " + Phrase.time((long) longest[context()]));
        return Optional.of(Judgement.odd(
                since,
                sight.end(),
                new Measure(value, null, subject.unit()),
                Double.NaN,
                Judgement.sureness(2 * still / (subject.climbs() ? after : limit())),
                Severity.WARNING,
                words));
    }

    /** At rest a standstill is a matter of course as long as nobody says that the machine works. */
    private boolean knows(Sight sight) {
        boolean learnt = since - first >= WARM_UP;
        return learnt && (!atRest() || (stateIsKnown && works) || (double) (sight.end() - since) > 2 * limit());
    }

    private void moved(Sight sight) {
        if (!Double.isNaN(value)) {
            double still = (double) (last - since); // what was not seen was no standstill
            int context = context();
            boolean fresh = since - first < WARM_UP;
            if (fresh || !told || still <= times * toldOnce[context]) {
                double most = fresh ? still : Math.min(still, GROWTH * limit());
                longest[context] = Math.max(longest[context], most);
            } else {
                toldOnce[context] = still;
            }
        }
        told = false;
        value = sight.value();
        since = sight.start();
    }

    private double limit() {
        return Math.max(Math.max(after, LEAST_READINGS * period), times * longest[context()]);
    }

    private int context() {
        return atRest() ? 0 : 1;
    }

    private boolean atRest() {
        return Math.abs(value) <= AT_REST * highest;
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(longest);
        memory.numbers(toldOnce);
        told = memory.flag(told);
        first = memory.whole(first);
        since = memory.whole(since);
        last = memory.whole(last);
        period = memory.number(period);
        value = memory.number(value);
        highest = memory.number(highest);
        works = memory.flag(works);
        stateIsKnown = memory.flag(stateIsKnown);
    }
}
