package io.plantline.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The baselines of a plant and what adjusts them, as they were taken in. Mutable: engines keep it with a run. */
public final class Baselines {
    private final Map<String, Frozen> byId = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Long, Baseline>> byScope = new HashMap<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    public Baselines() {}

    /** Those that were written down. */
    public Baselines(Collection<String> texts) {
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
        return ofScope == null
                ? Optional.empty()
                : Optional.ofNullable(ofScope.floorEntry(time)).map(Map.Entry::getValue);
    }

    /** What adjustments of a baseline add to each hour at a time, in kWh. */
    public BigDecimal adjusted(Baseline baseline, long time) {
        BigDecimal perHour = BigDecimal.ZERO;
        for (Adjustment adjustment : adjustments) {
            if (adjustment.baseline().equals(baseline.id()) && adjustment.holdsAt(time)) {
                perHour = perHour.add(adjustment.perHour());
            }
        }
        return perHour;
    }

    /** The adjustments of a baseline that hold at some time of a stretch. */
    public List<Adjustment> adjustments(Baseline baseline, long from, long to) {
        return adjustments.stream()
                .filter(each -> each.baseline().equals(baseline.id()) && each.from() < to && from < each.to())
                .toList();
    }

    /** The baseline of an id. */
    public Optional<Baseline> of(String id) {
        return byId.get(id) instanceof Baseline baseline ? Optional.of(baseline) : Optional.empty();
    }

    /** All of it to be written down, in the order it was taken in. */
    public List<String> texts() {
        return byId.values().stream().map(FrozenText::write).toList();
    }
}
