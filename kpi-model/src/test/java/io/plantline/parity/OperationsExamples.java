package io.plantline.parity;

import static io.plantline.model.Quantity.GOOD_COUNT;
import static io.plantline.model.Quantity.HOURS_WORKED;
import static io.plantline.model.Quantity.PLANNED_RUN;
import static io.plantline.model.Quantity.REWORK_COUNT;
import static io.plantline.model.Quantity.SCRAP_COUNT;

import java.time.Duration;
import java.util.List;

/** Use of the machines. */
final class OperationsExamples {
    private OperationsExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("oee")
                        .state("processing", Duration.ofMinutes(420))
                        .state("down", Duration.ofMinutes(60))
                        .measured(PLANNED_RUN, "6.6666666667")
                        .measured(GOOD_COUNT, "380")
                        .measured(SCRAP_COUNT, "20")
                        .gives("79.17"),
                Example.of("availability")
                        .state("processing", Duration.ofSeconds(44_136))
                        .state("down", Duration.ofSeconds(13_464))
                        .gives("76.63"),
                Example.of("effectiveness")
                        .state("processing", Duration.ofMinutes(420))
                        .state("down", Duration.ofMinutes(60))
                        .measured(PLANNED_RUN, "6.6666666667")
                        .measured(GOOD_COUNT, "380")
                        .measured(SCRAP_COUNT, "20")
                        .gives("95.2"),
                Example.of("quality-ratio")
                        .state("processing", Duration.ofMinutes(420))
                        .state("down", Duration.ofMinutes(60))
                        .measured(PLANNED_RUN, "6.6666666667")
                        .measured(GOOD_COUNT, "380")
                        .measured(SCRAP_COUNT, "20")
                        .givesExactly(95),
                Example.of("throughput-rate")
                        .state("processing", Duration.ofMinutes(420))
                        .state("idle", Duration.ofMinutes(60))
                        .measured(GOOD_COUNT, "230")
                        .measured(SCRAP_COUNT, "10")
                        .givesExactly(30),
                Example.of("scrap-ratio")
                        .measured(GOOD_COUNT, "230")
                        .measured(SCRAP_COUNT, "10")
                        .gives("4.17"),
                Example.of("rework-ratio")
                        .measured(GOOD_COUNT, "230")
                        .measured(SCRAP_COUNT, "10")
                        .measured(REWORK_COUNT, "6")
                        .givesExactly(2.5),
                Example.of("first-pass-yield")
                        .measured(GOOD_COUNT, "230")
                        .measured(SCRAP_COUNT, "10")
                        .measured(REWORK_COUNT, "6")
                        .gives("93.3"),
                Example.of("labour-productivity")
                        .measured(GOOD_COUNT, "230")
                        .measured(HOURS_WORKED, "24")
                        .gives("9.58"));
    }
}
