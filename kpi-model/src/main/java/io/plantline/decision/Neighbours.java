package io.plantline.decision;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds plans that hold near plans that do not, and better ones near those, by moving one task at a time. It proves nothing: what
 * it finds early is what the exact search need not look for any more.
 */
final class Neighbours {
    private final List<Task> tasks;
    private final long[] headroom;
    private final FoundPlans found;
    private final Effort effort;
    private final Deque<Label> fresh = new ArrayDeque<>();

    Neighbours(List<Task> tasks, long[] headroom, FoundPlans found, Effort effort) {
        this.tasks = tasks;
        this.headroom = headroom.clone();
        this.found = found;
        this.effort = effort;
        fresh.addAll(found.plans());
    }

    /** Notes what holds near a plan that takes too much. */
    void mend(int[] plan, BitSet[] allowed) {
        int[] starts = plan.clone();
        long[] load = Loads.of(tasks, starts, headroom.length);
        for (int moves = 0; moves < 2 * tasks.size(); moves++) {
            if (excess(load) == 0) {
                note(starts);
                return;
            }
            if (!moveBest(starts, load, allowed)) {
                return;
            }
        }
    }

    /** Notes what is better near what was noted, until nothing is. */
    void spread(BitSet[] allowed) {
        while (!fresh.isEmpty() && !effort.isExhausted()) {
            Label plan = fresh.pop();
            if (!found.has(plan)) {
                continue;
            }
            int[] starts = new int[tasks.size()];
            plan.tell(starts);
            spread(plan, starts, Loads.of(tasks, starts, headroom.length), allowed);
        }
    }

    private void spread(Label plan, int[] starts, long[] load, BitSet[] allowed) {
        for (int number = 0; number < starts.length; number++) {
            Task task = tasks.get(number);
            long cost = plan.cost() - task.cost(starts[number]);
            long carbon = plan.carbon() - task.carbon(starts[number]);
            long away = plan.away() - task.away(starts[number]);
            effort.spend(allowed[number].cardinality());
            for (int start = allowed[number].nextSetBit(0); start >= 0; start = allowed[number].nextSetBit(start + 1)) {
                if (!found.cover(cost + task.cost(start), carbon + task.carbon(start), away + task.away(start))
                        && isFree(number, start, starts)
                        && excess(number, start, starts, load) == 0) {
                    int[] moved = starts.clone();
                    moved[number] = start;
                    note(moved);
                }
            }
        }
    }

    /** Notes a plan that holds, if nothing covers it. */
    void note(int[] starts) {
        Label plan = Label.EMPTY;
        for (int number = 0; number < starts.length; number++) {
            plan = plan.starting(tasks.get(number), number, starts[number]);
        }
        if (!found.cover(plan.cost(), plan.carbon(), plan.away())) {
            found.add(plan);
            fresh.push(plan);
        }
    }

    /** Moves the task whose move takes most of the excess away, of those the one that costs and emits least in parts of all. */
    private boolean moveBest(int[] starts, long[] load, BitSet[] allowed) {
        long before = excess(load);
        long least = before;
        double leastWorth = Double.MAX_VALUE;
        int best = -1;
        int to = -1;
        for (int number = 0; number < starts.length; number++) {
            Task task = tasks.get(number);
            if (!isIn(task, starts[number], load)) {
                continue;
            }
            effort.spend(allowed[number].cardinality());
            for (int start = allowed[number].nextSetBit(0); start >= 0; start = allowed[number].nextSetBit(start + 1)) {
                if (!isFree(number, start, starts)) {
                    continue;
                }
                long excess = before + change(number, start, starts, load);
                double worth = worth(task, start) - worth(task, starts[number]);
                if (excess < least || (excess == least && best >= 0 && worth < leastWorth)) {
                    least = excess;
                    leastWorth = worth;
                    best = number;
                    to = start;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        Task task = tasks.get(best);
        for (int step = 0; step < task.length(); step++) {
            load[starts[best] + step] -= task.watts(step);
            load[to + step] += task.watts(step);
        }
        starts[best] = to;
        return true;
    }

    private static double worth(Task task, int start) {
        return task.cost(start) + (double) task.carbon(start) / 100;
    }

    private boolean isIn(Task task, int start, long[] load) {
        for (int step = 0; step < task.length(); step++) {
            if (load[start + step] > headroom[start + step]) {
                return true;
            }
        }
        return false;
    }

    /** True where machine and sequence let a task start then. */
    private boolean isFree(int number, int start, int[] starts) {
        Task task = tasks.get(number);
        for (int other = 0; other < starts.length; other++) {
            Task there = tasks.get(other);
            if (other != number
                    && ((there.machine() == task.machine()
                                    && start < starts[other] + there.length()
                                    && starts[other] < start + task.length())
                            || (task.after() == other && !fits(task, start - starts[other] - there.length()))
                            || (there.after() == number && !fits(there, starts[other] - start - task.length())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Task later, int gap) {
        return gap >= later.leastGap() && gap <= later.mostGap();
    }

    private long excess(long[] load) {
        long excess = 0;
        for (int interval = 0; interval < load.length; interval++) {
            excess += load[interval] == 0 ? 0 : Math.max(0, load[interval] - headroom[interval]);
        }
        return excess;
    }

    /** By how much a task is too much when it starts then. */
    private long excess(int number, int start, int[] starts, long[] load) {
        Task task = tasks.get(number);
        long excess = 0;
        for (int step = 0; step < task.length(); step++) {
            long there = load[start + step] - task.load(starts[number], start + step) + task.watts(step);
            excess += there == 0 ? 0 : Math.max(0, there - headroom[start + step]);
        }
        return excess;
    }

    /** By how much the excess of all changes when a task moves. */
    private long change(int number, int start, int[] starts, long[] load) {
        Task task = tasks.get(number);
        long change = 0;
        for (int step = 0; step < task.length(); step++) {
            int from = starts[number] + step;
            long leaves = load[from] - task.watts(step);
            change += Math.max(0, leaves - headroom[from]) - Math.max(0, load[from] - headroom[from]);
        }
        for (int step = 0; step < task.length(); step++) {
            int at = start + step;
            long without = load[at] - task.load(starts[number], at);
            change += Math.max(0, without + task.watts(step) - headroom[at]) - Math.max(0, without - headroom[at]);
        }
        return change;
    }
}
