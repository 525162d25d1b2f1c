package io.plantline.alert;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Trouble;
import io.plantline.decision.peak.PeakAlert;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that people may be told of: those of plants, those of meters, and that the watch over them works. */
public final class AlertedRules {
    public static final String WATCH_ENDED = "watch-ended";

    private static final Set<String> IDS = Stream.of(
                    Arrays.stream(RuleName.values()).map(RuleName::id),
                    Arrays.stream(Trouble.values()).map(Trouble::rule),
                    Stream.of(WATCH_ENDED, PeakAlert.RULE))
            .flatMap(ids -> ids)
            .collect(Collectors.toUnmodifiableSet());

    private AlertedRules() {}

    /** All of them, in the order of the alphabet. */
    public static Set<String> ids() {
        return new TreeSet<>(IDS);
    }
}
