package io.plantline.decision;

import io.plantline.model.Sentence;
import io.plantline.plant.Plant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When to start jobs that may be moved: the whole Pareto set of what their energy costs against what it emits. */
public final class Scheduling {
    private final Horizon horizon;
    private final List<Job> jobs;
    private final Headroom headroom;
    private final Tasks tasks;
    private final int coins;
    private final boolean isAnythingKnown;
    private final boolean isCarbonWeighed;

    public Scheduling(Plant plant, Horizon horizon, List<Job> jobs, Outlook price, Outlook carbon, Headroom headroom) {
        this.horizon = horizon;
        this.jobs = List.copyOf(jobs);
        this.headroom = headroom;
        this.isCarbonWeighed = !carbon.isAbsent();
        this.isAnythingKnown = price.isKnown() && (carbon.isKnown() || !isCarbonWeighed);
        this.coins = Math.max(0, plant.currency().getDefaultFractionDigits());
        this.tasks = new Tasks(plant.calendar(), coins, horizon, this.jobs, price, carbon, headroom);
    }

    /**
     * The answer.
     *
     * @param most how much the search may do before it stops with what it has; where it stops, the answer is not complete
     * @throws Unanswerable where a job has no start, or no plan holds: with what would have to change
     */
    public Decision decide(long most) throws Unanswerable {
        if (!isAnythingKnown) {
            throw new Unanswerable(tasks.unknown().missing());
        }
        List<Task> weighed = tasks.weighed();
        Effort effort = new Effort(most);
        FoundPlans found = new ParetoSearch(weighed, headroom.watts(), effort).plans();
        if (found.isEmpty() && effort.isExhausted()) {
            throw new Unanswerable(PlanWord.NOTHING_FOUND.of());
        }
        if (found.isEmpty()) {
            throw new Unanswerable(new Obstacles(horizon, jobs, tasks, headroom).said());
        }
        Effort more = effort.more();
        FoundPlans least = new ParetoSearch(weighed, headroom.watts(), more, found.weighingMoves()).plans();
        return new Decision(
                jobs,
                least.plans().stream().map(this::plan).toList(),
                coins,
                priced(requested()),
                new AsRequested(horizon, jobs, headroom, requested()).faults(weighed),
                !effort.isExhausted(),
                isCarbonWeighed,
                notes(!effort.isExhausted(), !more.isExhausted()));
    }

    private Plan plan(Label label) {
        int[] starts = new int[jobs.size()];
        label.tell(starts);
        return new Plan(Arrays.stream(starts).mapToObj(horizon::time).toList(), label.cost(), label.carbon());
    }

    /** What some starts cost and emit; empty where a price or a carbon intensity of theirs is not known. */
    Optional<Plan> priced(List<Long> starts) {
        long cost = 0;
        long carbon = 0;
        for (int number = 0; number < jobs.size(); number++) {
            Job job = jobs.get(number);
            int start = horizon.floor(starts.get(number));
            if (start < 0 || start + job.watts().size() > horizon.count() || !tasks.isPriced(job, start)) {
                return Optional.empty();
            }
            cost += tasks.cost(job, start);
            carbon += tasks.carbon(job, start);
        }
        return Optional.of(new Plan(starts, cost, carbon));
    }

    /** Why some starts cannot all be; none where they can. */
    List<Sentence> faults(List<Long> starts) throws Unanswerable {
        return new AsRequested(horizon, jobs, headroom, starts).faults(tasks.weighed());
    }

    /** Between what a plan costs and emits as forecasts are off; empty where nothing is known of that. */
    Optional<Spread> spread(Plan plan) {
        return new Spreads(tasks).of(plan);
    }

    private List<Long> requested() {
        return jobs.stream().map(Job::requested).toList();
    }

    private List<Sentence> notes(boolean complete, boolean leastMoved) {
        List<Sentence> notes = new ArrayList<>(tasks.unknown().said());
        if (tasks.endsEarly()) {
            List<Task> whatever = tasks.unweighed(new Without(Without.Kind.PRICES, -1));
            long lost = IntStream.range(0, jobs.size())
                    .filter(number -> whatever.get(number).starts().stream()
                            .anyMatch(start -> !tasks.isPriced(jobs.get(number), start)))
                    .count();
            notes.add(PlanWord.BEYOND_NOT_WEIGHED.of("some", lost, "all", jobs.size()));
        }
        notes.addAll(headroom.notes());
        if (!complete) {
            notes.add(PlanWord.NOT_COMPLETE.of());
        } else if (!leastMoved) {
            notes.add(PlanWord.NOT_LEAST_MOVED.of());
        }
        return notes;
    }
}
