package io.plantline.anomaly;

import static io.plantline.anomaly.MeterWatch.NONE;

import java.util.Collection;
import java.util.List;

/**
 * Who has fallen silent: a meter, or the plant. A meter is silent by itself where others were still heard when it was
 * overdue. Where nothing at all is heard, and half of the meters or more are overdue, it is the plant, and a single cause:
 * its gateway, its broker, its network.
 */
final class Silence {
    private Silence() {}

    /**
     * A meter, as far as its silence goes.
     *
     * @param limit how long it may say nothing, milliseconds
     */
    record Member(String meter, MeterWatch watch, long limit) {
        private boolean isOverdue(long since, long at) {
            return watch.heard() != NONE && !watch.has(Trouble.SILENT) && Math.max(watch.heard(), since) + limit < at;
        }
    }

    /**
     * What has come to silence.
     *
     * @param plant true where all of the plant has
     * @param meters the meters that have by themselves; none where the plant has
     */
    record Verdict(boolean plant, List<Member> meters) {}

    /**
     * Judges a plant that is not silent as a whole.
     *
     * @param since from when on all that arrived was heard: what was not said before is nobody's silence
     * @param until until when all that arrived has been heard, epoch milliseconds
     */
    static Verdict judge(Collection<Member> members, long since, long until) {
        long last = NONE;
        long speakers = 0;
        long shortest = Long.MAX_VALUE;
        for (Member member : members) {
            if (member.watch.heard() != NONE) {
                speakers++;
                last = Math.max(last, member.watch.heard());
                shortest = Math.min(shortest, member.limit);
            }
        }
        if (speakers == 0 || until - Math.max(last, since) <= shortest) {
            long spoken = last;
            return new Verdict(false, overdue(members, since, spoken));
        }
        List<Member> overdue = overdue(members, since, until);
        boolean plant = 2L * overdue.size() >= speakers && !overdue.isEmpty();
        return new Verdict(plant, plant ? List.of() : overdue);
    }

    private static List<Member> overdue(Collection<Member> members, long since, long at) {
        return members.stream().filter(member -> member.isOverdue(since, at)).toList();
    }
}
