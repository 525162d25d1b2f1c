package io.plantline.jobs.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.baseline.Adjustment;
import io.plantline.wire.FrozenJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What may be adjusted is a baseline. */
class FrozenTopicTest {

    @Test
    void anAdjustmentIsNothingToBeAdjusted() {
        Adjustment trial =
                new Adjustment("trial", "shop", "enb-1", 0, 900_000, BigDecimal.ONE, "Ana", "line 3 was tried out", 9);
        assertThat(FrozenTopic.isBaseline(FrozenJson.write(trial))).isFalse();
        assertThat(FrozenTopic.isBaseline("{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
