package io.plantline.baseline;

import io.plantline.model.Interval;
import io.plantline.plant.Regime;
import io.plantline.plant.Regimes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The baselines of a plant and what adjusts them, as they were taken in. Mutable: engines keep it with a run. What a replay
 * has no baseline of its own for is held against those of the live run. Where the plant has regimes, each has baselines of its
 * own, and those of all of them hold in one that has none yet.
 */
public final class Baselines {
    private final Map<String, Frozen> byId = new LinkedHashMap<>();
    private final Map<Held, NavigableMap<Long, Baseline>> byScope = new HashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Regimes regimes;
    private final Baselines live;

    /** What of a plant one baseline after the other holds for. */
    private record Held(String scope, String regime) {}

    /** None, of a plant without regimes. */
    public Baselines() {
        this(Regimes.NONE);
    }

    /** None yet. */
    public Baselines(Regimes regimes) {
        this(regimes, List.of());
    }

    /** Those that were written down. */
    public Baselines(Regimes regimes, Collection<String> texts) {
        this(regimes, texts, null);
    }

    /** The same of a replay, beside those of the live run. */
    public Baselines(Regimes regimes, Collection<String> texts, Baselines live) {
        this.regimes = regimes;
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
            byScope.computeIfAbsent(held(baseline), any -> new TreeMap<>()).put(baseline.to(), baseline);
        } else if (one instanceof Adjustment adjustment) {
            adjustments.add(adjustment);
        }
        return true;
    }

    /** The baseline that holds in a scope at a time: of the regime of that time, the one that took over last. */
    public Optional<Baseline> at(String scope, long time) {
        Optional<Baseline> own = last(new Held(scope, regimes.at(time)), time)
                .or(() -> regimes.isNone() ? Optional.empty() : last(new Held(scope, Regime.ALL), time));
        return own.isEmpty() && live != null ? live.at(scope, time) : own;
    }

    /**
     * The baseline of an interval, for what is said of all of it: the one that holds at its end, or where the regime of its end
     * has none yet, that of the regime before.
     */
    public Optional<Baseline> of(String scope, Interval interval) {
        Optional<Baseline> holds = at(scope, interval.end() - 1);
        if (holds.isPresent()
                || regimes.isNone()
                || tookOver(scope, interval.end() - 1).isEmpty()) {
            return holds; // most scopes never have any
        }
        return regimes.lastTimes(interval).stream()
                .map(time -> at(scope, time))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** When a baseline of a scope took over last, of whatever regime; empty where none has. */
    public OptionalLong tookOver(String scope, long time) {
        OptionalLong own = byScope.entrySet().stream()
                .filter(each -> each.getKey().scope().equals(scope))
                .map(each -> each.getValue().floorKey(time))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max();
        return own.isEmpty() && live != null ? live.tookOver(scope, time) : own;
    }

    /** True where a baseline may hold at a time: another regime has its own. */
    public boolean isOfRegimeAt(Baseline baseline, long time) {
        String regime = held(baseline).regime();
        return regime.equals(Regime.ALL) || regime.equals(regimes.at(time));
    }

    private Optional<Baseline> last(Held held, long time) {
        NavigableMap<Long, Baseline> all = byScope.get(held);
        return all == null
                ? Optional.empty()
                : Optional.ofNullable(all.floorEntry(time)).map(Map.Entry::getValue);
    }

    /** Without regimes the one that a baseline was learnt in is for people. */
    private Held held(Baseline baseline) {
        return new Held(baseline.scope(), regimes.isNone() ? Regime.ALL : baseline.regime());
    }

    /** Until when a baseline holds: from then on another of its scope and regime does. Its own end where it never holds. */
    public long until(Baseline baseline) {
        NavigableMap<Long, Baseline> ofScope = byScope.getOrDefault(held(baseline), Collections.emptyNavigableMap());
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
