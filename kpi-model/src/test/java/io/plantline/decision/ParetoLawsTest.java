package io.plantline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/**
 * The search finds what going through every plan finds: all that is not dominated, of what is worth the same that which moves
 * least, and nothing else.
 */
class ParetoLawsTest {
    private static final int INTERVALS = 8;
    private static final int TRIES = 1_000;
    private static final int EIGHT_JOBS = 60;

    /** What a plan costs and emits. */
    private record Point(long cost, long carbon) implements Comparable<Point> {
        boolean dominates(Point other) {
            return cost <= other.cost && carbon <= other.carbon && !equals(other);
        }

        @Override
        public int compareTo(Point other) {
            return cost != other.cost ? Long.compare(cost, other.cost) : Long.compare(carbon, other.carbon);
        }
    }

    /** Jobs by chance, on few machines, some behind others, with little power left. */
    private static final class Yard {
        private final List<Task> tasks;
        private final long[] headroom;

        private Yard(List<Task> tasks, long[] headroom) {
            this.tasks = tasks;
            this.headroom = headroom;
        }

        static Yard of(long seed) {
            return of(seed, 4);
        }

        static Yard of(long seed, int most) {
            Random chance = new Random(seed);
            long[] price =
                    chance.longs(INTERVALS, -2, chance.nextBoolean() ? 8 : 0).toArray();
            long[] intensity =
                    chance.longs(INTERVALS, 0, chance.nextBoolean() ? 10 : 2).toArray();
            List<Task> tasks = new ArrayList<>();
            int count = most < 5 ? 1 + chance.nextInt(most) : most;
            for (int number = 0; number < count; number++) {
                tasks.add(
                        number > 0 && chance.nextInt(3) == 0
                                ? twin(tasks.get(number - 1), chance)
                                : task(number, chance, price, intensity));
            }
            return new Yard(
                    tasks, chance.longs(INTERVALS, 0, 5).map(each -> each * 75).toArray());
        }

        private static Task task(int number, Random chance, long[] price, long[] intensity) {
            long[] watts = chance.longs(1 + chance.nextInt(3), 0, 4)
                    .map(each -> each * 50)
                    .toArray();
            BitSet starts = new BitSet();
            starts.set(chance.nextInt(INTERVALS / 2), INTERVALS - watts.length + 1 - chance.nextInt(2));
            long[] cost = new long[INTERVALS];
            long[] carbon = new long[INTERVALS];
            for (int start = 0; start + watts.length <= INTERVALS; start++) {
                for (int step = 0; step < watts.length; step++) {
                    cost[start] += watts[step] * price[start + step];
                    carbon[start] += watts[step] * intensity[start + step];
                }
            }
            int after = number > 0 && chance.nextInt(3) == 0 ? chance.nextInt(number) : -1;
            int leastGap = chance.nextInt(2);
            int mostGap = chance.nextBoolean() ? Task.ANY : leastGap + chance.nextInt(4);
            return new Task(
                    chance.nextInt(3),
                    watts,
                    after,
                    leastGap,
                    mostGap,
                    chance.nextInt(INTERVALS),
                    starts,
                    cost,
                    carbon);
        }

        /** The same job asked for at another time. */
        private static Task twin(Task task, Random chance) {
            long[] watts =
                    IntStream.range(0, task.length()).mapToLong(task::watts).toArray();
            long[] cost = IntStream.range(0, INTERVALS).mapToLong(task::cost).toArray();
            long[] carbon =
                    IntStream.range(0, INTERVALS).mapToLong(task::carbon).toArray();
            return new Task(
                    task.machine(),
                    watts,
                    task.after(),
                    task.leastGap(),
                    task.mostGap(),
                    chance.nextInt(INTERVALS),
                    task.starts(),
                    cost,
                    carbon);
        }

        /** What the plans that hold are worth, and how far the least moved of them is moved. */
        Map<Point, Long> all() {
            Map<Point, Long> points = new TreeMap<>();
            place(new int[tasks.size()], 0, points);
            return points;
        }

        private void place(int[] starts, int number, Map<Point, Long> points) {
            if (number == starts.length) {
                if (holds(starts)) {
                    points.merge(point(starts), away(starts), Math::min);
                }
                return;
            }
            for (int start : tasks.get(number).starts().stream().toArray()) {
                starts[number] = start;
                if (fits(starts, number)) {
                    place(starts, number + 1, points);
                }
            }
        }

        /** False where a job stands on one before it: then no later one mends it. */
        private boolean fits(int[] starts, int number) {
            Task task = tasks.get(number);
            return IntStream.range(0, number)
                    .allMatch(other -> task.machine() != tasks.get(other).machine()
                            || starts[number]
                                    >= starts[other] + tasks.get(other).length()
                            || starts[other] >= starts[number] + task.length());
        }

        boolean holds(int[] starts) {
            for (int one = 0; one < starts.length; one++) {
                Task task = tasks.get(one);
                if (task.after() >= 0) {
                    int gap = starts[one]
                            - starts[task.after()]
                            - tasks.get(task.after()).length();
                    if (gap < task.leastGap() || gap > task.mostGap()) {
                        return false;
                    }
                }
                for (int other = 0; other < one; other++) {
                    boolean apart =
                            starts[one] >= starts[other] + tasks.get(other).length()
                                    || starts[other] >= starts[one] + task.length();
                    if (task.machine() == tasks.get(other).machine() && !apart) {
                        return false;
                    }
                }
            }
            for (int interval = 0; interval < INTERVALS; interval++) {
                long load = 0;
                for (int one = 0; one < starts.length; one++) {
                    load += tasks.get(one).load(starts[one], interval);
                }
                if (load > headroom[interval]) {
                    return false;
                }
            }
            return true;
        }

        private Point point(int[] starts) {
            long cost = 0;
            long carbon = 0;
            for (int one = 0; one < starts.length; one++) {
                cost += tasks.get(one).cost(starts[one]);
                carbon += tasks.get(one).carbon(starts[one]);
            }
            return new Point(cost, carbon);
        }

        private long away(int[] starts) {
            return IntStream.range(0, starts.length)
                    .mapToLong(one -> tasks.get(one).away(starts[one]))
                    .sum();
        }
    }

    @Property(tries = TRIES)
    void theSearchFindsWhatGoingThroughAllPlansFinds(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        isWhatGoingThroughAllFinds(Yard.of(seed));
    }

    @Property(tries = EIGHT_JOBS)
    void soItDoesForEightJobsBehindEachOtherUnderALimit(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        isWhatGoingThroughAllFinds(Yard.of(seed, 8));
    }

    private static void isWhatGoingThroughAllFinds(Yard yard) {
        TreeMap<Point, Long> undominated = new TreeMap<>(yard.all());
        List<Point> all = List.copyOf(undominated.keySet());
        undominated.keySet().removeIf(point -> all.stream().anyMatch(other -> other.dominates(point)));
        Effort effort = new Effort(Long.MAX_VALUE);

        FoundPlans worth = new ParetoSearch(yard.tasks, yard.headroom, effort).plans();
        FoundPlans least = new ParetoSearch(yard.tasks, yard.headroom, effort, worth.weighingMoves()).plans();

        assertThat(worth.plans().stream().map(label -> new Point(label.cost(), label.carbon())))
                .containsExactlyElementsOf(undominated.keySet());
        assertThat(least.plans().stream()
                        .map(label -> Map.entry(new Point(label.cost(), label.carbon()), label.away())))
                .containsExactlyElementsOf(undominated.entrySet());
        assertThat(least.plans()).allMatch(label -> {
            int[] starts = new int[yard.tasks.size()];
            label.tell(starts);
            return yard.holds(starts)
                    && yard.point(starts).equals(new Point(label.cost(), label.carbon()))
                    && yard.away(starts) == label.away();
        });
    }
}
