package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.Worth;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/**
 * A machine that idles longer than it is worth: switching it off and on again would have taken less. The break-even time
 * is the energy of a restart over the idle power. It is a warning once it has taken what calling somebody is worth, or where
 * nobody knows what it takes. It is told of at the end of a minute, and its end is told once that minute is metered.
 */
final class LeftOn implements Rule {
    private static final double HOUR = 3_600_000;
    private static final long MINUTE = 60_000;
    private static final double PACE = 0.1;

    /** A thousand years: next to no power never makes up for a restart. */
    private static final double FAR = 1000 * 365.25 * 24 * HOUR;

    private final Worth worth;
    private final double restartKWh;
    private final long after;
    private final double call;
    private final long calm;
    private IdleTime now;
    private IdleTime last;
    private boolean idle;
    private boolean closing;
    private long deadline = NEVER;
    private long ends = NEVER;
    private double rememberedKW = Double.NaN;

    LeftOn(Subject subject, Rules rules) {
        this.worth = subject.worth();
        this.now = new IdleTime(worth);
        this.last = new IdleTime(worth);
        this.restartKWh = rules.number(RuleName.LEFT_ON, "restart");
        this.after = rules.millis(RuleName.LEFT_ON, "after");
        this.call = rules.number(RuleName.LEFT_ON, "call");
        this.calm = rules.millis(RuleName.LEFT_ON, RuleName.CALM);
    }

    @Override
    public RuleName name() {
        return RuleName.LEFT_ON;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (sight.signal() == Signal.STATE) {
            return state(sight);
        }
        return sight.signal() == Signal.MINUTE_POWER ? power(sight) : Optional.empty();
    }

    private Optional<Judgement> power(Sight minute) {
        if (idle && now.meter(minute)) {
            double kilowatts = minute.value();
            rememberedKW = Double.isNaN(rememberedKW) ? kilowatts : rememberedKW + PACE * (kilowatts - rememberedKW);
            deadline = Math.max(now.isTold() ? deadline : endOfMinute(minute.end()), pays());
        }
        if (!closing) {
            return Optional.empty();
        }
        last.meter(minute);
        return minute.end() >= last.end() ? Optional.of(over()) : Optional.empty();
    }

    private Optional<Judgement> state(Sight sight) {
        boolean idles = MachineState.IDLE.is(sight.value());
        if (idles && !idle) {
            idle = true;
            now = IdleTime.since(sight.start(), worth);
            deadline = pays();
        } else if (!idles && idle) {
            idle = false;
            deadline = NEVER;
            if (!now.isTold()) {
                return Optional.of(Judgement.calm(sight.start(), sight.start()));
            }
            last = now;
            last.endsAt(sight.start());
            closing = true;
            return closes() == sight.start() ? Optional.of(over()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The mean power of an idle time; of earlier ones as long as none is known of it. */
    private double kilowatts(IdleTime of) {
        return Double.isNaN(of.kilowatts()) ? rememberedKW : of.kilowatts();
    }

    /** The end of the minute in which switching it off pays, as far as is known; a power that changes moves it. */
    private long pays() {
        return endOfMinute(now.start() + breakEven(now));
    }

    private long breakEven(IdleTime of) {
        double kilowatts = kilowatts(of);
        return Double.isNaN(restartKWh) || Double.isNaN(kilowatts) || kilowatts <= 0
                ? after
                : (long) Math.min(Math.ceil(restartKWh / kilowatts * HOUR), FAR);
    }

    /** The minute in which it was over is, and may have been metered. */
    private long closes() {
        return closing ? endOfMinute(last.end()) : NEVER;
    }

    private static long endOfMinute(long time) {
        return -Math.floorDiv(-time, MINUTE) * MINUTE;
    }

    @Override
    public long deadline() {
        return Math.min(closes(), Math.min(deadline, ends));
    }

    @Override
    public Optional<Judgement> due() {
        if (closes() <= Math.min(deadline, ends)) {
            return Optional.of(over());
        }
        if (ends <= deadline) {
            long end = ends;
            ends = NEVER;
            return Optional.of(Judgement.calm(last.end(), end));
        }
        return Optional.of(goesOn());
    }

    private Judgement goesOn() {
        ends = NEVER; // left on again: a gap within the event
        long time = deadline;
        deadline += MINUTE;
        Severity severity = takes(time) < call ? Severity.INFO : Severity.WARNING;
        String words = words(now, "has idled for %s%s; switching it off pays after %s", time);
        return Judgement.odd(now.start(), time, measure(now, time), Double.NaN, sureness(now, time), severity, words)
                .metered(now.tell());
    }

    /** What it has taken by now, kWh; by the power of earlier times where nothing is metered yet. */
    private double takes(long time) {
        double known = now.isMetered() ? now.meteredKWh() : rememberedKW * (time - now.start()) / HOUR;
        return Double.isNaN(known) ? Double.POSITIVE_INFINITY : known;
    }

    /** It works again, or is off: all of what it was. */
    private Judgement over() {
        closing = false;
        long time = last.end();
        ends = calm > 0 ? time + calm : NEVER; // nothing else would tell that it stayed calm
        String words = words(last, "idled for %s%s; switching it off would have paid after %s", time);
        return Judgement.over(time, measure(last, time), Double.NaN, sureness(last, time), words)
                .metered(last.tell());
    }

    private Measure measure(IdleTime of, long time) {
        return new Measure((time - of.start()) / HOUR, breakEven(of) / HOUR, "h");
    }

    private double sureness(IdleTime of, long time) {
        return Judgement.sureness((double) (time - of.start()) / Math.max(1, breakEven(of)) + 2);
    }

    private String words(IdleTime of, String form, long time) {
        return form.formatted(
                Phrase.time(time - of.start()),
                Double.isNaN(kilowatts(of)) ? "" : " with " + Phrase.amount(kilowatts(of), "kW"),
                Phrase.time(breakEven(of)));
    }

    /** What was written down before minutes were shared by states is of no use. */
    @Override
    public String memoryName() {
        return name().id() + "/shared";
    }

    @Override
    public void pass(Memory memory) {
        now.pass(memory);
        last.pass(memory);
        idle = memory.flag(idle);
        closing = memory.flag(closing);
        deadline = memory.whole(deadline);
        ends = memory.whole(ends);
        rememberedKW = memory.number(rememberedKW);
    }
}
