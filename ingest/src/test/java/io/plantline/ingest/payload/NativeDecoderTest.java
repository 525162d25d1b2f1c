package io.plantline.ingest.payload;

import static io.plantline.ingest.payload.FoundryDecoder.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every form a foundry's meters may send. */
class NativeDecoderTest {
    private static final long QUARTER_PAST =
            Instant.parse("2026-03-29T01:15:00Z").toEpochMilli();

    private final FoundryDecoder foundry = new FoundryDecoder();

    @Test
    void aRegisterTellsItsValueWithUnitQualityAndSequence() {
        Reading reading = foundry.only(
                "grid",
                "{\"time\":\"2026-03-29T03:15:00+02:00\",\"value\":1043.20,\"unit\":\"MWh\",\"quality\":\"uncertain\",\"seq\":12}");
        assertThat(reading)
                .isEqualTo(new Reading(
                        "foundry",
                        "grid",
                        Reading.LIVE,
                        QUARTER_PAST,
                        new BigDecimal("1043.20"),
                        "MWh",
                        null,
                        Quality.UNCERTAIN,
                        12,
                        NOW));
    }

    @Test
    void timeMayBeEpochMilliseconds() {
        assertThat(foundry.only("grid", "{\"time\":1774746900000,\"value\":1}").time())
                .isEqualTo(QUARTER_PAST);
        assertThat(foundry.only("grid", "{\"time\":1.7747469e12,\"value\":1}").time())
                .isEqualTo(QUARTER_PAST);
    }

    @Test
    void aReadingWithoutTimeGetsThatOfItsArrivalAndIsCounted() {
        Decoded decoded = foundry.decode("grid", "{\"value\":1}");
        assertThat(decoded.readings().get(0).time()).isEqualTo(NOW);
        assertThat(decoded.readings().get(0).quality()).isEqualTo(Quality.GOOD);
        assertThat(decoded.timedByArrival()).isEqualTo(1);
    }

    @Test
    void aMachineTellsItsState() {
        Reading reading = foundry.only("moulder", "{\"time\":1774746900000,\"state\":\"processing\"}");
        assertThat(reading.state()).isEqualTo("processing");
        assertThat(reading.value()).isNull();
    }

    @Test
    void aCountIsAValueInPieces() {
        Reading reading = foundry.only("castings", "{\"time\":1774746900000,\"count\":5}");
        assertThat(reading.value()).isEqualTo("5");
        assertThat(reading.unit()).isEqualTo("pcs");
    }

    @Test
    void aCountOfPulsesIsInTheUnitOfTheMeter() {
        Reading reading = foundry.only("gas-pulses", "{\"time\":1774746900000,\"count\":5}");
        assertThat(reading.value()).isEqualTo("5");
        assertThat(reading.unit()).isNull();
    }

    @Test
    void aPowerMeterSpeaksPowerOnly() {
        assertThat(foundry.only("furnace", "{\"time\":1774746900000,\"value\":3,\"unit\":\"MW\"}")
                        .unit())
                .isEqualTo("MW");
        assertThat(foundry.rejected("furnace", "{\"time\":1774746900000,\"value\":3,\"unit\":\"kWh\"}")
                        .reason())
                .isEqualTo(Reason.WRONG_UNIT);
        assertThat(foundry.rejected("grid", "{\"time\":1774746900000,\"value\":3,\"unit\":\"kW\"}")
                        .reason())
                .isEqualTo(Reason.WRONG_UNIT);
    }

    @Test
    void aReplayNamesItsRunAndItsEnd() {
        assertThat(foundry.only("grid", "{\"time\":1774746900000,\"value\":1,\"run\":\"jan-2018\"}")
                        .run())
                .isEqualTo("jan-2018");
        Reading end = foundry.only("$end", "{\"run\":\"jan-2018\",\"time\":1774746900000}");
        assertThat(end).isEqualTo(Reading.endOf("foundry", "jan-2018", QUARTER_PAST));
        assertThat(foundry.rejected("$end", "{\"time\":1774746900000}").reason())
                .isEqualTo(Reason.MISSING_VALUE);
    }

    @Test
    void aMisspeltFieldIsToldAndNotLeftOut() {
        Rejection unit = foundry.rejected("grid", "{\"time\":1774746900000,\"value\":950.0,\"unti\":\"MWh\"}");
        assertThat(unit.reason()).isEqualTo(Reason.MISSING_VALUE);
        assertThat(unit.detail())
                .isEqualTo(
                        "a reading has no \"unti\"; did you mean 'unit'?; known are time, value, count, unit, state, "
                                + "quality, seq, run, plant, meter, batch");
        assertThat(foundry.rejected("grid", "{\"valeu\":12}").detail())
                .startsWith("a reading has no \"valeu\"; did you mean 'value'?");
        assertThat(foundry.rejected("grid", "{\"timestamp\":1774746900000,\"value\":1}")
                        .detail())
                .startsWith("a reading has no \"timestamp\"; did you mean 'time'?");
    }

    @Test
    void otherFieldsAreLeftAlone() {
        foundry.only(
                "grid",
                "{\"time\":1774746900000,\"value\":1,\"rssi\":-71,\"tags\":{\"a\":[1,{}]},\"counter\":2,\"timestamp\":0}");
    }

    @Test
    void theTopicSaysOfWhichMeterAMessageIs() {
        foundry.only("grid", "{\"time\":1774746900000,\"value\":1,\"meter\":\"grid\",\"plant\":\"foundry\"}");
    }

    @Test
    void zeroWithAnAbsurdExponentIsZero() {
        assertThat(foundry.only("grid", "{\"value\":0e-999999999}").value()).isEqualTo("0");
    }

    @Test
    void aNativePayloadIsReadBackAsItWasWritten() {
        Reading reading = foundry.only(
                "grid",
                "{\"time\":1774746900123,\"value\":1043.20,\"unit\":\"MWh\",\"quality\":\"bad\",\"seq\":12,\"run\":\"r\"}");
        assertThat(foundry.only("grid", new String(NativePayload.write(reading), UTF_8)))
                .isEqualTo(reading);
    }
}
