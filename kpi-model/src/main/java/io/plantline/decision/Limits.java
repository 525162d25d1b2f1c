package io.plantline.decision;

import io.plantline.model.Sentence;
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
    private final Set<Sentence> sources = new LinkedHashSet<>();
    private final Map<DemandCharge, Instant> unweighed = new LinkedHashMap<>();

    private Limits(Horizon horizon) {
        this.horizon = horizon;
        this.watts = new long[horizon.count()];
    }

    /** What somebody says, in kW, whatever is contracted. */
    static Limits of(Horizon horizon, BigDecimal limit) {
        Limits limits = new Limits(horizon);
        Arrays.fill(limits.watts, watts(limit));
        limits.sources.add(PlanWord.LIMIT_TYPED.of("kw", limit));
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
                sources.add(PlanWord.CONTRACTED.of("charge", contract.id(), "kw", contract.contracted()));
                watts[interval] = Math.min(watts[interval], watts(contract.contracted()));
            }
        }
        if (watts[interval] == Headroom.FREE && !contracts.isEmpty()) {
            throw new Unanswerable(said(PlanWord.ONLY_APPARENT_LIMIT, contracts.get(0), horizon.instant(interval)));
        }
    }

    /** By interval; {@link Headroom#FREE} where nothing limits. */
    long[] watts() {
        return watts.clone();
    }

    /** Where they come from. */
    List<Sentence> said() {
        return List.copyOf(sources);
    }

    /** Which limits are not weighed, and what to do about it. */
    List<Sentence> notes() {
        return unweighed.entrySet().stream()
                .map(each -> said(PlanWord.APPARENT_LIMIT_NOT_WEIGHED, each.getKey(), each.getValue()))
                .toList();
    }

    static long watts(BigDecimal kilowatts) {
        return kilowatts.multiply(WATTS).longValue();
    }

    private static Sentence said(PlanWord word, DemandCharge contract, Instant from) {
        return word.of("charge", contract.id(), "kva", contract.contracted(), "since", from);
    }
}
