package io.plantline.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.plant.Meter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people read is in their words. */
class InWordsTest {
    @Test
    void lengthsOfTimeAreToldAsPeopleSayThem() {
        assertThat(InWords.of(Duration.ofMinutes(5))).isEqualTo("5 minutes");
        assertThat(InWords.of(Duration.ofMinutes(90))).isEqualTo("1 hour 30 minutes");
        assertThat(InWords.of(Duration.ofDays(62))).isEqualTo("62 days");
        assertThat(InWords.of(Duration.ZERO)).isEqualTo("0 seconds");
        assertThat(InWords.of(Duration.ofMillis(-1_500))).isEqualTo("minus 1 second 500 milliseconds");
    }

    @Test
    void aKindOfMeterIsCalledAsInPlantFiles() {
        assertThat(Meter.Kind.POWER_MEAN).hasToString("power-mean");
    }
}
