package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;

import io.plantline.plant.DemandCharge.Statistic;
import java.util.List;
import java.util.Set;

/** Power and reactive energy as they are charged. */
final class ChargeExamples {
    private ChargeExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("apparent-demand")
                        .settlement(30)
                        .over(SETTLEMENT, "10:00", "10:30")
                        .measured(ELECTRICITY_IMPORT, "240")
                        .measured(REACTIVE_IMPORT, "120")
                        .gives("536.7"),
                Example.of("exceeded-capacity")
                        .settlement(30)
                        .over(MONTH, "10:00", "10:30")
                        .measured(ELECTRICITY_IMPORT, "240")
                        .measured(REACTIVE_IMPORT, "120")
                        .charge(Charging.apparent("exceeded", Statistic.EXCEEDED, "500", "0.3"))
                        .gives("36.7"),
                Example.of("peak-demand-top3")
                        .over(MONTH, "10:00", "11:00")
                        .everyDayAtTen(ELECTRICITY_IMPORT, "412", "390", "398", "405")
                        .charge(Charging.meanOfThree())
                        .givesExactly(405),
                Example.of("peak-hours-demand")
                        .hourly(ELECTRICITY_IMPORT, "100", "140", "900")
                        .prices(ELECTRICITY_IMPORT, "0.12", "0.08")
                        .charge(Charging.peakHours("am"))
                        .givesExactly(120),
                Example.of("demand-cost")
                        .over(MONTH, "10:00", "10:15")
                        .measured(ELECTRICITY_IMPORT, "73")
                        .charge(Charging.max("8"))
                        .givesExactly(2_336),
                Example.of("excess-reactive")
                        .measured(ELECTRICITY_IMPORT, "10000")
                        .measured(REACTIVE_IMPORT, "6000")
                        .charge(Charging.reactive(DAY, Set.of()))
                        .givesExactly(4_330),
                Example.of("reactive-cost")
                        .measured(ELECTRICITY_IMPORT, "10000")
                        .measured(REACTIVE_IMPORT, "6000")
                        .charge(Charging.reactive(DAY, Set.of()))
                        .givesExactly(129.9),
                Example.of("energy-cost-total")
                        .measured(ELECTRICITY_IMPORT, "10000")
                        .measured(REACTIVE_IMPORT, "6000")
                        .price(ELECTRICITY_IMPORT, "0.1")
                        .charge(Charging.max("0.5"))
                        .charge(Charging.reactive(DAY, Set.of()))
                        .givesExactly(6_129.9));
    }
}
