package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.SignalView;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What signals said: of each stretch the version that counts, an actual value before an estimate, and then the later. */
final class SignalsUsed {
    /** Of two versions the one that counts is the greater. */
    static final Comparator<Signal> COUNTS =
            Comparator.comparing((Signal signal) -> !signal.estimated()).thenComparingLong(Signal::retrieved);

    private SignalsUsed() {}

    static List<SignalView> of(List<Signal> all) {
        Map<String, Signal> counting = new TreeMap<>();
        all.forEach(signal -> counting.merge(
                signal.id() + '/' + Json.time(signal.start()),
                signal,
                (one, other) -> COUNTS.compare(other, one) > 0 ? other : one));
        return counting.values().stream()
                .map(signal -> new SignalView(
                        signal.id(),
                        Json.time(signal.start()),
                        Json.time(signal.end()),
                        signal.value(),
                        signal.unit(),
                        signal.estimated(),
                        Json.time(signal.retrieved())))
                .toList();
    }
}
