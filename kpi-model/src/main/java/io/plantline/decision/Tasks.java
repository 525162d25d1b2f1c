package io.plantline.decision;

import io.plantline.model.Sentence;
import io.plantline.plant.PlantCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Makes tasks of jobs: the starts that each may have by itself, and what every one of them costs and emits.
 */
final class Tasks {
    private static final BigDecimal KWH = new BigDecimal(3_600_000_000L); // watt-milliseconds
    private static final int GRAMS = 3;

    private final PlantCalendar calendar;
    private final int coins;
    private final Horizon horizon;
    private final List<Job> jobs;
    private final Outlook price;
    private final Outlook carbon;
    private final Headroom headroom;
    private final List<String> machines;

    Tasks(
            PlantCalendar calendar,
            int coins,
            Horizon horizon,
            List<Job> jobs,
            Outlook price,
            Outlook carbon,
            Headroom headroom) {
        this.calendar = calendar;
        this.coins = coins;
        this.horizon = horizon;
        this.jobs = jobs;
        this.price = price;
        this.carbon = carbon;
        this.headroom = headroom;
        this.machines = jobs.stream().map(Job::machine).distinct().toList();
    }

    List<String> machines() {
        return machines;
    }

    /** The tasks as they are weighed. */
    List<Task> weighed() throws Unanswerable {
        List<Task> tasks = new ArrayList<>();
        List<Sentence> lacks = new ArrayList<>();
        for (int number = 0; number < jobs.size(); number++) {
            Job job = jobs.get(number);
            BitSet starts = starts(number, Without.NOTHING);
            lacks.addAll(new Lack(this, horizon, headroom, job).said(number));
            long[] cost = new long[horizon.count()];
            long[] emitted = new long[horizon.count()];
            starts.stream().forEach(start -> {
                cost[start] = cost(job, start);
                emitted[start] = carbon(job, start);
            });
            tasks.add(task(number, Without.NOTHING, starts, cost, emitted));
        }
        if (!lacks.isEmpty()) {
            throw new Unanswerable(lacks.stream().distinct().toList());
        }
        return tasks;
    }

    /** The tasks without a constraint, costing nothing: whether there is a plan at all. */
    List<Task> unweighed(Without without) {
        long[] nothing = new long[horizon.count()];
        return IntStream.range(0, jobs.size())
                .mapToObj(number -> task(number, without, starts(number, without), nothing, nothing))
                .toList();
    }

    /** True where all that a job takes from a start on has a price and a carbon intensity. */
    boolean isPriced(Job job, int start) {
        return all(
                job,
                start,
                at -> price.at(at).isPresent()
                        && (carbon.isAbsent() || carbon.at(at).isPresent()));
    }

    /** In the smallest coin. */
    long cost(Job job, int start) {
        return weighed(job, start, price, coins);
    }

    /** In grams. */
    long carbon(Job job, int start) {
        return carbon.isAbsent() ? 0 : weighed(job, start, carbon, GRAMS);
    }

    /** What a plan would cost where a forecast of the past is wrong again. */
    long cost(Plan plan, int forecast) {
        return weighed(plan, price, forecast, coins);
    }

    long carbon(Plan plan, int forecast) {
        return weighed(plan, carbon, forecast, GRAMS);
    }

    Outlook price() {
        return price;
    }

    Outlook carbon() {
        return carbon;
    }

    private long weighed(Plan plan, Outlook figures, int forecast, int digits) {
        long sum = 0;
        for (int number = 0; number < jobs.size(); number++) {
            sum += weighed(
                    jobs.get(number),
                    horizon.floor(plan.starts().get(number)),
                    interval -> figures.at(interval, forecast),
                    digits);
        }
        return sum;
    }

    private long weighed(Job job, int start, Outlook figures, int digits) {
        return weighed(job, start, interval -> figures.at(interval).orElseThrow(), digits);
    }

    private long weighed(Job job, int start, IntFunction<BigDecimal> figures, int digits) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int step = 0; step < job.watts().size(); step++) {
            BigDecimal figure = figures.apply(start + step);
            sum = sum.add(figure.multiply(BigDecimal.valueOf(job.watts().get(step))));
        }
        return sum.multiply(BigDecimal.valueOf(horizon.slot()))
                .movePointRight(digits)
                .divide(KWH, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private BitSet starts(int number, Without without) {
        Job job = jobs.get(number);
        BitSet starts = window(number, without);
        clear(starts, start -> !without.is(Without.Kind.CREW, number) && !hasCrew(job, start));
        clear(starts, start -> without.kind() != Without.Kind.LIMIT && !fits(job, start));
        clear(starts, start -> without.kind() != Without.Kind.PRICES && !isPriced(job, start));
        return starts;
    }

    BitSet window(int number, Without without) {
        Job job = jobs.get(number);
        int from = without.is(Without.Kind.RELEASE, number) ? 0 : horizon.ceil(job.release());
        int end = without.is(Without.Kind.DUE, number) ? horizon.count() : horizon.floor(job.due());
        BitSet starts = new BitSet();
        for (int start = from; start + job.watts().size() <= end; start++) {
            starts.set(start);
        }
        return starts;
    }

    /** True where a price or an intensity that is weighed is not known to the end. */
    boolean endsEarly() {
        return price.firstUnknown() >= 0 || (!carbon.isAbsent() && carbon.firstUnknown() >= 0);
    }

    /** From when on something is not known, and where to get it. */
    Unknowns unknown() {
        return new Unknowns(horizon, price, carbon);
    }

    boolean hasCrew(Job job, int start) {
        return job.crew().isEmpty()
                || all(job, start, at -> calendar.shiftAt(horizon.time(at))
                        .filter(job.crew()::contains)
                        .isPresent());
    }

    boolean fits(Job job, int start) {
        return all(job, start, at -> job.watts().get(at - start) <= Math.max(0, headroom.watts(at)));
    }

    private static boolean all(Job job, int start, IntPredicate fits) {
        return IntStream.range(start, start + job.watts().size()).allMatch(fits);
    }

    static void clear(BitSet starts, IntPredicate unfit) {
        IntStream.of(starts.stream().filter(unfit).toArray()).forEach(starts::clear);
    }

    private Task task(int number, Without without, BitSet starts, long[] cost, long[] emitted) {
        Job job = jobs.get(number);
        int machine = machines.indexOf(job.machine());
        Optional<Job.Link> link = without.is(Without.Kind.SEQUENCE, number) ? Optional.empty() : job.after();
        return new Task(
                without.is(Without.Kind.MACHINE, machine) ? machines.size() + number : machine,
                job.watts().stream().mapToLong(Long::longValue).toArray(),
                link.map(after -> numberOf(after.job())).orElse(-1),
                link.map(after -> intervals(after.leastGap() + horizon.slot() - 1))
                        .orElse(0),
                link.filter(after -> after.mostGap().isPresent())
                        .map(after -> intervals(after.mostGap().getAsLong()))
                        .orElse(Task.ANY),
                horizon.floor(job.requested()),
                starts,
                cost,
                emitted);
    }

    private int intervals(long millis) {
        return Math.toIntExact(millis / horizon.slot());
    }

    private int numberOf(String job) {
        return jobs.stream().map(Job::id).toList().indexOf(job);
    }
}
