package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A message comes once, whatever the sources ask for. */
class FiltersTest {
    @Test
    void theFiltersOfAPlantAreAskedForBesideTheNativeOnesButNoneInsideAnother() {
        String sources =
                """
                - {topics: "shellies/{device}/emeter/0/total", format: shelly-gen1, meter: "{device}"}
                - {topics: shellies/press/#, format: shelly-gen1, meters: {press: emeter/0/total}}
                - {topics: shellies/press/emeter/0/power, format: shelly-gen1, meter: press-power}
                - {topics: "tele/+/SENSOR", format: tasmota, meters: {press: ENERGY/Total}}
                - {topics: "tele/{x}/SENSOR", format: tasmota, meters: {press-power: ENERGY/Power}}
                """;
        assertThat(Filters.of(List.of(Workshop.plant(sources))))
                .containsExactly("plantline/v1/#", "shellies/+/emeter/0/total", "shellies/press/#", "tele/+/SENSOR");
    }
}
