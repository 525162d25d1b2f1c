package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reactive energy that will be charged: the day's reactive over its active energy, what has flowed so far and what
 * usually flows in the hours that are left, above the limit.
 */
final class TanPhi implements Rule {
    private static final int HOURS = 24;
    private static final long HOUR_SECONDS = 3600;
    private static final double PACE = 0.2;

    private final Subject subject;
    private final double limit;
    private final long from;
    private final double[] usualActive = new double[2 * HOURS];
    private final double[] usualReactive = new double[2 * HOURS];
    private final double[] seen = new double[2 * HOURS];
    private final ReactiveDue due;
    private long hour = Long.MIN_VALUE;
    private double active;
    private double reactive;
    private double activeOfHour;
    private double reactiveOfHour;

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

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() != Signal.POWER && sight.signal() != Signal.REACTIVE) {
            return Optional.empty();
        }
        long now = Math.floorDiv(subject.localSeconds(sight.start()), HOUR_SECONDS);
        Optional<Judgement> judgement = Optional.empty();
        if (now != hour) {
            judgement = hour == Long.MIN_VALUE ? Optional.empty() : close(sight.start());
            hour = now;
        }
        due.see(sight);
        double energy = sight.value() * sight.hours();
        activeOfHour += sight.signal() == Signal.POWER ? energy : 0;
        reactiveOfHour += sight.signal() == Signal.REACTIVE ? energy : 0;
        return judgement;
    }

    /** An hour is over: it teaches, and the day is projected from it. */
    private Optional<Judgement> close(long end) {
        int ofDay = (int) Math.floorMod(hour, (long) HOURS);
        int kind = Math.floorMod(Math.floorDiv(hour, (long) HOURS) + 3, 7L) >= 5 ? HOURS : 0;
        active = activeOfHour + (ofDay == 0 ? 0 : active);
        reactive = reactiveOfHour + (ofDay == 0 ? 0 : reactive);
        double allActive = active;
        double allReactive = reactive;
        boolean known = true;
        due.restOfDay();
        for (int left = kind + ofDay + 1; left < kind + HOURS; left++) {
            due.usually(end + (left - kind - ofDay - 1) * HOUR_SECONDS * 1000, usualActive[left], usualReactive[left]);
            allActive += usualActive[left];
            allReactive += usualReactive[left];
            known &= seen[left] > 0;
        }
        learn(kind + ofDay);
        boolean early = (ofDay + 1) * HOUR_SECONDS * 1000 < from;
        return early || !known || allActive <= 0 || allReactive == 0
                ? Optional.empty()
                : Optional.of(judge(end, allReactive, allActive).charged(due.ofDay()));
    }

    private void learn(int slot) {
        double pace = Math.max(PACE, 1 / ++seen[slot]);
        usualActive[slot] += pace * (activeOfHour - usualActive[slot]);
        usualReactive[slot] += pace * (reactiveOfHour - usualReactive[slot]);
        activeOfHour = 0;
        reactiveOfHour = 0;
    }

    private Judgement judge(long end, double allReactive, double allActive) {
        double tanPhi = allReactive / allActive;
        if (tanPhi <= limit) {
            return Judgement.calm(end - HOUR_SECONDS * 1000, end);
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(hour, (long) HOURS));
        boolean isOver = Math.floorMod(hour, (long) HOURS) == HOURS - 1;
        String words = "%s a tan phi of %s on %s; what is above %s is charged, %s in the day"
                .formatted(
                        isOver ? "had" : "will have",
                        Phrase.number(tanPhi),
                        day,
                        Phrase.number(limit),
                        Phrase.amount(allReactive - limit * allActive, "kvarh"));
        return Judgement.odd(
                day.atStartOfDay(subject.zone()).toInstant().toEpochMilli(),
                end,
                new Measure(tanPhi, limit, "kvarh/kWh"),
                Double.NaN,
                Judgement.sureness(2 * tanPhi / limit),
                Severity.WARNING,
                words);
    }

    @Override
    public Remembering besides() {
        return due;
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(usualActive);
        memory.numbers(usualReactive);
        memory.numbers(seen);
        hour = memory.whole(hour);
        active = memory.number(active);
        reactive = memory.number(reactive);
        activeOfHour = memory.number(activeOfHour);
        reactiveOfHour = memory.number(reactiveOfHour);
    }
}
