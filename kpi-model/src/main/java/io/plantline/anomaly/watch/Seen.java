package io.plantline.anomaly.watch;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The sights that are not settled yet, in their order; also those that are still to come. */
final class Seen implements Remembering {
    private final NavigableMap<Moment, Sight> sights = new TreeMap<>();

    /** Takes one in; false where the same was there already. Of states that hold from one time on, only the latest counts. */
    boolean add(Sight sight) {
        Moment own = Moment.of(sight);
        if (sight.signal() == Signal.STATE) {
            if (!sights.subMap(own, false, own.startingAt(Long.MAX_VALUE), true).isEmpty()) {
                return false;
            }
            sights.subMap(own.startingAt(Long.MIN_VALUE), own).clear();
        }
        return !sight.equals(sights.put(own, sight));
    }

    /** Those that are known after one time and by another. */
    List<Sight> between(long after, long by) {
        return List.copyOf(sights.subMap(Moment.after(after), false, Moment.after(by), true)
                .values());
    }

    /** Takes the first out, where it is known by a time. */
    Optional<Sight> settle(long by) {
        return sights.isEmpty() || sights.firstKey().end() > by
                ? Optional.empty()
                : Optional.of(sights.pollFirstEntry().getValue());
    }

    /** True where more than so many are known by a time; what is still to come does not count. */
    boolean areMore(int most, long by) {
        return sights.size() > most && sights.headMap(Moment.after(by), true).size() > most;
    }

    void forget(long by) {
        sights.headMap(Moment.after(by), true).clear();
    }

    @Override
    public void pass(Memory memory) {
        Map<Signal, List<Sight>> now = new EnumMap<>(Signal.class);
        sights.values().forEach(sight -> now.computeIfAbsent(sight.signal(), any -> new ArrayList<>())
                .add(sight));
        List<Signal> signals = List.copyOf(now.keySet());
        int count = memory.count(signals.size());
        sights.clear();
        for (int i = 0; i < count; i++) {
            Signal signal = Signal.valueOf(
                    memory.text(i < signals.size() ? signals.get(i).name() : ""));
            passAll(signal, now.getOrDefault(signal, List.of()), memory);
        }
    }

    private void passAll(Signal signal, List<Sight> now, Memory memory) {
        int count = memory.count(now.size());
        for (int i = 0; i < count; i++) {
            Sight sight = i < now.size() ? now.get(i) : Sight.at(signal, 0, 0);
            add(new Sight(
                    signal,
                    memory.whole(sight.start()),
                    memory.whole(sight.end()),
                    memory.number(sight.value()),
                    memory.number(sight.coverage())));
        }
    }
}
