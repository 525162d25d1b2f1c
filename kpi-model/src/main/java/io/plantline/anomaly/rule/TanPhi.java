package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.WallClock;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Too much reactive energy for the active energy of a day. While the day runs it is judged by what has flowed and what
 * usually flows in the hours that are left, and both are told apart; once it is over, by what was metered of it alone.
 */
final class TanPhi implements Rule {
    private static final long HOUR_SECONDS = 3600;
    private static final double HOUR = 3_600_000;

    /** Less of an hour teaches nothing of it. */
    private static final double WHOLE = 0.95;

    /** A day of which less is metered is not judged. */
    private static final double LEAST = 0.5;

    private final Subject subject;
    private final double limit;
    private final long from;
    private final ReactiveDue due;
    private final Paired paired = new Paired();
    private final UsualHours usual = new UsualHours();
    private final ReactiveSum ofDay = new ReactiveSum();
    private final ReactiveSum ofHour = new ReactiveSum();
    private final BadDay lastBad = new BadDay();
    private long hour = Long.MIN_VALUE;
    private long today = Long.MIN_VALUE;
    private long until;

    TanPhi(Subject subject, Rules rules) {
        this.subject = subject;
        this.due = new ReactiveDue(subject);
        this.limit = rules.number(RuleName.LOW_POWER_FACTOR, "limit");
        this.from = rules.millis(RuleName.LOW_POWER_FACTOR, "from");
    }

    @Override
    public RuleName name() {
        return RuleName.LOW_POWER_FACTOR;
    }

    /** What was written down before both energies were taken of the same time only is of no use. */
    @Override
    public String memoryName() {
        return name().id() + "/paired";
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER && sight.signal() != Signal.REACTIVE) {
            return Optional.empty();
        }
        long now = Math.floorDiv(subject.localSeconds(sight.start()), HOUR_SECONDS);
        Optional<Judgement> judgement = Optional.empty();
        if (now != hour) {
            boolean isOver = day(now) != day(hour);
            boolean saysMore = ofHour.hours() > 0 || (isOver && day(hour) == today); // its last hour may say nothing
            judgement = saysMore ? close(isOver) : Optional.empty();
            ofHour.clear();
            hour = now;
        }
        paired.see(sight).ifPresent(both -> {
            due.see(sight.start(), both);
            ofHour.add(both);
            until = sight.end();
        });
        return judgement;
    }

    private static long day(long hour) {
        return Math.floorDiv(hour, (long) UsualHours.HOURS);
    }

    /** An hour is over: it teaches, and its day is judged by it. */
    private Optional<Judgement> close(boolean isOver) {
        if (day(hour) != today) {
            ofDay.clear();
            today = day(hour);
        }
        ofDay.add(ofHour);
        ReactiveSum whole = new ReactiveSum();
        whole.add(ofDay);
        due.restOfDay();
        boolean known = true;
        long next = hour + 1;
        for (long left = next; !isOver && day(left) == today; left++) {
            due.usually(until + (left - next) * HOUR_SECONDS * 1000, usual.of(left));
            whole.add(usual.of(left));
            known &= usual.knows(left);
        }
        if (ofHour.hours() >= WHOLE) {
            usual.learn(hour, ofHour.all());
        }
        boolean early = (double) (next - today * UsualHours.HOURS) * HOUR < from;
        boolean judged = !early && known && share(isOver) >= LEAST && ofDay.tanPhi() >= 0 && whole.reactive() > 0;
        return judged ? Optional.of(judge(whole.tanPhi(), isOver).charged(due.ofDay())) : Optional.empty();
    }

    private Judgement judge(double tanPhi, boolean isOver) {
        long start = dayStart(today);
        double share = share(isOver);
        if (isOver && tanPhi <= limit) {
            return Judgement.refuted(start, until, measure(wasBad() ? lastBad.tanPhi() : tanPhi), known(), metered());
        }
        if (tanPhi <= limit) {
            return Judgement.calm(start, until);
        }
        if (isOver) {
            lastBad.was(today, tanPhi, share);
        }
        double sure = isOver ? known() : Judgement.sureness(2 * tanPhi / limit);
        Judgement bad = Judgement.odd(
                dayStart(today),
                until,
                measure(tanPhi),
                Double.NaN,
                sure,
                Severity.WARNING,
                isOver ? metered() : foreseen(tanPhi));
        return isOver ? bad.toldAtOnce() : bad.asItStands();
    }

    private Measure measure(double tanPhi) {
        return new Measure(tanPhi, limit, "kvarh/kWh");
    }

    /** A day that came out well says more of the bad one before it than of itself. */
    private boolean wasBad() {
        return lastBad.date() == today - 1 || lastBad.date() == today;
    }

    private double known() {
        return Math.min(1, 0.5 + (wasBad() ? lastBad.share() : share(true)) / 2);
    }

    private String metered() {
        boolean bad = wasBad();
        return "had a tan phi of %s on %s (%s of it metered); the limit is %s"
                .formatted(
                        Phrase.number(bad ? lastBad.tanPhi() : ofDay.tanPhi()),
                        LocalDate.ofEpochDay(bad ? lastBad.date() : today),
                        Phrase.percent(bad ? lastBad.share() : share(true)),
                        Phrase.number(limit));
    }

    private String foreseen(double tanPhi) {
        return "has had a tan phi of %s on %s until %s (%s of it metered), and with the usual rest of the day it will be %s; the limit is %s"
                .formatted(
                        Phrase.number(ofDay.tanPhi()),
                        LocalDate.ofEpochDay(today),
                        WallClock.timeOfDay(until, subject.zone()),
                        Phrase.percent(share(false)),
                        Phrase.number(tanPhi),
                        Phrase.number(limit));
    }

    /** How much of the day was metered, or of the day until now. */
    private double share(boolean isOver) {
        long end = isOver ? dayStart(today + 1) : until;
        return Math.min(1, ofDay.hours() * HOUR / Math.max(1, end - dayStart(today)));
    }

    private long dayStart(long day) {
        return LocalDate.ofEpochDay(day)
                .atStartOfDay(subject.zone())
                .toInstant()
                .toEpochMilli();
    }

    @Override
    public Remembering besides() {
        return due;
    }

    @Override
    public void pass(Memory memory) {
        paired.pass(memory);
        usual.pass(memory);
        ofDay.pass(memory);
        ofHour.pass(memory);
        hour = memory.whole(hour);
        today = memory.whole(today);
        until = memory.whole(until);
        lastBad.pass(memory);
    }
}
