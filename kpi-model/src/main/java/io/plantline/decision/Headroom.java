package io.plantline.decision;

import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The power that is left for jobs in each interval: what the plant may take, less what it takes anyway. */
public final class Headroom {
    /** Where nothing limits. */
    static final long FREE = Long.MAX_VALUE / 4;

    private static final BigDecimal WATTS = new BigDecimal(1000);

    private final long[] watts;
    private final String told;

    private Headroom(long[] watts, String told) {
        this.watts = watts;
        this.told = told;
    }

    /**
     * The power left.
     *
     * @param limit of the plant in kW, or null for the least of its demand charges that tell a contracted power
     * @param base what the plant takes anyway, in kW, or null where nobody said
     * @throws Unanswerable where the limit cannot be told, or is below what the plant takes anyway
     */
    public static Headroom of(Plant plant, Horizon horizon, BigDecimal limit, BigDecimal base) throws Unanswerable {
        Set<String> sources = new LinkedHashSet<>();
        long[] limits = IntStream.range(0, horizon.count())
                .mapToLong(
                        interval -> limit == null ? contracted(plant, horizon.time(interval), sources) : watts(limit))
                .toArray();
        if (limit != null) {
            sources.add("--limit-kw " + limit.toPlainString());
        }
        if (Arrays.stream(limits).allMatch(each -> each == FREE)) {
            refuseApparent(plant, horizon);
            return new Headroom(limits, "no limit: the plant file has no demand charge with a contracted power in kW");
        }
        if (base == null) {
            throw new Unanswerable(
                    "the plant has a limit (%s), but nobody says what it takes beside the jobs; add --base-load-kw N"
                            .formatted(String.join(", ", sources)));
        }
        for (int interval = 0; interval < limits.length; interval++) {
            limits[interval] -= limits[interval] == FREE ? 0 : watts(base);
            if (limits[interval] <= 0) {
                throw new Unanswerable(
                        "the base load of %s kW leaves nothing below the limit (%s) at %s; check --base-load-kw, or the contracted power"
                                .formatted(
                                        base.toPlainString(), String.join(", ", sources), horizon.instant(interval)));
            }
        }
        return new Headroom(
                limits, "%s, less a base load of %s kW".formatted(String.join(", ", sources), base.toPlainString()));
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

    private static long contracted(Plant plant, long time, Set<String> sources) {
        long least = FREE;
        for (DemandCharge charge : plant.charges().demand(time)) {
            if (charge.contracted() != null
                    && charge.quantity() == Quantity.DEMAND
                    && charge.looksAt(Instant.ofEpochMilli(time).atZone(plant.zone()))) {
                sources.add(
                        "%s: %s kW".formatted(charge.id(), charge.contracted().toPlainString()));
                least = Math.min(least, watts(charge.contracted()));
            }
        }
        return least;
    }

    /** A power in kVA says nothing of kW without a power factor. */
    private static void refuseApparent(Plant plant, Horizon horizon) throws Unanswerable {
        for (DemandCharge charge : plant.charges().demand(horizon.start())) {
            if (charge.contracted() != null) {
                throw new Unanswerable("charge %s limits the plant in kVA; say what it may take in kW with --limit-kw N"
                        .formatted(charge.id()));
            }
        }
    }

    private static long watts(BigDecimal kilowatts) {
        return kilowatts.multiply(WATTS).longValue();
    }
}
