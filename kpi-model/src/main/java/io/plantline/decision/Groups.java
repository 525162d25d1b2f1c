package io.plantline.decision;

import java.util.ArrayList;
import java.util.List;

/** Which tasks share a machine, or follow one another, directly or by others: they can only be planned together. */
final class Groups {
    private Groups() {}

    static List<List<Integer>> of(List<Task> tasks) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int number = 0; number < tasks.size(); number++) {
            int task = number;
            List<List<Integer>> joined = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> isTied(tasks, task, other)))
                    .toList();
            List<Integer> group = new ArrayList<>();
            joined.forEach(group::addAll);
            group.add(task);
            groups.removeAll(joined);
            groups.add(group.stream().sorted().toList());
        }
        return groups;
    }

    private static boolean isTied(List<Task> tasks, int one, int other) {
        return tasks.get(one).machine() == tasks.get(other).machine()
                || tasks.get(one).after() == other
                || tasks.get(other).after() == one;
    }
}
