package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/**
 * Builds events from the judgements of one rule: an event opens when something odd has lasted long enough, goes on over
 * gaps, is told again when it gets worse, a tenth dearer or a day older, and ends when it has been calm for long enough.
 * What is of a moment is told to be over as soon as it is calm; where it comes again before the calm time has passed it is
 * the same event, with a later end. It is long, as all that an event remembers is written down in one order.
 */
public final class Episode implements Remembering {
    private static final long AGAIN = 86_400_000;
    private static final long NONE = Long.MIN_VALUE;

    private final Subject subject;
    private final RuleName rule;
    private final long lasts;
    private final long calm;

    private long start = NONE;
    private long seen;
    private long calmSince = NONE;
    private long told = NONE;
    private long free = NONE;
    private int revision;
    private double confidence;
    private Severity severity = Severity.INFO;
    private double observed;
    private double expected;
    private String unit = "";
    private String words = "";
    private final Bill bill;
    private final Recurrence recurrence = new Recurrence();

    public Episode(Subject subject, RuleName rule, Rules rules) {
        this.subject = subject;
        this.rule = rule;
        this.lasts = rules.millis(rule, RuleName.LASTS);
        this.calm = rules.millis(rule, RuleName.CALM);
        this.bill = new Bill(rule, subject.worth());
    }

    /** True while an event is told and not over. */
    public boolean isOpen() {
        return told != NONE;
    }

    /** True where something odd goes on, or was told of a time after {@code time}: it may be the same. */
    public boolean accountsFor(long time) {
        return start != NONE || free > time;
    }

    /** True where the event is told, and goes on or would if it came again. */
    public boolean isOf(String id) {
        return isOpen() && event(null).id().equals(id);
    }

    /** Takes a judgement in; gives the event where there is something to tell of it. */
    public Optional<Anomaly> take(Judgement judgement) {
        return judgement.odd() ? odd(judgement) : calm(judgement);
    }

    /** The event that is told and not over, with all that is known of it by now; empty where there is none. */
    public Optional<Anomaly> standing() {
        return isOpen() && !recurrence.isPast() ? Optional.of(event(null)) : Optional.empty();
    }

    /** Its rule holds no more: what it told is over with the last evidence of it. */
    public Optional<Anomaly> conclude() {
        if (!isOpen() || recurrence.isPast()) {
            close();
            return Optional.empty();
        }
        words += "; the rule has been switched off";
        Anomaly last = tell(seen);
        close();
        return Optional.of(last);
    }

    private Optional<Anomaly> odd(Judgement judgement) {
        if (start == NONE) {
            start = Math.max(judgement.start(), free); // what was told before is an event of its own
            confidence = 0;
        }
        seen = Math.max(judgement.end(), start);
        calmSince = NONE;
        Severity before = severity;
        severity = judgement.severity().compareTo(severity) > 0 ? judgement.severity() : severity;
        if (judgement.place() != Judgement.Place.WHERE_SURER || judgement.confidence() >= confidence || told == NONE) {
            describe(judgement);
        }
        bill.add(judgement);
        if (recurrence.comesAgain()) {
            return Optional.empty();
        }
        boolean news = told == NONE
                ? seen - start >= lasts
                : recurrence.isPast()
                        || severity != before
                        || seen - told >= AGAIN
                        || judgement.place() == Judgement.Place.TOLD_AT_ONCE
                        || bill.hasGrown();
        recurrence.clear();
        return news ? Optional.of(tell(null)) : Optional.empty();
    }

    private void describe(Judgement judgement) {
        Measure measure = judgement.measure();
        confidence = judgement.confidence();
        observed = measure.observed() == null ? Double.NaN : measure.observed();
        expected = measure.expected() == null ? Double.NaN : measure.expected();
        unit = measure.unit();
        words = judgement.words();
    }

    private Optional<Anomaly> calm(Judgement judgement) {
        calmSince = calmSince == NONE ? judgement.start() : calmSince;
        if (start == NONE) {
            return Optional.empty();
        }
        bill.add(judgement);
        if (judgement.measure() != null) {
            describe(judgement);
        }
        if (Math.max(0, judgement.end() - seen) < calm && !judgement.refuted()) {
            return rule.isOfAMoment() && isOpen() ? momentIsOver() : Optional.empty();
        }
        Optional<Anomaly> over =
                isOpen() && !recurrence.isTold() ? Optional.of(tell(Math.max(seen, calmSince))) : Optional.empty();
        close();
        return over;
    }

    private Optional<Anomaly> momentIsOver() {
        if (recurrence.isTold()) {
            return Optional.empty();
        }
        recurrence.over();
        return Optional.of(tell(Math.max(seen, calmSince)));
    }

    private void close() {
        free = isOpen() ? Math.max(seen, start + 1) : free;
        start = NONE;
        told = NONE;
        severity = Severity.INFO;
        revision = 0;
        recurrence.clear();
        bill.clear();
    }

    private Anomaly tell(Long end) {
        revision = told == NONE ? 0 : revision + 1;
        told = seen;
        bill.told();
        return event(end);
    }

    private Anomaly event(Long end) {
        return new Anomaly(
                subject.plant(),
                subject.run(),
                subject.scope(),
                subject.meter(),
                rule.id(),
                severity,
                start,
                seen,
                end,
                revision,
                new Measure(known(observed), known(expected), unit),
                confidence,
                bill.impact(),
                new Sentence(subject, words, confidence, bill.words()).over(start, end));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** What its event is charged besides energy, as a part of its own. */
    public Remembering dues() {
        return bill.dues();
    }

    /** Whether it is told to be over and may come again, as a part of its own. */
    public Remembering recurrence() {
        return recurrence;
    }

    @Override
    public void pass(Memory memory) {
        start = memory.whole(start);
        seen = memory.whole(seen);
        calmSince = memory.whole(calmSince);
        told = memory.whole(told);
        free = memory.whole(free);
        revision = memory.count(revision);
        confidence = memory.number(confidence);
        severity = Severity.valueOf(memory.text(severity.name()));
        observed = memory.number(observed);
        expected = memory.number(expected);
        unit = memory.text(unit);
        words = memory.text(words);
        bill.pass(memory);
    }
}
