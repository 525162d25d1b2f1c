package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.SETTLEMENT;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.CURRENT_L1;
import static io.plantline.model.Quantity.CURRENT_L2;
import static io.plantline.model.Quantity.CURRENT_L3;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GAS_VOLUME;
import static io.plantline.model.Quantity.REACTIVE_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;
import static io.plantline.model.Quantity.STEAM_MASS;
import static io.plantline.model.Quantity.VOLTAGE_L1_L2;
import static io.plantline.model.Quantity.VOLTAGE_L2_L3;
import static io.plantline.model.Quantity.VOLTAGE_L3_L1;
import static io.plantline.plant.Factor.Ledger.ENERGY_CONTENT;
import static io.plantline.plant.Factor.Ledger.RENEWABLE_SHARE;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Energy and demand. */
final class EnergyExamples {
    private EnergyExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("elec-import-energy")
                        .over(SETTLEMENT, "10:00", "10:15")
                        .measured(ELECTRICITY_IMPORT, "25")
                        .givesExactly(25),
                Example.of("elec-export-energy")
                        .measured(ELECTRICITY_EXPORT, "2.5")
                        .givesExactly(2.5),
                Example.of("onsite-generation")
                        .measured(RENEWABLE_GENERATION, "500")
                        .givesExactly(500),
                Example.of("elec-consumption")
                        .measured(ELECTRICITY_IMPORT, "900")
                        .measured(RENEWABLE_GENERATION, "500")
                        .measured(ELECTRICITY_EXPORT, "120")
                        .givesExactly(1280),
                Example.of("final-energy-total")
                        .measured(GAS_VOLUME, "100")
                        .factor(ENERGY_CONTENT, GAS_VOLUME, "11.2206333333")
                        .gives("1122.06"),
                Example.of("steam-energy")
                        .measured(STEAM_MASS, "8")
                        .factor(ENERGY_CONTENT, STEAM_MASS, "648.916666667")
                        .gives("5191"),
                Example.of("compressed-air-volume")
                        .over(HOUR, "10:00", "11:00")
                        .measured(COMPRESSED_AIR, "360")
                        .givesExactly(360),
                Example.of("self-consumption-ratio")
                        .measured(ELECTRICITY_IMPORT, "900")
                        .measured(RENEWABLE_GENERATION, "500")
                        .measured(ELECTRICITY_EXPORT, "120")
                        .givesExactly(76),
                Example.of("self-sufficiency-ratio")
                        .measured(ELECTRICITY_IMPORT, "900")
                        .measured(RENEWABLE_GENERATION, "500")
                        .measured(ELECTRICITY_EXPORT, "120")
                        .gives("29.7"),
                Example.of("renewable-energy-share")
                        .measured(ELECTRICITY_IMPORT, "900")
                        .measured(RENEWABLE_GENERATION, "500")
                        .measured(ELECTRICITY_EXPORT, "120")
                        .factor(RENEWABLE_SHARE, ELECTRICITY_IMPORT, "0.72")
                        .gives("80.3"),
                Example.of("avg-demand")
                        .over(SETTLEMENT, "10:00", "10:15")
                        .measured(ELECTRICITY_IMPORT, "70")
                        .givesExactly(280),
                Example.of("demand-limit-utilisation")
                        .over(SETTLEMENT, "10:00", "10:15")
                        .charge(Charging.contracted("280"))
                        .measured(ELECTRICITY_IMPORT, "73")
                        .gives("104.3"),
                Example.of("phase-current-unbalance")
                        .over(SETTLEMENT, "10:00", "10:15")
                        .measured(CURRENT_L1, "41.450") // 165.8 A
                        .says(
                                CURRENT_L2,
                                Meter.Kind.POWER,
                                Unit.A,
                                "10:00",
                                "152.7",
                                "10:06",
                                "152.7") // heard 6 of 15 min
                        .measured(CURRENT_L3, "41.650") // 166.6 A
                        .gives("5.57"),
                supply("voltage-unbalance", 1008, 41).gives("4.07"),
                Example.of("peak-demand")
                        .says(
                                ELECTRICITY_IMPORT,
                                Meter.Kind.POWER_HOLD,
                                Unit.KW,
                                "10:00",
                                "280",
                                "10:15",
                                "290",
                                "10:30",
                                "0",
                                "10:45",
                                "0")
                        .givesExactly(290),
                Example.of("load-factor")
                        .says(
                                ELECTRICITY_IMPORT,
                                Meter.Kind.POWER_HOLD,
                                Unit.KW,
                                "10:00",
                                "150",
                                "10:15",
                                "50",
                                "10:30",
                                "50",
                                "10:45",
                                "50",
                                "11:00",
                                "0")
                        .gives("0.50"),
                Example.of("power-factor")
                        .measured(ELECTRICITY_IMPORT, "400")
                        .measured(REACTIVE_IMPORT, "240")
                        .gives("0.8575"),
                Example.of("tan-phi")
                        .measured(ELECTRICITY_IMPORT, "10000")
                        .measured(REACTIVE_IMPORT, "6000")
                        .givesExactly(0.6));
    }

    /** So many minutes of a day, the first of them with a voltage between two phases that is 4 % lower. */
    private static Example supply(String kpi, int minutes, int unbalanced) {
        return Example.of(kpi)
                .says(VOLTAGE_L1_L2, Meter.Kind.POWER_MEAN, Unit.V, volts(minutes, unbalanced, "384"))
                .says(VOLTAGE_L2_L3, Meter.Kind.POWER_MEAN, Unit.V, volts(minutes, 0, ""))
                .says(VOLTAGE_L3_L1, Meter.Kind.POWER_MEAN, Unit.V, volts(minutes, 0, ""));
    }

    private static String[] volts(int minutes, int firstMinutes, String first) {
        return IntStream.range(0, minutes)
                .boxed()
                .flatMap(minute -> Stream.of(
                        "%02d:%02d".formatted(minute / 60, minute % 60), minute < firstMinutes ? first : "400"))
                .toArray(String[]::new);
    }
}
