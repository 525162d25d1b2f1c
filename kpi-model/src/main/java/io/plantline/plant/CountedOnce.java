package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which of two ways of metering the same thing counts in a scope. A meter of the scope itself goes before those of the
 * scopes below it, and of its own the direct one goes first; a scope without either is the sum of the scopes below it,
 * each in its own way. Not thread-safe.
 */
public final class CountedOnce {
    private final MeterTree tree;
    private final List<TwoWays> mixed;
    private final List<Long> times = new ArrayList<>();
    private final Map<Metered, Boolean> counting = new HashMap<>();

    CountedOnce(Plant plant, MeterTree tree) {
        this.tree = tree;
        this.mixed = Arrays.stream(TwoWays.values())
                .filter(ways -> isMetered(plant, ways.direct()) && isMetered(plant, ways.indirect()))
                .toList();
        times.add(Long.MIN_VALUE);
        times.addAll(tree.changes());
    }

    private record Metered(String scope, Quantity quantity) {}

    /** Those in which the plant meters both ways. */
    public List<TwoWays> mixed() {
        return mixed;
    }

    /** The way that does not count in a scope at a time, for it meters the other itself; null where those below decide. */
    public Quantity repeatedAt(String scope, TwoWays ways, long time) {
        if (tree.measuresItself(scope, ways.direct(), time)) {
            return ways.indirect();
        }
        return tree.measuresItself(scope, ways.indirect(), time) ? ways.direct() : null;
    }

    /** True where something of the quantity counts in the scope at some time. */
    public boolean counts(String scope, Quantity quantity) {
        return TwoWays.of(quantity).filter(mixed::contains).isEmpty()
                ? tree.measures(scope, quantity)
                : counting.computeIfAbsent(new Metered(scope, quantity), this::isCounted);
    }

    /**
     * A stretch of time in which what a meter tells counts in its other way.
     *
     * @param by the scope that counts it so
     */
    public record Repeated(String by, long from, long to) {
        /** True where it is all of an interval. */
        public boolean isWhole(Interval interval) {
            return from == interval.start() && to == interval.end();
        }
    }

    /** When within an interval what a meter behind a scope tells counts in its other way: meters come, move and go. */
    public List<Repeated> repeatedIn(Meter meter, Quantity quantity, String scope, Interval interval) {
        List<Repeated> all = new ArrayList<>();
        NavigableSet<Long> ends = new TreeSet<>(tree.changes().subSet(interval.start(), false, interval.end(), false));
        ends.add(interval.end());
        long from = interval.start();
        for (long to : ends) {
            if (isBelow(meter, scope, from)) {
                String by = repeatedBy(meter, quantity, scope, from).orElse(null);
                if (by != null) {
                    lengthen(all, new Repeated(by, from, to));
                }
            }
            from = to;
        }
        return all;
    }

    /** The scope that counts in its other way what a meter behind a scope tells of a quantity; none where it counts. */
    private Optional<String> repeatedBy(Meter meter, Quantity quantity, String scope, long time) {
        TwoWays ways = TwoWays.of(quantity).filter(mixed::contains).orElse(null);
        String at = ways == null ? null : meter.scope().at(time).orElse(null);
        for (; at != null; at = at.equals(scope) ? null : tree.parentAt(at, time)) {
            if (repeatedAt(at, ways, time) == quantity) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static void lengthen(List<Repeated> all, Repeated next) {
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).to == next.from && all.get(last).by.equals(next.by)) {
            all.set(last, new Repeated(next.by, all.get(last).from, next.to));
        } else {
            all.add(next);
        }
    }

    private boolean isCounted(Metered metered) {
        return tree.sources(metered.scope, metered.quantity).stream().anyMatch(meter -> times.stream()
                .anyMatch(time -> isBelow(meter, metered.scope, time)
                        && repeatedBy(meter, metered.quantity, metered.scope, time)
                                .isEmpty()));
    }

    private boolean isBelow(Meter meter, String scope, long time) {
        String at = meter.scope().at(time).orElse(null);
        while (at != null && !at.equals(scope)) {
            at = tree.parentAt(at, time);
        }
        return at != null;
    }

    private static boolean isMetered(Plant plant, Quantity quantity) {
        return plant.meters().stream().anyMatch(meter -> meter.measures(quantity));
    }
}
