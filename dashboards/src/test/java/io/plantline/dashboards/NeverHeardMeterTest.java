package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A meter that never spoke is silent since somebody listens for it. */
class NeverHeardMeterTest {
    @Test
    void theSilenceOfAMeterThatWasNeverHeardIsCountedFromWhenTheServerBeganToListen() {
        try (Served served = new Served(DashboardSettings.onLoopback(0))) {
            served.now.updateAndGet(then -> then.plus(Duration.ofHours(2)));
            JsonNode meter = json(served.get("/api/v1/plants/boras/meters")).at("/meters/0");
            assertThat(meter.path("state").asText()).isEqualTo("never");
            assertThat(meter.path("lastSeen").isNull()).isTrue();
            assertThat(meter.path("silence").asDouble()).isEqualTo(7_200);
            assertThat(served.get("/metrics").body())
                    .contains("plantline_meter_silence_seconds{meter=\"%s\",plant=\"boras\"} 7200.0"
                            .formatted(meter.path("meter").asText()));
        }
    }
}
