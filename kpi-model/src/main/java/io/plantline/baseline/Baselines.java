package io.plantline.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The baselines of a plant and what adjusts them, as they were taken in. Mutable: engines keep it with a run. What a replay
 * has no baseline of its own for is held against those of the live run.
 */
public final class Baselines {
    private final Map<String, Frozen> byId = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Long, Baseline>> byScope = new HashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Baselines live;

    public Baselines() {
        this(List.of());
    }

    /** Those that were written down. */
    public Baselines(Collection<String> texts) {
        this(texts, null);
    }

    /** The same of a replay, beside those of the live run. */
    public Baselines(Collection<String> texts, Baselines live) {
        this.live = live;
        texts.forEach(text -> take(FrozenText.read(text)));
    }

    /**
     * Takes one in; false where it is known.
     *
     * @throws IllegalArgumentException if another has its id: what is frozen stays
     */
    public boolean take(Frozen one) {
        Frozen known = byId.putIfAbsent(one.id(), one);
        if (known != null) {
            if (known.equals(one)) {
                return false;
            }
            throw new IllegalArgumentException(
                    "'%s' is frozen already and says something else; give the new one another id".formatted(one.id()));
        }
        if (one instanceof Baseline baseline) {
            byScope.computeIfAbsent(baseline.scope(), any -> new TreeMap<>()).put(baseline.to(), baseline);
        } else if (one instanceof Adjustment adjustment) {
            adjustments.add(adjustment);
        }
        return true;
    }

    /** The baseline that holds in a scope at a time: the one that took over last. */
    public Optional<Baseline> at(String scope, long time) {
        NavigableMap<Long, Baseline> ofScope = byScope.get(scope);
        Optional<Baseline> own = ofScope == null
                ? Optional.empty()
                : Optional.ofNullable(ofScope.floorEntry(time)).map(Map.Entry::getValue);
        return own.isEmpty() && live != null ? live.at(scope, time) : own;
    }

    /** Until when a baseline holds: from then on another of its scope does. Its own end where it never holds. */
    public long until(Baseline baseline) {
        NavigableMap<Long, Baseline> ofScope = byScope.getOrDefault(baseline.scope(), Collections.emptyNavigableMap());
        if (!baseline.equals(byId.get(baseline.id()))) { // one of the live run gives way to any of a replay's own
            long own = ofScope.isEmpty() ? Long.MAX_VALUE : ofScope.firstKey();
            return live == null ? own : Math.min(own, live.until(baseline));
        }
        if (!baseline.equals(ofScope.get(baseline.to()))) {
            return baseline.to();
        }
        Long next = ofScope.higherKey(baseline.to());
        return next == null ? Long.MAX_VALUE : next;
    }

    /** What adjustments of a baseline add to each hour at a time, in kWh. */
    public BigDecimal adjusted(Baseline baseline, long time) {
        BigDecimal perHour = live == null ? BigDecimal.ZERO : live.adjusted(baseline, time);
        for (Adjustment adjustment : adjustments) {
            if (adjustment.baseline().equals(baseline.id()) && adjustment.holdsAt(time)) {
                perHour = perHour.add(adjustment.perHour());
            }
        }
        return perHour;
    }

    /** The adjustments of a baseline that hold at some time of a stretch. */
    public List<Adjustment> adjustments(Baseline baseline, long from, long to) {
        return Stream.concat(live == null ? Stream.empty() : live.adjustments.stream(), adjustments.stream())
                .filter(each -> each.baseline().equals(baseline.id()) && each.from() < to && from < each.to())
                .toList();
    }

    /** The baseline of an id. */
    public Optional<Baseline> of(String id) {
        if (byId.get(id) instanceof Baseline baseline) {
            return Optional.of(baseline);
        }
        return live == null ? Optional.empty() : live.of(id);
    }

    /** All of it to be written down, in the order it was taken in. */
    public List<String> texts() {
        return byId.values().stream().map(FrozenText::write).toList();
    }
}
