package io.plantline.jobs.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.PlantIndex;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a baseline does not learn from. */
class WasteTest {
    private static final PlantIndex SHOP =
            new PlantIndex(PlantBuilder.plant("shop").build());
    private static final long NOON = Instant.parse("2026-04-01T12:00:00Z").toEpochMilli();

    @Test
    void anEventThatWasWithdrawnSpoilsNothing() {
        Interval day = SHOP.calendar().at(IntervalKind.DAY, NOON).orElseThrow();
        Anomaly spike = new Anomaly(
                "shop",
                "live",
                "shop",
                "main",
                RuleName.SPIKE.id(),
                Anomaly.Severity.WARNING,
                NOON,
                NOON,
                NOON,
                0,
                new Anomaly.Measure(null, null, "1"),
                1,
                Anomaly.Impact.unknown("a spike"),
                "spike");
        assertThat(waste(spike).isIn("shop", day)).isTrue();
        assertThat(waste(spike.withdraw()).isIn("shop", day)).isFalse();
    }

    private static Waste waste(Anomaly anomaly) {
        return new Waste(SHOP, List.of(anomaly), 0);
    }
}
