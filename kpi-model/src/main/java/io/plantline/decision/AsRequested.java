package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Why starts that somebody asked for, or planned before, cannot all be. */
final class AsRequested {
    private final Horizon horizon;
    private final List<Job> jobs;
    private final Headroom headroom;
    private final List<Long> starts;

    AsRequested(Horizon horizon, List<Job> jobs, Headroom headroom, List<Long> starts) {
        this.starts = List.copyOf(starts);
        this.horizon = horizon;
        this.jobs = jobs;
        this.headroom = headroom;
    }

    /** A sentence for each fault; none where they hold. */
    List<Sentence> faults(List<Task> tasks) {
        List<Sentence> faults = new ArrayList<>();
        for (int number = 0; number < jobs.size(); number++) {
            Task task = tasks.get(number);
            if (!task.starts().get(start(number))) {
                faults.add(PlanWord.MAY_NOT_START.of(
                        "job", jobs.get(number).id(), "since", horizon.instant(start(number))));
            }
            beside(number, tasks, faults);
        }
        limit(tasks, faults);
        return faults;
    }

    private void beside(int number, List<Task> tasks, List<Sentence> faults) {
        Task task = tasks.get(number);
        for (int other = 0; other < number; other++) {
            Task there = tasks.get(other);
            if (there.machine() == task.machine()
                    && start(number) < start(other) + there.length()
                    && start(other) < start(number) + task.length()) {
                faults.add(PlanWord.AT_ONCE.of(
                        "first",
                        jobs.get(other).id(),
                        "job",
                        jobs.get(number).id(),
                        "machine",
                        jobs.get(number).machine()));
            }
        }
        if (task.after() >= 0) {
            int gap = start(number)
                    - start(task.after())
                    - tasks.get(task.after()).length();
            if (gap < task.leastGap() || gap > task.mostGap()) {
                faults.add(PlanWord.GAP_NOT_KEPT.of(
                        "job",
                        jobs.get(number).id(),
                        "first",
                        jobs.get(task.after()).id()));
            }
        }
    }

    private void limit(List<Task> tasks, List<Sentence> faults) {
        long[] load =
                Loads.of(tasks, IntStream.range(0, jobs.size()).map(this::start).toArray(), horizon.count());
        for (int interval = 0; interval < horizon.count(); interval++) {
            long above = load[interval] - headroom.watts(interval);
            if (load[interval] > 0 && above > 0) {
                faults.add(PlanWord.LIMIT_EXCEEDED.of(
                        "since", horizon.instant(interval), "kw", BigDecimal.valueOf(above, 3)));
                return;
            }
        }
    }

    private int start(int number) {
        return horizon.floor(starts.get(number));
    }
}
