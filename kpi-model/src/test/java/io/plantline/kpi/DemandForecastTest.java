package io.plantline.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the demand of a quarter of an hour ends, and what may be taken for the rest of it. */
class DemandForecastTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** E = 42 kWh at minute 9, P = 310 kW, limit 280 kW. */
    @Test
    void atMinuteNineThirtyKilowattsMustBeShed() {
        DemandForecast forecast = DemandForecast.of(42, 310, QUARTER, Duration.ofMinutes(6), 280);

        assertThat(forecast.projected()).isCloseTo(292, within(1e-9));
        assertThat(forecast.utilisation()).isCloseTo(104.2857, within(1e-4));
        assertThat(forecast.allowed()).isCloseTo(280, within(1e-9));
        assertThat(forecast.shed()).isCloseTo(30, within(1e-9));
        assertThat(forecast.canBeKept()).isTrue();
    }

    @Test
    void whatWasTakenMayBeTooMuchAlready() {
        DemandForecast forecast = DemandForecast.of(72, 300, QUARTER, Duration.ofMinutes(3), 280);

        assertThat(forecast.allowed()).isNegative();
        assertThat(forecast.shed()).isEqualTo(300);
        assertThat(forecast.canBeKept()).isFalse();
    }

    @Test
    void inTheLastMinuteNothingIsFeltAnyMore() {
        assertThat(DemandForecast.of(60, 310, QUARTER, Duration.ofSeconds(59), 280)
                        .canBeKept())
                .isFalse();
    }
}
