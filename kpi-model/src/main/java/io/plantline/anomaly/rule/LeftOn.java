package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/**
 * A machine that idles longer than it is worth: switching it off and on again would have taken less. The break-even time
 * is the energy of a restart over the idle power. It is a warning once it has taken what calling somebody is worth, or where
 * nobody knows what it takes.
 */
final class LeftOn implements Rule {
    private static final double HOUR = 3_600_000;
    private static final long AGAIN = 60_000;
    private static final double PACE = 0.1;

    /** A thousand years: next to no power never makes up for a restart. */
    private static final double FAR = 1000 * 365.25 * 24 * HOUR;

    private final double restartKWh;
    private final long after;
    private final double call;
    private final long calm;
    private long idleSince = NEVER;
    private long deadline = NEVER;
    private long billed;
    private long stopped;
    private long ends = NEVER;
    private boolean idle;
    private boolean told;
    private double rememberedKW = Double.NaN;
    private double seenKWh;
    private double seenHours;
    private double billedKWh;

    LeftOn(Rules rules) {
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
        if (idle && sight.signal() == Signal.MINUTE_POWER && sight.start() >= idleSince) {
            power(sight);
        }
        return sight.signal() == Signal.STATE ? state(sight) : Optional.empty();
    }

    private void power(Sight sight) {
        double kilowatts = sight.value();
        rememberedKW = Double.isNaN(rememberedKW) ? kilowatts : rememberedKW + PACE * (kilowatts - rememberedKW);
        seenKWh += kilowatts * sight.hours();
        seenHours += sight.hours();
        deadline = Math.max(told ? deadline : sight.end(), pays());
    }

    private Optional<Judgement> state(Sight sight) {
        boolean now = MachineState.IDLE.is(sight.value());
        if (now && !idle) {
            begin(sight.start());
            deadline = pays();
        } else if (!now && idle) {
            boolean wasTold = told;
            idle = false;
            told = false;
            deadline = NEVER;
            if (wasTold && calm > 0) {
                stopped = sight.start();
                ends = Math.max(stopped, billed) + calm; // nothing else would tell that it stayed calm
            }
            return Optional.of(wasTold ? over(sight.start()) : Judgement.calm(sight.start(), sight.start()));
        }
        return Optional.empty();
    }

    private void begin(long time) {
        idle = true;
        told = false;
        idleSince = time;
        billed = time;
        billedKWh = 0;
        seenKWh = 0;
        seenHours = 0;
    }

    /** The mean power of this idle time; of earlier ones as long as none is known of it. */
    private double idleKW() {
        return seenHours > 0 ? seenKWh / seenHours : rememberedKW;
    }

    /** When switching it off pays, as far as is known; a power that changes moves it. */
    private long pays() {
        return idleSince + breakEven();
    }

    private long breakEven() {
        double idleKW = idleKW();
        return Double.isNaN(restartKWh) || Double.isNaN(idleKW) || idleKW <= 0
                ? after
                : (long) Math.min(Math.ceil(restartKWh / idleKW * HOUR), FAR);
    }

    /** The energy since it was counted last, kWh: what was metered, and the mean of it where nothing was yet. */
    private double taken(long until) {
        double hours = (until - idleSince) / HOUR;
        double more = seenKWh + idleKW() * (hours - seenHours) - billedKWh;
        if (Double.isNaN(more)) {
            return more;
        }
        double taken = Math.max(0, more); // a state that comes late may end it before what was counted
        billedKWh += taken;
        billed = Math.max(billed, until);
        return taken;
    }

    @Override
    public long deadline() {
        return Math.min(deadline, ends);
    }

    @Override
    public Optional<Judgement> due() {
        if (ends <= deadline) {
            long end = ends;
            ends = NEVER;
            return Optional.of(Judgement.calm(stopped, end));
        }
        ends = NEVER; // left on again: a gap within the event
        long time = deadline;
        long from = told ? billed : idleSince; // each part has the price of its time
        told = true;
        double taken = taken(time);
        deadline += AGAIN;
        String words = words("has idled for %s%s; switching it off pays after %s", time);
        Severity severity = billedKWh < call && !Double.isNaN(taken) ? Severity.INFO : Severity.WARNING;
        return Optional.of(Judgement.odd(from, time, measure(time), taken, sureness(time), severity, words));
    }

    /** It works again, or is off: all of what it was. */
    private Judgement over(long time) {
        String words = words("idled for %s%s; switching it off would have paid after %s", time);
        return Judgement.over(time, measure(time), taken(time), sureness(time), words);
    }

    private Measure measure(long time) {
        return new Measure((time - idleSince) / HOUR, breakEven() / HOUR, "h");
    }

    private double sureness(long time) {
        return Judgement.sureness((double) (time - idleSince) / Math.max(1, breakEven()) + 2);
    }

    private String words(String form, long time) {
        return form.formatted(
                Phrase.time(time - idleSince),
                Double.isNaN(idleKW()) ? "" : " with " + Phrase.amount(idleKW(), "kW"),
                Phrase.time(breakEven()));
    }

    /** What was written down before the energy of an idle time was summed is of no use. */
    @Override
    public String memoryName() {
        return name().id() + "/metered";
    }

    @Override
    public Remembering besides() {
        return memory -> {
            stopped = memory.whole(stopped);
            ends = memory.whole(ends);
        };
    }

    @Override
    public void pass(Memory memory) {
        idleSince = memory.whole(idleSince);
        deadline = memory.whole(deadline);
        billed = memory.whole(billed);
        idle = memory.flag(idle);
        told = memory.flag(told);
        rememberedKW = memory.number(rememberedKW);
        seenKWh = memory.number(seenKWh);
        seenHours = memory.number(seenHours);
        billedKWh = memory.number(billedKWh);
    }
}
