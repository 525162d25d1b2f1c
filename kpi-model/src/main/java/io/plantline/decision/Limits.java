package io.plantline.decision;

import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plant may take in each interval. A power in kVA says nothing of kW without a power factor: where it limits alone there is
 * no answer, where it limits beside one in kW it is told that it is not weighed.
 */
final class Limits {
    private static final BigDecimal WATTS = new BigDecimal(1000);

    private final Horizon horizon;
    private final long[] watts;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<DemandCharge, Instant> unweighed = new LinkedHashMap<>();

    private Limits(Horizon horizon) {
        this.horizon = horizon;
        this.watts = new long[horizon.count()];
    }

    /** What somebody says, in kW, whatever is contracted. */
    static Limits of(Horizon horizon, BigDecimal limit) {
        Limits limits = new Limits(horizon);
        Arrays.fill(limits.watts, watts(limit));
        limits.sources.add("--limit-kw " + limit.toPlainString());
        return limits;
    }

    /** In each interval the least contracted power of the demand charges that look at it. */
    static Limits contracted(Plant plant, Horizon horizon) throws Unanswerable {
        Limits limits = new Limits(horizon);
        for (int interval = 0; interval < horizon.count(); interval++) {
            long time = horizon.time(interval);
            limits.take(
                    interval,
                    plant.charges().demand(time).stream()
                            .filter(charge -> charge.contracted() != null)
                            .filter(charge ->
                                    charge.looksAt(Instant.ofEpochMilli(time).atZone(plant.zone())))
                            .toList());
        }
        return limits;
    }

    private void take(int interval, List<DemandCharge> contracts) throws Unanswerable {
        watts[interval] = Headroom.FREE;
        for (DemandCharge contract : contracts) {
            if (contract.apparent()) {
                unweighed.putIfAbsent(contract, horizon.instant(interval));
            } else {
                sources.add("%s: %s kW"
                        .formatted(contract.id(), contract.contracted().toPlainString()));
                watts[interval] = Math.min(watts[interval], watts(contract.contracted()));
            }
        }
        if (watts[interval] == Headroom.FREE && !contracts.isEmpty()) {
            throw new Unanswerable("%s, and nothing limits it in kW then; say what it may take in kW with --limit-kw N"
                    .formatted(told(contracts.get(0), horizon.instant(interval))));
        }
    }

    /** By interval; {@link Headroom#FREE} where nothing limits. */
    long[] watts() {
        return watts.clone();
    }

    /** Where they come from, in words. */
    String told() {
        return String.join(", ", sources);
    }

    /** Which limits are not weighed, and what to do about it. */
    List<String> notes() {
        return unweighed.entrySet().stream()
                .map(each ->
                        "%s, which is not weighed beside the limit in kW; say with --limit-kw N what it may take by both"
                                .formatted(told(each.getKey(), each.getValue())))
                .toList();
    }

    static long watts(BigDecimal kilowatts) {
        return kilowatts.multiply(WATTS).longValue();
    }

    private static String told(DemandCharge contract, Instant from) {
        return "charge %s limits the plant to %s kVA from %s on"
                .formatted(contract.id(), contract.contracted().toPlainString(), from);
    }
}
