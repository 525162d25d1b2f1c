package io.plantline.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All plans of a group of tasks that share machines or follow one another, each not covered by another: labels are carried
 * through time from standing to standing, and of one standing only those are kept that none covers.
 */
final class GroupSearch {
    private final List<Task> tasks;
    private final List<Integer> members;
    private final int[] machines;
    private final int[] before;
    private final List<List<Integer>> followers = new ArrayList<>();
    private final int machineCount;

    GroupSearch(List<Task> tasks, List<Integer> members) {
        this.tasks = tasks;
        this.members = List.copyOf(members);
        this.machines = new int[members.size()];
        this.before = new int[members.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int member = 0; member < members.size(); member++) {
            Task task = task(member);
            machines[member] = places.computeIfAbsent(task.machine(), any -> places.size());
            before[member] = members.indexOf(task.after());
            followers.add(new ArrayList<>());
        }
        for (int member = 0; member < members.size(); member++) {
            if (before[member] >= 0) {
                followers.get(before[member]).add(member);
            }
        }
        machineCount = places.size();
    }

    List<Integer> members() {
        return members;
    }

    /** The plans; not all of them where the effort is exhausted. */
    Front plans(BitSet[] allowed, Effort effort) {
        int[] twins = twins(allowed);
        NavigableMap<Integer, Map<Standing, Front>> open = new TreeMap<>();
        Standing begin = new Standing(0, new int[machineCount + members.size()]);
        open.put(next(begin, -1, allowed), new LinkedHashMap<>(Map.of(begin, Front.of(Label.EMPTY))));
        Front plans = Front.NONE;
        while (!open.isEmpty() && !effort.isExhausted()) {
            Map.Entry<Integer, Map<Standing, Front>> layer = open.pollFirstEntry();
            int now = layer.getKey();
            if (now < 0) {
                continue;
            }
            plans = plans.and(started(layer.getValue(), now, allowed, twins, effort));
            layer.getValue().forEach((standing, front) -> {
                int then = next(standing, now, allowed);
                if (then >= 0) {
                    open.computeIfAbsent(then, any -> new LinkedHashMap<>())
                            .merge(forgetting(standing, then), front, Front::and);
                }
            });
        }
        return plans;
    }

    /** Starts in a layer what may start now, in the order of the members; what is complete by it is given back. */
    private Front started(Map<Standing, Front> layer, int now, BitSet[] allowed, int[] twins, Effort effort) {
        Front complete = Front.NONE;
        for (int member = 0; member < members.size(); member++) {
            for (Map.Entry<Standing, Front> from : List.copyOf(layer.entrySet())) {
                if (!mayStart(from.getKey(), member, now, allowed, twins)) {
                    continue;
                }
                int number = members.get(member);
                Task task = tasks.get(number);
                Front with = from.getValue().each(label -> label.starting(task, number, now));
                effort.spend(with.size());
                Standing then =
                        from.getKey().starting(member, machines[member], machineCount + member, now + task.length());
                if (then.isComplete(members.size())) {
                    complete = complete.and(with);
                } else {
                    layer.merge(then, with, Front::and);
                }
            }
        }
        return complete;
    }

    private boolean mayStart(Standing standing, int member, int now, BitSet[] allowed, int[] twins) {
        return !standing.hasStarted(member)
                && allowed[members.get(member)].get(now)
                && standing.time(machines[member]) <= now
                && (twins[member] < 0 || standing.hasStarted(twins[member]))
                && (before[member] < 0
                        || (standing.hasStarted(before[member])
                                && now >= earliest(standing, member)
                                && now <= latest(standing, member)));
    }

    /** When something may start next after a time; -1 where something can no longer start at all. */
    private int next(Standing standing, int now, BitSet[] allowed) {
        int next = Integer.MAX_VALUE;
        for (int member = 0; member < members.size(); member++) {
            if (standing.hasStarted(member)) {
                continue;
            }
            boolean waits = before[member] >= 0 && !standing.hasStarted(before[member]);
            int from = Math.max(now + 1, standing.time(machines[member]));
            if (before[member] >= 0 && !waits) {
                from = Math.max(from, earliest(standing, member));
            }
            int start = allowed[members.get(member)].nextSetBit(from);
            if (start < 0 || (before[member] >= 0 && !waits && start > latest(standing, member))) {
                return -1;
            }
            if (!waits) {
                next = Math.min(next, start);
            }
        }
        return next == Integer.MAX_VALUE ? -1 : next;
    }

    private int earliest(Standing standing, int member) {
        return standing.time(machineCount + before[member]) + task(member).leastGap();
    }

    private int latest(Standing standing, int member) {
        return standing.time(machineCount + before[member]) + task(member).mostGap();
    }

    /** What has ended and binds nothing any more is as if it had ended long ago. */
    private Standing forgetting(Standing standing, int now) {
        int[] times = standing.times();
        for (int machine = 0; machine < machineCount; machine++) {
            times[machine] = times[machine] <= now ? 0 : times[machine];
        }
        for (int member = 0; member < members.size(); member++) {
            int end = times[machineCount + member];
            boolean binds = followers.get(member).stream()
                    .filter(follower -> !standing.hasStarted(follower))
                    .map(this::task)
                    .anyMatch(task -> task.mostGap() < Task.ANY || end + task.leastGap() > now);
            times[machineCount + member] = binds ? end : 0;
        }
        return standing.with(times);
    }

    /**
     * For each member the next one asked for earlier that could as well take its place, which then starts first; -1 for none. In
     * that order they move least: where two starts are the other way round, exchanging them moves no more.
     */
    private int[] twins(BitSet[] allowed) {
        int[] twins = new int[members.size()];
        for (int member = 0; member < twins.length; member++) {
            twins[member] = -1;
            for (int other = 0; other < twins.length; other++) {
                if (isAskedEarlier(other, member)
                        && (twins[member] < 0 || isAskedEarlier(twins[member], other))
                        && task(member).isLike(task(other))
                        && followers.get(member).isEmpty()
                        && followers.get(other).isEmpty()
                        && allowed[members.get(member)].equals(allowed[members.get(other)])) {
                    twins[member] = other;
                }
            }
        }
        return twins;
    }

    private boolean isAskedEarlier(int one, int other) {
        int earlier = task(one).requested();
        int later = task(other).requested();
        return earlier < later || (earlier == later && one < other);
    }

    private Task task(int member) {
        return tasks.get(members.get(member));
    }
}
