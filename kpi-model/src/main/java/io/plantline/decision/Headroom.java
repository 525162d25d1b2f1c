package io.plantline.decision;

import io.plantline.model.Sentence;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The power that is left for jobs in each interval: what the plant may take, less what it takes anyway. */
public final class Headroom {
    /** Where nothing limits. */
    static final long FREE = Long.MAX_VALUE / 4;

    private final long[] watts;
    private final List<Sentence> said;
    private final List<Sentence> notes;

    private Headroom(long[] watts, List<Sentence> said, List<Sentence> notes) {
        this.watts = watts;
        this.said = List.copyOf(said);
        this.notes = List.copyOf(notes);
    }

    /**
     * The power left.
     *
     * @param limit of the plant in kW, or null for the least of its demand charges that tell a contracted power
     * @param base what the plant takes anyway, or null where nobody says
     * @throws Unanswerable where the limit cannot be told, or is below what the plant takes anyway
     */
    public static Headroom of(Plant plant, Horizon horizon, BigDecimal limit, BaseLoad base) throws Unanswerable {
        Limits limits = limit == null ? Limits.contracted(plant, horizon) : Limits.of(horizon, limit);
        long[] left = limits.watts();
        if (Arrays.stream(left).allMatch(each -> each == FREE)) {
            return new Headroom(left, List.of(PlanWord.NO_LIMIT.of()), List.of());
        }
        if (base == null) {
            throw new Unanswerable(Stream.concat(Stream.of(PlanWord.BASE_NOT_SAID.of()), limits.said().stream())
                    .toList());
        }
        List<Sentence> notes = new ArrayList<>(limits.notes());
        int first = -1;
        int none = 0;
        for (int interval = 0; interval < left.length; interval++) {
            left[interval] -= left[interval] == FREE ? 0 : base.watts(interval);
            if (left[interval] <= 0) {
                first = first < 0 ? interval : first;
                none++;
            }
        }
        if (none == left.length || (none > 0 && !base.isLearnt())) {
            throw new Unanswerable(PlanWord.NOTHING_LEFT.of(
                    "since",
                    horizon.instant(first),
                    "base",
                    base.weighedKilowatts(first),
                    "limit",
                    BigDecimal.valueOf(limits.watts()[first], 3)));
        }
        if (none > 0) {
            notes.add(PlanWord.NOTHING_LEFT_SOMETIMES.of(
                    "some", none, "all", left.length, "since", horizon.instant(first)));
        }
        return new Headroom(
                left,
                Stream.concat(limits.said().stream(), base.said().stream()).toList(),
                notes);
    }

    /** True where something limits what the plant may take: only then it matters what it takes anyway. */
    static boolean isLimited(Plant plant, Horizon horizon, BigDecimal limit) throws Unanswerable {
        return limit != null
                || Arrays.stream(Limits.contracted(plant, horizon).watts()).anyMatch(each -> each != FREE);
    }

    /** In watts, by interval. */
    long[] watts() {
        return watts.clone();
    }

    long watts(int interval) {
        return watts[interval];
    }

    /** In kilowatts; empty where nothing limits. */
    public Optional<BigDecimal> leftKilowatts(int interval) {
        return watts[interval] == FREE
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(Math.max(0, watts[interval]), 3));
    }

    /** Where it comes from. */
    public List<Sentence> said() {
        return said;
    }

    /** Which limits are not weighed, and what to do about it. */
    List<Sentence> notes() {
        return notes;
    }
}
