package io.plantline.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts that close every balance.
 *
 * @param lines by flow
 * @param test of all that was measured
 * @param suspects measurements that were set aside, the worst first
 * @param testWithoutSuspects of what was left
 * @param unlocatable where the test fails and nothing was set aside: the flows among which the error is, all adjusted alike
 */
public record Reconciled(
        Map<String, Line> lines,
        GlobalTest test,
        List<String> suspects,
        GlobalTest testWithoutSuspects,
        List<String> unlocatable) {

    /** How a flow stands to the balances. */
    public enum Standing {
        /** Measured, and the balances would tell it too: it is checked and adjusted. */
        REDUNDANT,
        /** Measured, and nothing else tells it. */
        MEASURED_ONLY,
        /** Not measured, or not believed, but the balances tell it. */
        OBSERVABLE,
        /** Neither measured nor told. */
        UNOBSERVABLE
    }

    /**
     * One flow.
     *
     * @param amount what closes the balances; null where nothing tells
     * @param uncertainty standard; null where there is no amount, or it is held at zero
     * @param adjustment what was added to the measured amount; null where nothing was measured
     * @param standardised the adjustment by its standard deviation; null but for what is redundant or was set aside
     * @param isHeldAtZero true where the balances alone would have made it negative
     */
    public record Line(
            Double amount,
            Double uncertainty,
            Double adjustment,
            Double standardised,
            Standing standing,
            boolean isHeldAtZero) {}

    public Reconciled {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        suspects = List.copyOf(suspects);
        unlocatable = List.copyOf(unlocatable);
    }
}
