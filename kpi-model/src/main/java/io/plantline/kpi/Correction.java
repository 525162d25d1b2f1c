package io.plantline.kpi;

import io.plantline.model.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
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
            if (to != null) {
                String what = weight.isPrice()
                        ? prices(valid(before, from), valid(now, from))
                        : factor(at(before, from), at(now, from));
                if (!what.isEmpty()) {
                    corrections.add(new Correction(weight, from, to, what));
                }
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

    /** The prices valid at a time by their names: charges may be several, and their order in the file says nothing. */
    private static NavigableMap<String, String> valid(List<Rated> all, long time) {
        return all.stream()
                .filter(rated -> rated.validAt(time))
                .collect(Collectors.toMap(Rated::id, Rated::figure, "%s; %s"::formatted, TreeMap::new));
    }

    /** Which prices changed, in words; empty where none did but perhaps in name. */
    private static String prices(NavigableMap<String, String> before, NavigableMap<String, String> now) {
        if (sorted(before).equals(sorted(now))) {
            return "";
        }
        if (before.size() == 1 && now.size() == 1) {
            return "tariff %s was corrected"
                    .formatted(now.firstKey()); // it took the place of the other, if not its name
        }
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(id -> !Objects.equals(before.get(id), now.get(id)))
                .map(id -> "tariff %s %s".formatted(id, became(before.get(id), now.get(id))))
                .collect(Collectors.joining("; "));
    }

    private static List<String> sorted(Map<String, String> figures) {
        return figures.values().stream().sorted().toList();
    }

    private static String became(String was, String is) {
        if (is == null) {
            return "is gone";
        }
        return was == null ? "is new" : "was corrected";
    }

    /** What a factor was and is, in words; empty where it is the same. */
    private static String factor(Rated was, Rated is) {
        if (figure(was).equals(figure(is))) {
            return "";
        }
        return is == null
                ? "factor %s is gone".formatted(was.id())
                : "factor %s is %s, was %s".formatted(is.id(), said(figure(is)), said(figure(was)));
    }

    private static String figure(Rated rated) {
        return rated == null ? "" : rated.figure();
    }

    private static String said(String figure) {
        return figure.isEmpty() ? "missing" : figure;
    }
}
