package io.plantline.jobs.baseline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.jobs.JobRefused;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.PlantIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is asked for of a baseline. */
class AskedTest {
    private final PlantIndex shop = new PlantIndex(PlantBuilder.plant("shop")
            .register("m", "shop", Quantity.ELECTRICITY_IMPORT)
            .build());

    @ParameterizedTest
    @ValueSource(strings = {"MINUTE", "SETTLEMENT", "BATCH"})
    void aBaselineIsOfIntervalsOfTheClockThatAreLongEnough(String interval) {
        Asked asked = CommandLine.populateCommand(
                new Asked(),
                "--model=linear-production",
                "--from=2026-01-01",
                "--to=2026-02-01",
                "--interval=" + interval);
        assertThatThrownBy(() -> asked.order(null, shop, Reading.LIVE))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("a baseline is of hours, shifts, days or months");
    }
}
