package io.plantline.decision;

import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The power that is left for jobs in each interval: what the plant may take, less what it takes anyway. */
public final class Headroom {
    /** Where nothing limits. */
    static final long FREE = Long.MAX_VALUE / 4;

    private final long[] watts;
    private final String told;
    private final List<String> notes;

    private Headroom(long[] watts, String told, List<String> notes) {
        this.watts = watts;
        this.told = told;
        this.notes = List.copyOf(notes);
    }

    /**
     * The power left.
     *
     * @param limit of the plant in kW, or null for the least of its demand charges that tell a contracted power
     * @param base what the plant takes anyway, in kW, or null where nobody said
     * @throws Unanswerable where the limit cannot be told, or is below what the plant takes anyway
     */
    public static Headroom of(Plant plant, Horizon horizon, BigDecimal limit, BigDecimal base) throws Unanswerable {
        Limits limits = limit == null ? Limits.contracted(plant, horizon) : Limits.of(horizon, limit);
        long[] left = limits.watts();
        if (Arrays.stream(left).allMatch(each -> each == FREE)) {
            return new Headroom(
                    left, "no limit: the plant file has no demand charge with a contracted power in kW", List.of());
        }
        if (base == null) {
            throw new Unanswerable(
                    "the plant has a limit (%s), but nobody says what it takes beside the jobs; add --base-load-kw N"
                            .formatted(limits.told()));
        }
        for (int interval = 0; interval < left.length; interval++) {
            left[interval] -= left[interval] == FREE ? 0 : Limits.watts(base);
            if (left[interval] <= 0) {
                throw new Unanswerable(
                        "the base load of %s kW leaves nothing below the limit (%s) at %s; check --base-load-kw, or the contracted power"
                                .formatted(base.toPlainString(), limits.told(), horizon.instant(interval)));
            }
        }
        return new Headroom(
                left, "%s, less a base load of %s kW".formatted(limits.told(), base.toPlainString()), limits.notes());
    }

    /** In watts, by interval. */
    long[] watts() {
        return watts.clone();
    }

    long watts(int interval) {
        return watts[interval];
    }

    /** Where it comes from, in words. */
    public String told() {
        return told;
    }

    /** Which limits are not weighed, and what to do about it. */
    List<String> notes() {
        return notes;
    }
}
