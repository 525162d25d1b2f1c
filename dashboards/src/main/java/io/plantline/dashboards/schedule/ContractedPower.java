package io.plantline.dashboards.schedule;

import io.plantline.decision.Horizon;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The least power that is contracted in any interval of a horizon.
 *
 * @param kilowatts of the contracts in kW; empty where none looks at any interval
 * @param apparentAlone in kVA, of the intervals in which no contract is in kW; empty where there are none
 */
record ContractedPower(Optional<BigDecimal> kilowatts, Optional<BigDecimal> apparentAlone) {
    static ContractedPower over(Plant plant, Horizon horizon) {
        List<List<DemandCharge>> contracts = IntStream.range(0, horizon.count())
                .mapToObj(interval -> at(plant, horizon.instant(interval)))
                .toList();
        return new ContractedPower(
                least(contracts.stream().flatMap(List::stream).filter(contract -> !contract.apparent())),
                least(contracts.stream()
                        .filter(each -> each.stream().allMatch(DemandCharge::apparent))
                        .flatMap(List::stream)));
    }

    private static List<DemandCharge> at(Plant plant, Instant time) {
        return plant.charges().demand(time.toEpochMilli()).stream()
                .filter(charge -> charge.contracted() != null && charge.looksAt(time.atZone(plant.zone())))
                .toList();
    }

    private static Optional<BigDecimal> least(Stream<DemandCharge> contracts) {
        return contracts.map(DemandCharge::contracted).min(BigDecimal::compareTo);
    }
}
