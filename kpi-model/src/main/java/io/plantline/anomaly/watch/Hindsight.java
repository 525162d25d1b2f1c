package io.plantline.anomaly.watch;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Watches one subject whatever the order in which things come. It tells at once what is known at once; when something comes
 * late, or is corrected, all that came after it is looked at once more, and what was told otherwise is told again or
 * withdrawn. So what stands in the end is what would have been told had everything come in its order. What is older than it
 * can look back holds from there on where it is the latest state, and is left aside where it is anything else.
 */
public final class Hindsight implements Remembering {
    /** What a meter that speaks every second says in half an hour; it bounds the memory of a plant. */
    private static final int MOST = 2_000;

    private static final long NEVER = Long.MIN_VALUE;

    private final Subject subject;
    private final Rules rules;
    private final long back;
    private final Seen seen = new Seen();
    private final Tellings tellings = new Tellings();
    private Watch settled;
    private Watch ahead;
    private long settledUntil = NEVER;
    private long now = NEVER;
    private boolean late;

    /** @param back how far it looks back, milliseconds */
    public Hindsight(Subject subject, Rules rules, long back) {
        this.subject = subject;
        this.rules = rules;
        this.back = back;
        this.settled = new Watch(subject, rules);
        this.ahead = new Watch(subject, rules);
    }

    /** Shows it something; what follows is told when time goes on. */
    public void see(Sight sight) {
        if (!Watch.isWhole(sight)) {
            return;
        }
        if (sight.end() > settledUntil) {
            add(sight);
        } else if (sight.signal() == Signal.STATE && settled.isNews(sight)) {
            add(sight.heldFrom(settledUntil + 1));
        }
    }

    private void add(Sight sight) {
        boolean changes = seen.add(sight);
        late |= changes && sight.end() <= now;
    }

    /** Event time has come so far. */
    public void advance(long time, Consumer<Anomaly> out) {
        if (time <= now) {
            return;
        }
        if (late) {
            lookAgain(time, out);
        } else {
            show(ahead, now, time, found -> out.accept(tellings.tell(found)));
        }
        now = time;
        settle(time - back);
    }

    private void lookAgain(long time, Consumer<Anomaly> out) {
        late = false;
        ahead = Watch.of(subject, rules, settled.state());
        List<Anomaly> found = new ArrayList<>();
        show(ahead, NEVER, time, found::add);
        tellings.correct(found).forEach(out);
    }

    private void show(Watch watch, long after, long by, Consumer<Anomaly> found) {
        seen.between(after, by).forEach(sight -> watch.see(sight).forEach(found));
        watch.advance(by).forEach(found);
    }

    private void settle(long until) {
        long before = settledUntil;
        for (Sight next = next(until); next != null; next = next(until)) {
            settled.see(next).forEach(tellings::settle);
            settledUntil = next.end();
        }
        if (until > settledUntil && settled.deadline().orElse(Long.MAX_VALUE) <= until) {
            settled.advance(until).forEach(tellings::settle);
            settledUntil = until;
        }
        if (settledUntil > before) {
            tellings.forget(settledUntil - back, id -> settled.comesAgain(id) || ahead.comesAgain(id));
        }
    }

    /** The next sight that is old enough, or too many; null where there is none. */
    private Sight next(long until) {
        return seen.settle(seen.areMore(MOST, now) ? now : until).orElse(null);
    }

    /** Ends what is told of rules that do not hold any more; from here on it does not look back to before now. */
    public void conclude(Rules then, Consumer<Anomaly> out) {
        ahead.conclude(then).forEach(found -> out.accept(tellings.tell(found)));
        seen.forget(now);
        settled = Watch.of(subject, rules, ahead.state());
        settledUntil = now;
        late = false;
        tellings.settleAll();
    }

    /** The events that it has told and that are not over. */
    public List<Anomaly> standing() {
        return tellings.open(ahead.standing());
    }

    /** Its state, to be kept beside the position it has read to. */
    public byte[] state() {
        return Memory.of(this);
    }

    /** One that goes on where another of the same subject has stopped. */
    public static Hindsight of(Subject subject, Rules rules, long back, byte[] state) {
        Hindsight watch = new Hindsight(subject, rules, back);
        Memory.restore(watch, state);
        watch.tellings.keepOpen(watch.ahead.standing());
        return watch;
    }

    /** One that goes on from a {@link Watch} that has seen everything until a time, and looks back no further. */
    public static Hindsight after(Subject subject, Rules rules, long back, byte[] watch, long time) {
        Hindsight hindsight = new Hindsight(subject, rules, back);
        hindsight.settled = Watch.of(subject, rules, watch);
        hindsight.ahead = Watch.of(subject, rules, watch);
        hindsight.settledUntil = time;
        hindsight.now = time;
        hindsight.ahead.standing().forEach(hindsight.tellings::goOn);
        return hindsight;
    }

    @Override
    public void pass(Memory memory) {
        Map<String, Remembering> parts = new LinkedHashMap<>();
        parts.put("settled", settled);
        parts.put("ahead", ahead);
        parts.put("seen", seen);
        parts.put("tellings", tellings);
        memory.parts(parts);
        settledUntil = memory.whole(settledUntil);
        now = memory.whole(now);
        late = memory.flag(late);
    }
}
