package io.plantline.ingest.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.Plants;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the batches of a foundry, in the native form. */
class BatchNewsTest {
    private static final long NOW = Instant.parse("2026-03-29T09:20:00Z").toEpochMilli();

    private final Plant foundry =
            Plants.foundry().making(List.of(new BatchLine("melts", "foundry", Quantity.GOOD_MASS, Unit.T)));

    @Test
    void aMeltIsToldInFieldsOrInOneText() {
        assertThat(told("{\"time\":\"2026-03-29T09:15:00Z\",\"batch\":\"M-17\",\"start\":\"2026-03-29T09:14:58Z\","
                                + "\"product\":\"GJS-400\",\"order\":null,\"quantity\":2.5,\"unit\":\"t\"}")
                        .readings()
                        .get(0)
                        .state())
                .isEqualTo("batch=M-17 start=2026-03-29T09:14:58Z product=GJS-400 order=none quantity=2.5 unit=t");
        assertThat(told("{\"state\":\"batch=M-17 end=2026-03-29T09:19:00Z\"}").readings())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    "start":"2026-03-29T09:10:00Z","end":"2026-03-29T09:00:00Z" | BAD_TIME           | not after its start
                    "start":"soon"                                              | BAD_TIME           | not a time
                    "end":"2026-03-29T11:00:00Z"                                | FROM_THE_FUTURE    | before it can be known
                    "quantity":-1                                               | OUT_OF_RANGE       | less than nothing
                    "quantity":1,"unit":"kWh"                                   | WRONG_UNIT         | none of good-mass
                    "product":"two words"                                       | MISSING_VALUE      | 'words' tells nothing
                    "cancelled":"perhaps"                                       | MISSING_VALUE      | not yes or no
                    "value":3                                                   | MISSING_VALUE      | nothing is told
                    """)
    void whatCannotBeUsedIsRejectedWithItsReason(String fields, Reason reason, String words) {
        Decoded decoded = told("{\"batch\":\"M-17\"," + fields + "}");
        assertThat(decoded.rejections()).hasSize(1);
        assertThat(decoded.rejections().get(0).reason()).isEqualTo(reason);
        assertThat(decoded.rejections().get(0).detail()).contains(words);
    }

    private Decoded told(String payload) {
        NativeDecoder decoder = new NativeDecoder(new Admission(List.of(foundry), Duration.ofMinutes(5)));
        return decoder.decode(new Arrival(Address.topic("foundry", "melts"), payload.getBytes(UTF_8), false, NOW));
    }
}
