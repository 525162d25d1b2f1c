package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                - {topics: "tele/{x}/SENSOR", format: tasmota, meters: {lathe: ENERGY/Total}}
                """;
        assertThat(Filters.of(List.of(Workshop.plant(sources))))
                .containsExactly("plantline/v1/#", "shellies/+/emeter/0/total", "shellies/press/#", "tele/+/SENSOR");
    }

    @ParameterizedTest
    @CsvSource({
        "a/#, a/b/c, true",
        "a/#, a, true",
        "#, a/b, true",
        "a/+, a/b, true",
        "a/+/c, a/b/c, true",
        "a/+, a/b/c, false",
        "a/+, a, false",
        "a/b, a/+, false",
        "a/+, a/#, false",
        "a/b/+, a/+/c, false"
    })
    void oneFilterMayHoldAnother(String outer, String inner, boolean holds) {
        assertThat(Filters.holds(outer, inner)).isEqualTo(holds);
    }
}
