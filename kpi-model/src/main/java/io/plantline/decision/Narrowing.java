package io.plantline.decision;

import java.util.BitSet;
import java.util.List;

/** Takes starts away that no plan can have: too early or too late for what they follow, or beside loads that are there anyway. */
final class Narrowing {
    private final List<Task> tasks;
    private final long[] headroom;

    Narrowing(List<Task> tasks, long[] headroom) {
        this.tasks = tasks;
        this.headroom = headroom.clone();
    }

    /** Narrows the starts in place; false where a task is left without any. */
    boolean narrow(BitSet[] allowed) {
        int left;
        do {
            left = count(allowed);
            for (int number = 0; number < tasks.size(); number++) {
                if (allowed[number].isEmpty() || !followUp(number, allowed)) {
                    return false;
                }
            }
            besideTheOthers(allowed);
        } while (count(allowed) < left);
        return left > 0;
    }

    private boolean followUp(int number, BitSet[] allowed) {
        Task task = tasks.get(number);
        if (task.after() < 0) {
            return true;
        }
        BitSet later = allowed[number];
        BitSet earlier = allowed[task.after()];
        if (earlier.isEmpty()) {
            return false;
        }
        int least = tasks.get(task.after()).length() + task.leastGap();
        int most = tasks.get(task.after()).length() + task.mostGap();
        later.clear(0, Math.max(0, earlier.nextSetBit(0) + least));
        clearAbove(later, last(earlier) + most);
        if (later.isEmpty()) {
            return false;
        }
        clearAbove(earlier, last(later) - least);
        earlier.clear(0, Math.max(0, later.nextSetBit(0) - most));
        return !earlier.isEmpty();
    }

    /** What a task takes in an interval wherever it may start is there for all others. */
    private void besideTheOthers(BitSet[] allowed) {
        long[] sure = new long[headroom.length];
        long[][] own = new long[tasks.size()][];
        for (int number = 0; number < tasks.size(); number++) {
            if (allowed[number].isEmpty()) {
                return;
            }
            own[number] = sure(tasks.get(number), allowed[number]);
            for (int interval = 0; interval < sure.length; interval++) {
                sure[interval] += own[number][interval];
            }
        }
        for (int number = 0; number < tasks.size(); number++) {
            Task task = tasks.get(number);
            for (int start : allowed[number].stream().toArray()) {
                for (int step = 0; step < task.length(); step++) {
                    int interval = start + step;
                    if (task.watts(step) > headroom[interval] - sure[interval] + own[number][interval]) {
                        allowed[number].clear(start);
                    }
                }
            }
        }
    }

    private long[] sure(Task task, BitSet starts) {
        long[] sure = new long[headroom.length];
        int first = starts.nextSetBit(0);
        for (int interval = last(starts); interval < first + task.length(); interval++) {
            int at = interval;
            sure[interval] = starts.stream()
                    .mapToLong(start -> task.load(start, at))
                    .min()
                    .orElse(0);
        }
        return sure;
    }

    private static void clearAbove(BitSet starts, int last) {
        if (last + 1 < starts.length()) {
            starts.clear(Math.max(0, last + 1), starts.length());
        }
    }

    private static int last(BitSet starts) {
        return starts.length() - 1;
    }

    private static int count(BitSet[] allowed) {
        int count = 0;
        for (BitSet starts : allowed) {
            count += starts.cardinality();
        }
        return count;
    }
}
