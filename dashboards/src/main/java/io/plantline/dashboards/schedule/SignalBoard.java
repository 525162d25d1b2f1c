package io.plantline.dashboards.schedule;

import io.plantline.model.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What signals said last of each stretch of time, forecast by forecast; those told longest ago are let go of. */
public final class SignalBoard {
    private static final int REMEMBERED = 200_000;

    private final Map<Said, Signal> said = new LinkedHashMap<>();
    private long changes;

    private record Said(String id, long start, long end, boolean estimated, long fetched) {}

    /** Hears a signal; of what came true the last counts, of forecasts each that was fetched. */
    public synchronized void heard(Signal signal) {
        Said key = new Said(
                signal.id(),
                signal.start(),
                signal.end(),
                signal.estimated(),
                signal.estimated() ? signal.retrieved() : 0);
        if (!signal.equals(said.remove(key))) {
            changes++;
        }
        said.put(key, signal);
        if (said.size() > REMEMBERED) {
            said.remove(said.keySet().iterator().next());
        }
    }

    /** How often something new was said. */
    public synchronized long changes() {
        return changes;
    }

    /** What was said of times after one. */
    public synchronized List<Signal> after(long time) {
        return said.values().stream().filter(signal -> signal.end() > time).toList();
    }

    /** What was said by some signals. */
    public synchronized List<Signal> of(Set<String> ids) {
        return said.values().stream()
                .filter(signal -> ids.contains(signal.id()))
                .toList();
    }
}
