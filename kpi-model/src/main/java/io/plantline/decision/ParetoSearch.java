package io.plantline.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All plans of all tasks of which none is covered by another. Groups of tasks know nothing of each other but the power that is
 * left: they are planned by themselves and joined; where a joined plan takes too much in an interval, the search branches on
 * which of its tasks takes less there, until nothing better than what was found can be hidden anywhere.
 */
final class ParetoSearch {
    private final List<Task> tasks;
    private final long[] headroom;
    private final Narrowing narrowing;
    private final List<GroupSearch> groups;
    private final Effort effort;
    private final Neighbours neighbours;
    private final BitSet[] anywhere;
    private final FoundPlans found;
    private final Join join;

    /** A part of the search: where tasks may start in it, and the plans of each group there. */
    private record Branch(List<BitSet> starts, List<Front> fronts) {
        BitSet[] allowed() {
            return starts.stream().map(each -> (BitSet) each.clone()).toArray(BitSet[]::new);
        }
    }

    /** Of plans that are worth the same, one is found. */
    ParetoSearch(List<Task> tasks, long[] headroom, Effort effort) {
        this(tasks, headroom, effort, FoundPlans.byWorth());
    }

    /**
     * Searches for what is better than plans that were found already.
     *
     * @param found which says too what is better
     */
    ParetoSearch(List<Task> tasks, long[] headroom, Effort effort, FoundPlans found) {
        this.tasks = tasks;
        this.headroom = headroom.clone();
        this.narrowing = new Narrowing(tasks, headroom);
        this.groups = Groups.of(tasks).stream()
                .map(members -> new GroupSearch(tasks, members))
                .toList();
        this.effort = effort;
        this.found = found;
        this.join = new Join(found, effort);
        this.neighbours = new Neighbours(tasks, headroom, found, effort);
        this.anywhere = tasks.stream().map(Task::starts).toArray(BitSet[]::new);
    }

    /** The plans, the cheapest first; where the effort is exhausted, those that were found until then. */
    FoundPlans plans() {
        Deque<Branch> open = new ArrayDeque<>();
        BitSet[] allowed = tasks.stream().map(Task::starts).toArray(BitSet[]::new);
        narrowed(allowed, null).ifPresent(open::push);
        while (!open.isEmpty() && !effort.isExhausted()) {
            Branch branch = open.pop();
            Label tooMuch = look(branch);
            if (tooMuch != null) {
                List<BitSet[]> parts = parts(branch, tooMuch);
                for (int i = parts.size() - 1; i >= 0; i--) {
                    narrowed(parts.get(i), branch).ifPresent(open::push);
                }
            }
        }
        return found;
    }

    /** Notes the plans of a branch that hold; answers one that does not hold and that nothing found covers, or null. */
    private Label look(Branch branch) {
        List<Label> tooMuch = new ArrayList<>();
        for (Label plan : join.of(branch.fronts).labels()) {
            if (!isCovered(plan)) {
                if (worst(starts(plan)) < 0) {
                    neighbours.note(starts(plan));
                } else {
                    tooMuch.add(plan);
                }
            }
        }
        if (!tooMuch.isEmpty()) {
            BitSet[] allowed = branch.allowed();
            tooMuch.forEach(plan -> neighbours.mend(starts(plan), allowed));
            neighbours.spread(anywhere);
        }
        return tooMuch.stream().filter(plan -> !isCovered(plan)).findFirst().orElse(null);
    }

    private Optional<Branch> narrowed(BitSet[] allowed, Branch from) {
        if (!narrowing.narrow(allowed)) {
            return Optional.empty();
        }
        List<Front> fronts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupSearch group = groups.get(i);
            boolean same = from != null
                    && group.members().stream().allMatch(task -> allowed[task].equals(from.starts.get(task)));
            fronts.add(same ? from.fronts.get(i) : group.plans(allowed, effort));
            if (fronts.get(i).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Branch(List.of(allowed), fronts));
    }

    /** The parts of a branch that together hold all of its plans but those that take as much as this one where it is worst. */
    private List<BitSet[]> parts(Branch branch, Label plan) {
        int[] starts = starts(plan);
        int interval = worst(starts);
        List<BitSet[]> parts = new ArrayList<>();
        BitSet[] rest = branch.allowed();
        for (int task : together(starts, interval)) {
            BitSet asMuch = asMuch(tasks.get(task), rest[task], starts[task], interval);
            BitSet[] part = copy(rest);
            part[task].andNot(asMuch);
            parts.add(part);
            rest[task] = asMuch;
        }
        return parts;
    }

    /** The largest loads of an interval, no more of them than are too much together. */
    private List<Integer> together(int[] starts, int interval) {
        List<Integer> running = IntStream.range(0, starts.length)
                .boxed()
                .filter(task -> tasks.get(task).load(starts[task], interval) > 0)
                .sorted(Comparator.comparingLong(
                        (Integer task) -> -tasks.get(task).load(starts[task], interval)))
                .toList();
        long load = 0;
        int needed = 0;
        while (load <= headroom[interval]) {
            int task = running.get(needed++);
            load += tasks.get(task).load(starts[task], interval);
        }
        return running.subList(0, needed);
    }

    private static BitSet asMuch(Task task, BitSet allowed, int start, int interval) {
        BitSet asMuch = new BitSet();
        allowed.stream()
                .filter(other -> task.load(other, interval) >= task.load(start, interval))
                .forEach(asMuch::set);
        return asMuch;
    }

    /** The interval in which starts take most above what is left; -1 where they hold. */
    private int worst(int[] starts) {
        long[] load = Loads.of(tasks, starts, headroom.length);
        int worst = -1;
        for (int interval = 0; interval < load.length; interval++) {
            long above = load[interval] - headroom[interval];
            if (load[interval] > 0 && above > 0 && (worst < 0 || above > load[worst] - headroom[worst])) {
                worst = interval;
            }
        }
        return worst;
    }

    private int[] starts(Label plan) {
        int[] starts = new int[tasks.size()];
        plan.tell(starts);
        return starts;
    }

    private static BitSet[] copy(BitSet[] allowed) {
        return Arrays.stream(allowed).map(starts -> (BitSet) starts.clone()).toArray(BitSet[]::new);
    }

    private boolean isCovered(Label plan) {
        return found.cover(plan.cost(), plan.carbon(), plan.away());
    }
}
