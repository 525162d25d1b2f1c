package io.plantline.dashboards.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import org.junit.jupiter.api.Test;

/** What is the matter with a meter is shown until it is over. */
class TroublesTest {
    private final Troubles troubles = new Troubles();

    @Test
    void aTroubleThatBeganBeforeOneThatIsOverIsShown() {
        troubles.told(scale(10, null));
        troubles.told(scale(10, 20L));
        troubles.told(scale(5, null));
        assertThat(troubles.open()).containsExactly(scale(5, null));
        troubles.told(scale(5, 30L));
        assertThat(troubles.open()).isEmpty();
    }

    @Test
    void ofTwoThatAreNotOverTheNewerIsShown() {
        troubles.told(scale(10, null));
        troubles.told(scale(5, null));
        assertThat(troubles.open()).containsExactly(scale(10, null));
        troubles.told(scale(10, 20L));
        assertThat(troubles.open()).containsExactly(scale(5, null));
    }

    private static Anomaly scale(long start, Long end) {
        return new Anomaly(
                "shop",
                "live",
                "shop",
                "main",
                "scale-suspect",
                Anomaly.Severity.WARNING,
                start,
                end == null ? start : end,
                end,
                end == null ? 0 : 1,
                new Anomaly.Measure(1.0, null, "kWh"),
                1,
                Anomaly.Impact.unknown("a meter does not tell"),
                "Meter main is suddenly on another scale.");
    }
}
