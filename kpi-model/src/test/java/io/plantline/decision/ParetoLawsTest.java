package io.plantline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The search finds what going through every plan finds: all that is not dominated, and nothing else. */
class ParetoLawsTest {
    private static final int INTERVALS = 8;
    private static final int TRIES = 1_000;

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
            Random chance = new Random(seed);
            long[] price = chance.longs(INTERVALS, -2, 8).toArray();
            long[] intensity = chance.longs(INTERVALS, 0, 10).toArray();
            List<Task> tasks = new ArrayList<>();
            int count = 1 + chance.nextInt(4);
            for (int number = 0; number < count; number++) {
                tasks.add(task(number, chance, price, intensity));
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
            return new Task(chance.nextInt(3), watts, after, leastGap, mostGap, 0, starts, cost, carbon);
        }

        /** The plans that hold, straight from what it means to hold. */
        List<Point> all() {
            List<Point> points = new ArrayList<>();
            place(new int[tasks.size()], 0, points);
            return points;
        }

        private void place(int[] starts, int number, List<Point> points) {
            if (number == starts.length) {
                if (holds(starts)) {
                    points.add(point(starts));
                }
                return;
            }
            for (int start : tasks.get(number).starts().stream().toArray()) {
                starts[number] = start;
                place(starts, number + 1, points);
            }
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
    }

    @Property(tries = TRIES)
    void theSearchFindsWhatGoingThroughAllPlansFinds(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Yard yard = Yard.of(seed);
        TreeSet<Point> all = new TreeSet<>(yard.all());
        List<Point> undominated = all.stream()
                .filter(point -> all.stream().noneMatch(other -> other.dominates(point)))
                .toList();

        List<Label> found =
                List.copyOf(new ParetoSearch(yard.tasks, yard.headroom, new Effort(Long.MAX_VALUE)).plans());

        assertThat(found.stream().map(label -> new Point(label.cost(), label.carbon())))
                .containsExactlyElementsOf(undominated);
        assertThat(found).allMatch(label -> {
            int[] starts = new int[yard.tasks.size()];
            label.tell(starts);
            return yard.holds(starts) && yard.point(starts).equals(new Point(label.cost(), label.carbon()));
        });
    }
}
