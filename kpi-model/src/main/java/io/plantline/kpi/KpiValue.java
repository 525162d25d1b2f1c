package io.plantline.kpi;

import io.plantline.model.Interval;
import io.plantline.model.Status;
import java.util.Objects;

/**
 * One KPI of one scope over one interval, with all that is needed to trust it.
 *
 * @param run {@code live}, or the id of a replay
 * @param unit of {@code value}
 * @param value null where it is undefined or unknown; then {@code reason} says why
 * @param numerator what was summed or divided, in display units; null where unknown
 * @param denominator what it was divided by; 1 for a plain sum; null where unknown
 * @param coverage share of the expected meter time that was observed, 0 to 1
 * @param estimatedShare share of the amounts whose place in time is an estimate, 0 to 1
 * @param revision how many times it has been restated since it was first final
 * @param reason why the value is null, or what to mind about it; null where there is nothing to say
 */
public record KpiValue(
        String plant,
        String run,
        String scope,
        String kpi,
        Interval interval,
        String unit,
        Double value,
        Double numerator,
        Double denominator,
        double coverage,
        double estimatedShare,
        int revision,
        Status status,
        String reason) {

    public KpiValue {
        Objects.requireNonNull(interval, "kpi value: interval is missing");
        Objects.requireNonNull(status, "kpi value: status is missing");
        if (value == null && reason == null) {
            throw new IllegalArgumentException("kpi %s of %s: a null value needs a reason".formatted(kpi, scope));
        }
    }

    /** The same, with something to mind before what there was to mind already. */
    KpiValue because(String why) {
        return as(revision, status, why);
    }

    /** The same, of which nothing is known. */
    KpiValue unknown(String why) {
        return new KpiValue(plant, run, scope, kpi, interval, unit, null, null, null, 0, 0, revision, status, why);
    }

    /**
     * The same as it is published over what is stored. Its revision is one above that of the live path, whose next word
     * on the interval has the same number or a higher one, and counts.
     *
     * @param stored what it replaces, or null
     * @param why who published it and what for
     */
    public KpiValue over(KpiValue stored, String why) {
        KpiValue live = stored == null ? this : stored;
        int next = live.status == Status.REBUILT ? live.revision : live.revision + 1;
        return as(next, Status.REBUILT, why + "; was " + (stored == null ? "not stored" : stored.inWords()));
    }

    /** True where all but its number, and how settled it is, is the same. */
    boolean saysTheSameAs(KpiValue other) {
        return equals(other.with(revision, status, other.reason));
    }

    private KpiValue with(int newRevision, Status newStatus, String newReason) {
        return new KpiValue(
                plant,
                run,
                scope,
                kpi,
                interval,
                unit,
                value,
                numerator,
                denominator,
                coverage,
                estimatedShare,
                newRevision,
                newStatus,
                newReason);
    }

    private KpiValue as(int newRevision, Status newStatus, String why) {
        return with(newRevision, newStatus, reason == null ? why : why + "; " + reason);
    }

    private String inWords() {
        return value == null ? "unknown" : Numbers.of(value) + (unit == null ? "" : " " + unit);
    }

    /** Where it stands among values of the same KPI, scope, interval and run: what is lower never replaces what is higher. */
    public int precedence() {
        return status.precedence(revision);
    }
}
