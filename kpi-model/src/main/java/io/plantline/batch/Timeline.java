package io.plantline.batch;

import io.plantline.model.InWords;
import io.plantline.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * When a line made which batch: one at a time. It follows from what was told, in whatever order. A batch that nobody told
 * the end of ends where the next begins. Of two that overlap the one whose times were told later is held, until either is
 * corrected.
 */
public final class Timeline {
    private static final long MINUTE = 60_000;

    private final TreeMap<Long, Placed> byStart = new TreeMap<>();
    private final Map<String, Placed> byId = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();

    /**
     * The batches of a line in time.
     *
     * @param longest what no batch is longer than
     */
    public Timeline(Collection<Batch> batches, Duration longest) {
        TreeMap<Long, Batch> taken = new TreeMap<>();
        batches.stream()
                .filter(batch -> batch.number(Fact.START) != null && !batch.isCancelled())
                .sorted(Comparator.comparingLong(Batch::timesTold).thenComparing(Batch::id))
                .forEach(batch -> doubt(batch, taken, longest)
                        .ifPresentOrElse(
                                why -> held.put(batch.id(), why), () -> taken.put(batch.number(Fact.START), batch)));
        taken.forEach((start, batch) -> place(batch, start, taken.higherKey(start), longest.toMillis()));
    }

    /** When a batch was made; empty where it has no place. */
    public Optional<Placed> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Why a batch has no place; empty where it has one, was cancelled, or was not told the start of. */
    public Optional<Held> held(String id) {
        return Optional.ofNullable(held.get(id));
    }

    /**
     * Up to when the times reach that were told of a batch without a place: to its end, or where the next one begins; of one
     * whose start was taken back, to when that was told. Empty where nobody told its end and none follows it.
     */
    public OptionalLong reach(Batch batch) {
        Long start = batch.number(Fact.START);
        if (start == null) {
            return OptionalLong.of(batch.lastTold());
        }
        Long end = batch.number(Fact.END);
        if (end != null) {
            return OptionalLong.of(Math.max(end, start + 1));
        }
        Long next = byStart.higherKey(start);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    /** Those that are held, and were not in another, or for another reason. */
    public List<Held> heldSince(Timeline other) {
        return held.entrySet().stream()
                .filter(each -> !each.getValue().equals(other.held.get(each.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The batches within a stretch of time, the earlier first. */
    public List<Placed> within(long from, long to) {
        List<Placed> found = new ArrayList<>();
        Map.Entry<Long, Placed> before = byStart.lowerEntry(from);
        if (before != null && before.getValue().overlaps(from, to)) {
            found.add(before.getValue());
        }
        found.addAll(byStart.subMap(from, to).values());
        return found;
    }

    /** All, the earlier first. */
    public Collection<Placed> all() {
        return List.copyOf(byStart.values());
    }

    /** The batches that are not where they were in another, and all that share a minute with them. */
    public Set<String> changedFrom(Timeline other) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>(byId.keySet());
        ids.addAll(other.byId.keySet());
        ids.addAll(held.keySet());
        ids.addAll(other.held.keySet());
        for (String id : ids) {
            Optional<Placed> now = find(id);
            Optional<Placed> was = other.find(id);
            if (!now.equals(was) || !held(id).equals(other.held(id))) {
                changed.add(id);
                now.ifPresent(placed -> addNeighbours(placed, other, changed));
                was.ifPresent(placed -> addNeighbours(placed, other, changed));
            }
        }
        return changed;
    }

    private void addNeighbours(Placed placed, Timeline other, Set<String> ids) {
        long from = Math.floorDiv(placed.start(), MINUTE) * MINUTE;
        long to = -Math.floorDiv(-placed.end(), MINUTE) * MINUTE;
        within(from, to).forEach(each -> ids.add(each.id()));
        other.within(from, to).forEach(each -> ids.add(each.id()));
    }

    private void place(Batch batch, long start, Long next, long longest) {
        Long told = batch.number(Fact.END);
        long latest = next == null ? start + longest : Math.min(next, start + longest);
        Placed placed = new Placed(batch.id(), start, told == null ? latest : told, told == null && next == null);
        byStart.put(start, placed);
        byId.put(batch.id(), placed);
    }

    private static Optional<Held> doubt(Batch batch, NavigableMap<Long, Batch> taken, Duration longest) {
        long start = batch.number(Fact.START);
        Long end = batch.number(Fact.END);
        if (end != null && end <= start) {
            return Optional.of(new Held(
                    Reason.BAD_TIME,
                    "batch %s ends at %s, not after its start %s; it is held until one of them is corrected"
                            .formatted(batch.id(), at(end), at(start))));
        }
        if (end != null && end - start > longest.toMillis()) {
            return Optional.of(new Held(
                    Reason.BAD_TIME,
                    "batch %s lasts from %s to %s, longer than the retention of %s; it is held until that is corrected"
                            .formatted(batch.id(), at(start), at(end), InWords.of(longest))));
        }
        return other(start, end, taken)
                .map(other -> new Held(
                        Reason.OVERLAPPING_BATCH,
                        "batch %s from %s%s overlaps batch %s of %s from %s; it is held until one of them is corrected"
                                .formatted(
                                        batch.id(),
                                        at(start),
                                        end == null ? "" : " to " + at(end),
                                        other.id(),
                                        other.line(),
                                        at(other.number(Fact.START)))));
    }

    /** One that is in the way of a batch; one whose end nobody told ends where another begins. */
    private static Optional<Batch> other(long start, Long end, NavigableMap<Long, Batch> taken) {
        Map.Entry<Long, Batch> before = taken.floorEntry(start);
        if (before != null
                && (before.getKey() == start || isAfter(before.getValue().number(Fact.END), start))) {
            return Optional.of(before.getValue());
        }
        Map.Entry<Long, Batch> next = taken.higherEntry(start);
        return next != null && isAfter(end, next.getKey()) ? Optional.of(next.getValue()) : Optional.empty();
    }

    private static boolean isAfter(Long end, long time) {
        return end != null && end > time;
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
