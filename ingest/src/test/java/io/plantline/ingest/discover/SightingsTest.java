package io.plantline.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"power\":\"NaN\"}", "{\"power\":1e400}", "{\"power\":\"0x1p3\"}", "{\"power\":\"5d\"}"})
    void whatIsNoNumberMeasuresNothing(String payload) {
        assertThat(Sightings.in("home/press", payload.getBytes(UTF_8), 0)).isEmpty();
    }

    @Test
    void aNumberMayStandInQuotes() {
        assertThat(Sightings.in("home/press", "{\"power\":\"7.5\"}".getBytes(UTF_8), 0))
                .extracting(Sighting::value)
                .containsExactly(7.5);
    }
}
