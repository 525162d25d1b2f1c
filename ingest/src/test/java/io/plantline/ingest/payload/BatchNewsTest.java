package io.plantline.ingest.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.batch.BatchNews;
import io.plantline.batch.Fact;
import io.plantline.ingest.parts.Plants;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Unit;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Test
    void aProductMayHaveBlanks() {
        String text = "batch=M-17 product=\"grey iron, 99.5 %\"";
        assertThat(told("{\"batch\":\"M-17\",\"product\":\"grey iron, 99.5 %\"}")
                        .readings()
                        .get(0)
                        .state())
                .isEqualTo(text);
        Reading reading = told("{\"state\":\"batch=M-17 product=\\\"grey iron, 99.5 %\\\"\"}")
                .readings()
                .get(0);
        assertThat(BatchNews.of(reading, foundry.batches().get(0)).facts())
                .containsExactly(Map.entry(Fact.PRODUCT, "grey iron, 99.5 %"));
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
                    "product":"white end=2026-03-29T09:00:00Z"                  | MISSING_VALUE      | product 'white end=2026
                    "product":"white\\" end=\\"2026-03-29T09:00:00Z"            | MISSING_VALUE      | product 'white"
                    "product":"white\\nbrown"                                   | MISSING_VALUE      | product 'white
                    "order":["4711","4712"]                                     | MISSING_VALUE      | order is an array
                    "quantity":"2 end=2026-03-29T09:00:00Z"                     | NOT_A_NUMBER       | quantity '2 end=
                    "start":""                                                  | BAD_TIME           | start ''
                    "cancelled":"perhaps"                                       | MISSING_VALUE      | not yes or no
                    "value":3                                                   | MISSING_VALUE      | "value" tells nothing of a batch; write one of
                    "product":"white","quantitiy":3                             | MISSING_VALUE      | "quantitiy" tells nothing of a batch; write one of
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
