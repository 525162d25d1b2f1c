package io.plantline.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What somebody outside says must be something that can be worked with. */
class SignalTest {

    @Test
    void aNumberThatNobodyCanMeanIsRefused() {
        assertThatThrownBy(() -> new Signal("spot", 0, 3_600_000, new BigDecimal("1e100000000"), "EUR/MWh", false, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signal spot: value 1E+100000000 has more than 60 digits");
    }
}
