package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.MachineState;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.sense.Memory;
import java.util.Optional;

/**
 * A machine that idles longer than it is worth: switching it off and on again would have taken less. The break-even time
 * is the energy of a restart over the idle power.
 */
final class LeftOn implements Rule {
    private static final double HOUR = 3_600_000;
    private static final long AGAIN = 300_000;
    private static final double PACE = 0.1;

    private final double restartKWh;
    private final long after;
    private long idleSince = NEVER;
    private long deadline = NEVER;
    private long billed;
    private boolean idle;
    private double idleKW = Double.NaN;

    LeftOn(Rules rules) {
        this.restartKWh = rules.number(RuleName.LEFT_ON, "restart");
        this.after = rules.millis(RuleName.LEFT_ON, "after");
    }

    @Override
    public RuleName name() {
        return RuleName.LEFT_ON;
    }

    @Override
    public Optional<Judgement> see(Sight sight) {
        if (idle && sight.signal() == Signal.MINUTE_POWER && sight.start() >= idleSince) {
            idleKW = Double.isNaN(idleKW) ? sight.value() : idleKW + PACE * (sight.value() - idleKW);
        }
        return sight.signal() == Signal.STATE ? state(sight) : Optional.empty();
    }

    private Optional<Judgement> state(Sight sight) {
        boolean now = MachineState.IDLE.is(sight.value());
        if (now && !idle) {
            idle = true;
            idleSince = sight.start();
            billed = idleSince;
            deadline = idleSince + breakEven();
        } else if (!now && idle) {
            idle = false;
            deadline = NEVER;
            return Optional.of(Judgement.over(sight.start(), taken(sight.start())));
        }
        return Optional.empty();
    }

    private long breakEven() {
        return Double.isNaN(restartKWh) || Double.isNaN(idleKW) || idleKW <= 0
                ? after
                : Math.round(restartKWh / idleKW * HOUR);
    }

    /** The energy since it was counted last, kWh. */
    private double taken(long until) {
        double hours = Math.max(0, until - billed) / HOUR; // a state that comes late may end it before what was counted
        billed = Math.max(billed, until);
        return idleKW * hours;
    }

    @Override
    public long deadline() {
        return deadline;
    }

    @Override
    public Optional<Judgement> due() {
        long time = deadline;
        double taken = taken(time);
        deadline += AGAIN;
        String words = "has idled for %s%s; switching it off pays after %s"
                .formatted(
                        Phrase.time(time - idleSince),
                        Double.isNaN(idleKW) ? "" : " with " + Phrase.amount(idleKW, "kW"),
                        Phrase.time(breakEven()));
        return Optional.of(Judgement.odd(
                idleSince,
                time,
                new Measure((time - idleSince) / HOUR, breakEven() / HOUR, "h"),
                taken,
                Judgement.sureness((double) (time - idleSince) / Math.max(1, breakEven()) + 2),
                Severity.WARNING,
                words));
    }

    @Override
    public void pass(Memory memory) {
        idleSince = memory.whole(idleSince);
        deadline = memory.whole(deadline);
        billed = memory.whole(billed);
        idle = memory.flag(idle);
        idleKW = memory.number(idleKW);
    }
}
