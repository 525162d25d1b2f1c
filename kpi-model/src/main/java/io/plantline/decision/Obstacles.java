package io.plantline.decision;

import io.plantline.model.Sentence;
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
    private final List<Sentence> enough = new ArrayList<>();

    Obstacles(Horizon horizon, List<Job> jobs, Tasks tasks, Headroom headroom) {
        this.horizon = horizon;
        this.jobs = jobs;
        this.tasks = tasks;
        this.headroom = headroom;
    }

    List<Sentence> said() {
        if (tasks.endsEarly() && isEnough(new Without(Without.Kind.PRICES, -1))) {
            enough.add(PlanWord.ROOM_BY_PRICES.of());
            enough.addAll(tasks.unknown().missing());
        }
        tryWithout(new Without(Without.Kind.LIMIT, -1), PlanWord.ROOM_BY_LIMIT.of());
        for (int machine = 0; machine < tasks.machines().size(); machine++) {
            tryWithout(
                    new Without(Without.Kind.MACHINE, machine),
                    PlanWord.ROOM_BY_MACHINE.of("machine", tasks.machines().get(machine)));
        }
        for (int number = 0; number < jobs.size(); number++) {
            tryWithout(number, jobs.get(number));
        }
        enough.add(0, (enough.isEmpty() ? PlanWord.NONE_HOLDS : PlanWord.NONE_HOLDS_BUT).of());
        return enough;
    }

    private void tryWithout(int number, Job job) {
        if (job.after().isPresent()) {
            tryWithout(
                    new Without(Without.Kind.SEQUENCE, number),
                    PlanWord.ROOM_BY_GAP.of(
                            "job", job.id(), "first", job.after().orElseThrow().job()));
        }
        if (!job.crew().isEmpty()) {
            tryWithout(new Without(Without.Kind.CREW, number), PlanWord.ROOM_BY_CREW.of("job", job.id()));
        }
        if (horizon.ceil(job.release()) > 0) {
            tryWithout(
                    new Without(Without.Kind.RELEASE, number),
                    PlanWord.ROOM_BY_RELEASE.of("job", job.id(), "since", horizon.instant(0)));
        }
        if (horizon.floor(job.due()) < horizon.count()) {
            tryWithout(
                    new Without(Without.Kind.DUE, number),
                    PlanWord.ROOM_BY_DUE.of("job", job.id(), "to", horizon.instant(horizon.count())));
        }
    }

    private void tryWithout(Without without, Sentence remedy) {
        if (isEnough(without)) {
            enough.add(remedy);
        }
    }

    private boolean isEnough(Without without) {
        long[] left = headroom.watts();
        if (without.kind() == Without.Kind.LIMIT) {
            Arrays.fill(left, Headroom.FREE);
        }
        return !new ParetoSearch(tasks.unweighed(without), left, new Effort(EFFORT))
                .plans()
                .isEmpty();
    }
}
