package io.plantline.plant;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The regimes of a plant by time: of those that hold, the one its file names first. They change on boundaries of settlement
 * intervals only.
 */
public final class Regimes {
    public static final Regimes NONE = new Regimes(List.of(), null);

    private final List<Regime> all;
    private final PlantCalendar calendar;

    private Regimes(List<Regime> all, PlantCalendar calendar) {
        this.all = all;
        this.calendar = calendar;
    }

    static Regimes of(Plant plant, PlantCalendar calendar) {
        return plant.regimes().isEmpty() ? NONE : new Regimes(plant.regimes(), calendar);
    }

    /** True where the plant file names none: one baseline holds at a time, whatever regime it was learnt in. */
    public boolean isNone() {
        return all.isEmpty();
    }

    /** The names, each once. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(regime -> names.add(regime.name()));
        return names;
    }

    /** The regime at a time; {@link Regime#ALL} where the plant has none. */
    public String at(long time) {
        if (all.isEmpty()) {
            return Regime.ALL;
        }
        String shift = calendar.shiftAt(time).orElse("");
        return all.stream()
                .filter(regime -> regime.holds(time, shift))
                .findFirst()
                .map(Regime::name)
                .orElse(Regime.ALL);
    }

    /** True where a regime holds throughout an interval; every one does where it is {@link Regime#ALL}. */
    public boolean isThroughout(String regime, Interval interval) {
        return regime.equals(Regime.ALL)
                || all.isEmpty()
                || lastTimes(interval).stream().allMatch(time -> at(time).equals(regime));
    }

    /** The last time of each regime in an interval, the latest first. */
    public Collection<Long> lastTimes(Interval interval) {
        Map<String, Long> last = new LinkedHashMap<>();
        int most = names().size();
        for (long end = interval.end(); end > interval.start() && last.size() < most; ) {
            last.putIfAbsent(at(end - 1), end - 1);
            end = calendar.at(IntervalKind.SETTLEMENT, end - 1).orElseThrow().start();
        }
        return last.values();
    }
}
