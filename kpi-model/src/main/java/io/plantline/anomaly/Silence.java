package io.plantline.anomaly;

import static io.plantline.anomaly.MeterWatch.NONE;

import java.util.Collection;
import java.util.List;

/**
 * Who has fallen silent: a meter, or the plant. A meter is silent by itself where it was overdue when others were still
 * heard. While nothing at all is heard no meter is told by itself: it may be the plant, and a single cause: its gateway, its
 * broker, its network. It is, once most of the meters have missed their turn. What is read by hand comes another way, and
 * what was silent before tells nothing of either. One that was never heard is missed as if it had spoken when the watch
 * over it began; where nothing was ever heard of a plant, nobody waits for it yet.
 */
final class Silence {
    private static final int TURNS = 2;

    private Silence() {}

    /**
     * What has come to silence.
     *
     * @param plant true where all of the plant has
     * @param meters the meters that have by themselves
     * @param last when any meter was last heard: up to then those that are connected have been silent
     */
    record Verdict(boolean plant, List<Watched> meters, long last) {}

    /**
     * Judges a plant that is not silent as a whole.
     *
     * @param since from when on all that arrived was heard: what was not said before is nobody's silence
     * @param until until when all that arrived has been heard, epoch milliseconds
     */
    static Verdict judge(Collection<Watched> meters, long since, long until) {
        List<Watched> awaited = meters.stream()
                .filter(each -> !each.watch().has(Trouble.SILENT))
                .filter(each -> !each.isUnheard() || each.isAwaited(until))
                .toList();
        List<Watched> connected = awaited.stream()
                .filter(each -> !each.isUnheard() && !each.watch().isReadByHand())
                .toList();
        long last =
                connected.stream().mapToLong(each -> each.watch().heard()).max().orElse(NONE);
        long shortest = connected.stream().mapToLong(Watched::limit).min().orElse(Long.MAX_VALUE);
        List<Watched> alone = awaited.stream()
                .filter(each -> heardAfter(each, since, until) + each.limit()
                        < (each.watch().isReadByHand() ? until : last))
                .toList();
        boolean quiet = !connected.isEmpty() && until - Math.max(last, since) > shortest;
        return new Verdict(quiet && mostMissTheirTurn(connected, since, until), alone, last);
    }

    private static boolean mostMissTheirTurn(List<Watched> connected, long since, long until) {
        long missing = connected.stream()
                .filter(each -> heardAfter(each, since, until) + turn(each) < until)
                .count();
        return 2 * missing > connected.size();
    }

    private static long heardAfter(Watched meter, long since, long until) {
        return Math.max(meter.quietSince(until), since);
    }

    /** In what time it must have spoken: in its period, and another for what comes late. */
    private static long turn(Watched meter) {
        return meter.speaksOfChanges() ? meter.limit() : TURNS * meter.period();
    }
}
