package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.SCRAP_COUNT;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One machine over a day: 216.4 kWh in five states, 230 good pieces and 10 scrapped. */
final class StateEnergyExamples {
    private StateEnergyExamples() {}

    static List<Example> all() {
        return List.of(
                day("energy-by-state-processing").givesExactly(180),
                day("energy-by-state-idle").givesExactly(18),
                day("energy-by-state-setup").givesExactly(4),
                day("energy-by-state-standby").givesExactly(12),
                day("energy-by-state-off").gives("2.4"),
                Example.of("energy-by-state-down")
                        .state("processing", Duration.ofMinutes(630))
                        .state("down", Duration.ofMinutes(30))
                        .measured(ELECTRICITY_IMPORT, "120")
                        .givesExactly(60),
                Example.of("energy-by-state-unknown")
                        .state("processing", Duration.ofMinutes(615))
                        .measured(ELECTRICITY_IMPORT, "120")
                        .givesExactly(90),
                Example.of("unknown-state-energy-share")
                        .state("processing", Duration.ofMinutes(615))
                        .measured(ELECTRICITY_IMPORT, "120")
                        .givesExactly(75),
                day("idle-energy-share").gives("13.9"),
                day("value-added-energy").givesExactly(172.5),
                day("scrap-embodied-energy").givesExactly(7.5),
                day("value-added-energy-ratio").gives("79.7"));
    }

    private static Example day(String kpi) {
        return Example.of(kpi)
                .state("processing", Duration.ofHours(6))
                .state("idle", Duration.ofMinutes(90))
                .state("setup", Duration.ofMinutes(30))
                .state("standby", Duration.ofHours(4))
                .state("off", Duration.ofHours(12))
                .says(ELECTRICITY_IMPORT, Meter.Kind.POWER_HOLD, Unit.KW, halfHours())
                .measured(GOOD_COUNT, "230")
                .measured(SCRAP_COUNT, "10");
    }

    private static String[] halfHours() {
        List<String> said = new ArrayList<>();
        for (int half = 0; half < 48; half++) {
            String power = half < 12 ? "30" : half < 15 ? "12" : half < 16 ? "8" : half < 24 ? "3" : "0.2";
            said.addAll(List.of("%02d:%02d".formatted(half / 2, half % 2 * 30), power));
        }
        return Stream.concat(said.stream(), Stream.of("23:59", "0.2")).toArray(String[]::new);
    }
}
