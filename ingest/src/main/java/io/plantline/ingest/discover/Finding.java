package io.plantline.ingest.discover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that was heard of one value of one device. */
final class Finding {
    private static final List<Integer> PERIODS =
            List.of(1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400);
    private static final int IRREGULAR = 3;

    /** So many distances tell how often it speaks. */
    private static final int MOST = 1_000;

    private static final int MOST_WORDS = 30;
    private static final double SECONDS = 1000.0;
    private static final double HOUR = 3600.0;

    private final Sighting first;
    private final List<Long> distances = new ArrayList<>();
    private long longest;
    private final Set<String> words = new TreeSet<>();
    private int count = 1;
    private Sighting last;
    private double largest;
    private double rise;
    private boolean fell;
    private boolean missed;
    private boolean ranBackwards;

    Finding(Sighting first) {
        this.first = first;
        this.last = first;
        this.largest = Math.abs(first.value());
        this.ranBackwards = first.value() < 0;
        hear(first);
    }

    void add(Sighting next) {
        count++;
        hear(next);
        if (next.at() <= last.at()) {
            return; // late, or said again
        }
        double step = next.value() - last.value();
        distance(next.at() - last.at());
        largest = Math.max(largest, Math.abs(next.value()));
        rise += Math.max(0, step);
        fell |= step < 0;
        ranBackwards |= next.value() < 0;
        last = next;
    }

    private void hear(Sighting sighting) {
        if (sighting.word() != null && words.size() < MOST_WORDS) {
            words.add(sighting.word());
        }
    }

    /** Takes note of a message of the same topic that was without it. */
    void miss() {
        missed = true;
    }

    /** True where messages of its topic were without it. */
    boolean missed() {
        return missed;
    }

    /** What it said of its state. */
    Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** This, with one more added. */
    Finding and(Sighting next) {
        add(next);
        return this;
    }

    private void distance(long millis) {
        longest = Math.max(longest, millis);
        if (distances.size() < MOST) {
            distances.add(millis);
        }
    }

    Sighting first() {
        return first;
    }

    Sighting last() {
        return last;
    }

    int count() {
        return count;
    }

    boolean fell() {
        return fell;
    }

    /** True where it was below zero once. */
    boolean ranBackwards() {
        return ranBackwards;
    }

    double largest() {
        return largest;
    }

    /** How fast it grew, in its unit per hour; 0 where it did not. */
    double risePerHour() {
        double seconds = (last.at() - first.at()) / SECONDS;
        return seconds <= 0 ? 0 : rise / seconds * HOUR;
    }

    /** How often it speaks, a round number above what was seen; nothing where it spoke once. */
    Optional<Duration> period() {
        return distances.isEmpty() ? Optional.empty() : Optional.of(rounded(middle()));
    }

    /** True where it speaks when it has something to say rather than by the clock. */
    boolean speaksOnChange() {
        return distances.size() >= IRREGULAR && longest > IRREGULAR * Math.max(middle(), 1);
    }

    private long middle() {
        List<Long> ordered = distances.stream().sorted().toList();
        return ordered.get(ordered.size() / 2);
    }

    /** A period up to a tenth shorter than what was seen still counts as that period. */
    private static Duration rounded(long millis) {
        int seconds = PERIODS.stream()
                .filter(period -> period * SECONDS * 1.1 >= millis)
                .findFirst()
                .orElse(PERIODS.get(PERIODS.size() - 1));
        return Duration.ofSeconds(seconds);
    }
}
