package io.plantline.anomaly.watch;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What people were told last of each event that may still change, and what of it is settled. Told again is what differs from
 * that, under the next number; what turns out never to have been is withdrawn.
 */
final class Tellings implements Remembering {
    private final Map<String, Anomaly> told = new TreeMap<>();
    private final Map<String, Anomaly> settled = new TreeMap<>();

    /** Numbers what was found as the next telling of its event. */
    Anomaly tell(Anomaly found) {
        Anomaly before = told.get(found.id());
        Anomaly next = before == null ? found : found.revised(before.revision() + 1);
        told.put(next.id(), next);
        return next;
    }

    /** What somebody else has told, and this goes on with. */
    void goOn(Anomaly event) {
        told.put(event.id(), event);
        settled.put(event.id(), event);
    }

    /** What follows where everything that is not settled was found anew. */
    List<Anomaly> correct(List<Anomaly> foundAnew) {
        Map<String, Anomaly> holds = new LinkedHashMap<>(settled);
        // a new event is told for the first time, however often it would have been told by now
        foundAnew.forEach(each -> holds.merge(each.id(), each, (before, later) -> later.revised(before.revision())));
        List<Anomaly> news = new ArrayList<>();
        for (Anomaly before : List.copyOf(told.values())) {
            if (!holds.containsKey(before.id()) && !before.withdrawn()) {
                told.put(before.id(), before.withdraw());
                news.add(told.get(before.id()));
            }
        }
        for (Anomaly now : holds.values()) {
            if (!isTold(now)) {
                news.add(tell(now));
            }
        }
        return news;
    }

    private boolean isTold(Anomaly found) {
        Anomaly last = told.get(found.id());
        return last != null && last.equals(found.revised(last.revision()));
    }

    /** This can change no more. */
    void settle(Anomaly found) {
        settled.put(found.id(), found);
    }

    /** All that was told stands as it is. */
    void settleAll() {
        settled.clear();
        told.values().stream().filter(each -> !each.withdrawn()).forEach(this::settle);
    }

    /**
     * What was over by a time, and is settled, is of no use any more.
     *
     * @param comesAgain true for the id of an event that is over, and would be the same if it came again
     */
    void forget(long by, Predicate<String> comesAgain) {
        told.values()
                .removeIf(each -> each.seen() < by
                        && (each.withdrawn() || isOver(settled.get(each.id())))
                        && !comesAgain.test(each.id()));
        settled.values().removeIf(each -> !told.containsKey(each.id()));
    }

    private static boolean isOver(Anomaly event) {
        return event != null && event.end() != null;
    }

    /** The events that are told and not over, as they were told, of those that are watched. */
    List<Anomaly> open(List<Anomaly> watched) {
        Set<String> ids = watched.stream().map(Anomaly::id).collect(Collectors.toSet());
        return told.values().stream()
                .filter(each -> each.end() == null && ids.contains(each.id()))
                .toList();
    }

    /** Whoever is not watched any more is left to somebody else. */
    void keepOpen(List<Anomaly> watched) {
        List<Anomaly> open = open(watched);
        told.values().removeIf(each -> each.end() == null && !open.contains(each));
        settled.values().removeIf(each -> !told.containsKey(each.id()));
    }

    @Override
    public void pass(Memory memory) {
        pass(told, memory);
        pass(settled, memory);
    }

    private static void pass(Map<String, Anomaly> events, Memory memory) {
        List<Anomaly> now = List.copyOf(events.values());
        int count = memory.count(now.size());
        events.clear();
        for (int i = 0; i < count; i++) {
            Anomaly event = Remembered.pass(i < now.size() ? now.get(i) : Remembered.NONE, memory);
            events.put(event.id(), event);
        }
    }
}
