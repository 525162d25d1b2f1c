package io.plantline.kpi;

import io.plantline.model.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of time over which a factor or a price is another than it was.
 *
 * @param what changed, in words
 */
record Correction(Weight weight, long from, long to, String what) {

    /** What changed from one plant file to the next, as far as it decides what comes out. */
    static List<Correction> between(Collection<Rated> before, Collection<Rated> now) {
        List<Correction> corrections = new ArrayList<>();
        Stream.concat(before.stream(), now.stream())
                .map(Rated::weight)
                .distinct()
                .forEach(weight -> corrections.addAll(between(weight, of(weight, before), of(weight, now))));
        return corrections;
    }

    boolean touches(Interval interval) {
        return from < interval.end() && interval.start() < to;
    }

    private static List<Correction> between(Weight weight, List<Rated> before, List<Rated> now) {
        NavigableSet<Long> cuts = new TreeSet<>();
        Stream.concat(before.stream(), now.stream()).forEach(rated -> {
            cuts.add(rated.from());
            cuts.add(rated.to());
        });
        List<Correction> corrections = new ArrayList<>();
        for (Long from : cuts) {
            Long to = cuts.higher(from);
            Rated was = at(before, from);
            Rated is = at(now, from);
            if (to != null && !Objects.equals(figures(weight, before, from), figures(weight, now, from))) {
                corrections.add(new Correction(weight, from, to, words(weight, was, is)));
            }
        }
        return corrections;
    }

    private static List<Rated> of(Weight weight, Collection<Rated> all) {
        return all.stream().filter(rated -> rated.weight().equals(weight)).toList();
    }

    /** The one that counts at a time, or null. */
    private static Rated at(List<Rated> all, long time) {
        Rated found = null;
        for (Rated rated : all) {
            if (rated.validAt(time) && (found == null || rated.knownFrom() > found.knownFrom())) {
                found = rated;
            }
        }
        return found;
    }

    private static String figure(Rated rated) {
        return rated == null ? "" : rated.figure();
    }

    /** All that counts at a time: charges may be several, each with its own figure. */
    private static String figures(Weight weight, List<Rated> all, long time) {
        return weight.isPrice()
                ? all.stream()
                        .filter(rated -> rated.validAt(time))
                        .map(Rated::figure)
                        .collect(Collectors.joining("; "))
                : figure(at(all, time));
    }

    private static String words(Weight weight, Rated was, Rated is) {
        String kind = weight.isPrice() ? "tariff" : "factor";
        if (is == null) {
            return "%s %s is gone".formatted(kind, was.id());
        }
        if (weight.isPrice()) {
            return "tariff %s %s".formatted(is.id(), was == null ? "is new" : "was corrected");
        }
        String before = figure(was).isEmpty() ? "missing" : was.figure();
        return "factor %s is %s, was %s".formatted(is.id(), is.figure().isEmpty() ? "missing" : is.figure(), before);
    }
}
