package io.plantline.kpi;

import io.plantline.plant.MeterTree;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongFunction;

/** The stretches of time within which neither of two arrangements of a plant changes. */
final class Stretches {
    private final List<Stretch> all = new ArrayList<>();

    /** One of them; its first and last have no beginning and no end. */
    record Stretch(long from, long to) {
        boolean touches(long start, long end) {
            return from < end && start < to;
        }
    }

    Stretches(MeterTree was, MeterTree is) {
        NavigableSet<Long> cuts = new TreeSet<>(was.changes());
        cuts.addAll(is.changes());
        long from = Long.MIN_VALUE;
        for (long cut : cuts) {
            all.add(new Stretch(from, cut));
            from = cut;
        }
        all.add(new Stretch(from, Long.MAX_VALUE));
    }

    List<Stretch> all() {
        return all;
    }

    /** Those at whose beginning two things are not the same; neighbours at which each is what it was are one. */
    <T> List<Stretch> differing(LongFunction<T> was, LongFunction<T> is) {
        List<Stretch> differing = new ArrayList<>();
        T lastWas = null;
        T lastIs = null;
        for (Stretch each : all) {
            T thenWas = was.apply(each.from);
            T thenIs = is.apply(each.from);
            if (!Objects.equals(thenWas, thenIs)) {
                int last = differing.size() - 1;
                if (last >= 0
                        && differing.get(last).to == each.from
                        && Objects.equals(thenWas, lastWas)
                        && Objects.equals(thenIs, lastIs)) {
                    differing.set(last, new Stretch(differing.get(last).from, each.to));
                } else {
                    differing.add(each);
                }
            }
            lastWas = thenWas;
            lastIs = thenIs;
        }
        return differing;
    }
}
