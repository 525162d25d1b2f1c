package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.FUEL_ENERGY;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.GOOD_MASS;
import static io.plantline.model.Quantity.SCRAP_COUNT;
import static io.plantline.model.Quantity.STEAM_MASS;
import static io.plantline.plant.Factor.Ledger.ENERGY_CONTENT;

import java.util.List;

/** Energy performance. */
final class EnergyPerformanceExamples {
    private EnergyPerformanceExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("energy-intensity")
                        .hourly(ELECTRICITY_IMPORT, "100", "80", "120", "30")
                        .hourly(GOOD_COUNT, "50", "10", "70", "0")
                        .gives("2.538"),
                Example.of("energy-intensity-gross")
                        .measured(ELECTRICITY_IMPORT, "216.4")
                        .measured(GOOD_COUNT, "230")
                        .measured(SCRAP_COUNT, "10")
                        .gives("0.902"),
                Example.of("energy-productivity")
                        .measured(ELECTRICITY_IMPORT, "330")
                        .measured(GOOD_COUNT, "130")
                        .gives("0.394"),
                Example.of("energy-without-output")
                        .hourly(ELECTRICITY_IMPORT, "100", "80", "120", "30")
                        .hourly(GOOD_COUNT, "60", "60", "60", "0")
                        .givesExactly(30),
                Example.of("boiler-efficiency")
                        .measured(STEAM_MASS, "8")
                        .factor(ENERGY_CONTENT, STEAM_MASS, "648.916666667")
                        .measured(FUEL_ENERGY, "5900")
                        .gives("88.0"),
                Example.of("chp-efficiency")
                        .measured(STEAM_MASS, "10")
                        .factor(ENERGY_CONTENT, STEAM_MASS, "650")
                        .measured(ELECTRICITY_GENERATION, "4000")
                        .measured(FUEL_ENERGY, "13000")
                        .gives("80.8"),
                Example.of("steam-intensity")
                        .per(GOOD_MASS)
                        .measured(STEAM_MASS, "2000")
                        .measured(GOOD_MASS, "10000")
                        .gives("0.20"),
                Example.of("compressed-air-specific-energy")
                        .in("compressor")
                        .over(HOUR, "10:00", "11:00")
                        .measured(ELECTRICITY_IMPORT, "144")
                        .measured(COMPRESSED_AIR, "1529.1")
                        .gives("0.0942"));
    }
}
