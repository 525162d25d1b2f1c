package io.plantline.ingest.payload;

import static io.plantline.ingest.payload.FoundryDecoder.GOOD;
import static io.plantline.ingest.payload.FoundryDecoder.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the meters of a foundry should not have sent is kept, with its reason. */
class NativeRejectionsTest {
    private static final byte[] ALPHABET = "{}[]:,\"\\0123456789eE+-.NaInfity \u00e4\u0000tru".getBytes(UTF_8);

    private final FoundryDecoder foundry = new FoundryDecoder();

    @Test
    void ofAnArrayOnlyTheBadElementsAreRejectedEachWithItsOwnBytes() {
        String bad = "{\"time\":\"2026-03-29T01:15:00Z\",\"value\":\"müll\"}";
        Decoded decoded = foundry.decode("grid", "[ " + GOOD + ", " + bad + " ,7," + GOOD + "]");
        assertThat(decoded.readings()).hasSize(2);
        assertThat(decoded.rejections())
                .extracting(Rejection::reason, rejection -> new String(rejection.bytes(), UTF_8))
                .containsExactly(tuple(Reason.NOT_A_NUMBER, bad), tuple(Reason.NOT_JSON, "7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|EMPTY",
                "~  ~|EMPTY",
                "[]|EMPTY",
                "1043.2|NOT_JSON",
                "on|NOT_JSON",
                "{\"value\":1|NOT_JSON",
                "{\"value\":1} {\"value\":2}|NOT_JSON",
                "[{\"value\":1},{\"value\":|NOT_JSON",
                "{\"value\":NaN}|NOT_A_NUMBER",
                "{\"value\":-Infinity}|NOT_A_NUMBER",
                "{\"value\":\"12\"}|NOT_A_NUMBER",
                "{\"value\":true}|NOT_A_NUMBER",
                "{\"value\":{\"a\":1}}|NOT_A_NUMBER",
                "{\"value\":null}|MISSING_VALUE",
                "{}|MISSING_VALUE",
                "{\"state\":\"processing\"}|MISSING_VALUE",
                "{\"value\":1e30}|OUT_OF_RANGE",
                "{\"value\":1e999999999}|OUT_OF_RANGE",
                "{\"value\":1e99999999999}|OUT_OF_RANGE",
                "{\"value\":1e-999999999}|OUT_OF_RANGE",
                "{\"value\":1,\"unit\":\"furlong\"}|WRONG_UNIT",
                "{\"value\":1,\"unit\":\"m3\"}|WRONG_UNIT",
                "{\"value\":1,\"unit\":7}|WRONG_UNIT",
                "{\"count\":1}|WRONG_UNIT",
                "{\"value\":1,\"time\":\"yesterday\"}|BAD_TIME",
                "{\"value\":1,\"time\":\"2026-03-29T01:15:00\"}|BAD_TIME",
                "{\"value\":1,\"time\":\"1970-01-01T00:00:00Z\"}|BAD_TIME",
                "{\"value\":1,\"time\":1774746900}|BAD_TIME",
                "{\"value\":1,\"time\":1774746900000.5}|BAD_TIME",
                "{\"value\":1,\"time\":1e999999999}|BAD_TIME",
                "{\"value\":1,\"time\":[]}|BAD_TIME",
                "{\"value\":1,\"time\":\"2090-01-01T00:00:00Z\"}|FROM_THE_FUTURE",
                "{\"value\":1,\"time\":1774746900000000}|FROM_THE_FUTURE",
                "{\"value\":1,\"quality\":\"fine\"}|UNKNOWN_QUALITY",
                "{\"value\":1,\"quality\":192}|UNKNOWN_QUALITY",
                "{\"value\":1,\"seq\":1.5}|OUT_OF_RANGE",
                "{\"value\":1,\"run\":\"a/b\"}|OUT_OF_RANGE",
            })
    void whatCannotBeUsedIsRejectedWithItsReasonAndBytes(String payload, Reason reason) {
        Rejection rejection = foundry.rejected("grid", payload);
        assertThat(rejection.reason()).as(rejection.detail()).isEqualTo(reason);
        assertThat(rejection.bytes()).isEqualTo(payload.getBytes(UTF_8));
        assertThat(rejection.source()).isEqualTo("plantline/v1/foundry/grid");
        assertThat(rejection.arrived()).isEqualTo(NOW);
    }

    @Test
    void anUnknownStateIsRejected() {
        assertThat(foundry.rejected("moulder", "{\"state\":\"dancing\"}").reason())
                .isEqualTo(Reason.UNKNOWN_STATE);
        assertThat(foundry.rejected("moulder", "{\"value\":1}").reason()).isEqualTo(Reason.MISSING_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "plantline/v1/foundry/nowhere,UNKNOWN_METER",
        "plantline/v1/foundry/a/b,UNKNOWN_METER",
        "plantline/v1/foundry,UNKNOWN_METER",
        "plantline/v1/foundry/,UNKNOWN_METER",
        "plantline/v1/mill/grid,UNKNOWN_PLANT",
        "plantline/v1/mill/$end,UNKNOWN_PLANT"
    })
    void nobodyElseIsListenedTo(String topic, Reason reason) {
        Decoded decoded = foundry.decode(new Arrival(topic, GOOD.getBytes(UTF_8), false, NOW));
        assertThat(decoded.readings()).isEmpty();
        assertThat(decoded.rejections()).extracting(Rejection::reason).containsExactly(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, 10_000_000})
    void hugePayloadsAreKeptWhole(int length) {
        byte[] huge = new byte[length];
        Arrays.fill(huge, (byte) 'x');
        Rejection rejection = foundry.decode("grid", huge).rejections().get(0);
        assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(rejection.bytes()).isEqualTo(huge);
    }

    @Test
    void bytesThatAreNoUtf8AreKept() {
        byte[] latin1 = {'{', '"', (byte) 0xE4, '"', ':', '1', '}'};
        Rejection rejection = foundry.decode("grid", latin1).rejections().get(0);
        assertThat(rejection.reason()).isEqualTo(Reason.NOT_UTF8);
        assertThat(rejection.bytes()).isEqualTo(latin1);
    }

    @Test
    void aRetainedMessageWithoutTimeSaysNothing() {
        byte[] payload = "{\"value\":1}".getBytes(UTF_8);
        Decoded decoded = foundry.decode(new Arrival("plantline/v1/foundry/grid", payload, true, NOW));
        assertThat(decoded.rejections()).extracting(Rejection::reason).containsExactly(Reason.BAD_TIME);
    }

    @Test
    void noDamageOnTheWayStopsTheDecoder() {
        byte[] sound = ("[" + GOOD + ",{\"time\":1774746900000,\"count\":5,\"seq\":12,\"unit\":\"kWh\",\"run\":\"r\"}]")
                .getBytes(UTF_8);
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = ALPHABET[random.nextInt(ALPHABET.length)];
            }
            Decoded decoded = foundry.decode("grid", damaged);
            assertThat(decoded.readings().size() + decoded.rejections().size()).isBetween(1, 4);
        }
    }
}
