package io.plantline.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What keeps jobs from fitting together: each constraint is put aside alone, and those without which there is a plan are told. */
final class Obstacles {
    /** For each constraint that is put aside: whether there is a plan is found soon, or not at all. */
    private static final long EFFORT = 20_000_000;

    private final Horizon horizon;
    private final List<Job> jobs;
    private final Tasks tasks;
    private final Headroom headroom;
    private final List<String> enough = new ArrayList<>();

    Obstacles(Horizon horizon, List<Job> jobs, Tasks tasks, Headroom headroom) {
        this.horizon = horizon;
        this.jobs = jobs;
        this.tasks = tasks;
        this.headroom = headroom;
    }

    String told() {
        if (!tasks.unknown().isEmpty()) {
            tryWithout(
                    new Without(Without.Kind.PRICES, -1),
                    "hand in what is missing: " + String.join("; ", tasks.unknown()));
        }
        tryWithout(new Without(Without.Kind.LIMIT, -1), "raise the limit, or lower the base load: " + headroom.told());
        for (int machine = 0; machine < tasks.machines().size(); machine++) {
            tryWithout(
                    new Without(Without.Kind.MACHINE, machine),
                    "put a job of %s on another machine"
                            .formatted(tasks.machines().get(machine)));
        }
        for (int number = 0; number < jobs.size(); number++) {
            tryWithout(number, jobs.get(number));
        }
        return enough.isEmpty()
                ? "no plan holds: the jobs do not fit together, and no constraint was found that alone makes room when it is put aside; move several 'due' times, or leave a job out"
                : "no plan holds: the jobs do not fit together. Each of these alone would make room:\n  "
                        + String.join("\n  ", enough);
    }

    private void tryWithout(int number, Job job) {
        if (job.after().isPresent()) {
            tryWithout(
                    new Without(Without.Kind.SEQUENCE, number),
                    "widen the gap of job %s behind %s"
                            .formatted(job.id(), job.after().orElseThrow().job()));
        }
        if (!job.crew().isEmpty()) {
            tryWithout(new Without(Without.Kind.CREW, number), "add a shift to the crew of job " + job.id());
        }
        if (horizon.ceil(job.release()) > 0) {
            tryWithout(
                    new Without(Without.Kind.RELEASE, number),
                    "release job %s earlier, from %s on".formatted(job.id(), horizon.instant(0)));
        }
        if (horizon.floor(job.due()) < horizon.count()) {
            tryWithout(
                    new Without(Without.Kind.DUE, number),
                    "let job %s end later, by %s".formatted(job.id(), horizon.instant(horizon.count())));
        }
    }

    private void tryWithout(Without without, String remedy) {
        long[] left = headroom.watts();
        if (without.kind() == Without.Kind.LIMIT) {
            Arrays.fill(left, Headroom.FREE);
        }
        if (!new ParetoSearch(tasks.unweighed(without), left, new Effort(EFFORT))
                .plans()
                .isEmpty()) {
            enough.add(remedy);
        }
    }
}
