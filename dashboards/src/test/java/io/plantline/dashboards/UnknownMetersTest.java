package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static io.plantline.dashboards.SpokenRecognition.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whoever looks at a plant hears of the meters that nobody has written into its file. */
class UnknownMetersTest {
    private static final String UNKNOWN = "/api/v1/plants/boras/unknown-meters";
    private static final Instant NOW = Instant.parse("2026-03-30T08:30:00Z");

    @Test
    void aMeterThatIsNotInThePlantFileIsListedWithWhatToWrite() {
        try (Served served = new Served(NOW.toString())) {
            assertThat(json(served.get(UNKNOWN)).path("meters")).isEmpty();
            long eight = NOW.minus(Duration.ofMinutes(30)).toEpochMilli();

            served.unknown.heard(said("boras/oven-3 12.5 kWh", eight));
            served.unknown.heard(said("boras/oven-3 13 kWh", eight + 60_000));
            served.unknown.heard(said("boras/chiller 7 kW", eight + 120_000));
            served.unknown.heard(said("elsewhere/oven 7 kW", eight));
            served.unknown.heard(said("something nobody understands at all", eight));

            JsonNode answer = json(served.get(UNKNOWN));
            assertThat(answer.path("plant").asText()).isEqualTo("boras");
            assertThat(answer.path("meters")).hasSize(2);
            assertThat(answer.at("/meters/0/meter").asText())
                    .as("the last heard")
                    .isEqualTo("chiller");
            JsonNode oven = answer.at("/meters/1");
            assertThat(oven.path("topic").asText()).isEqualTo("hall/meters");
            assertThat(oven.path("firstSeen").asText()).isEqualTo("2026-03-30T08:00:00Z");
            assertThat(oven.path("lastSeen").asText()).isEqualTo("2026-03-30T08:01:00Z");
            assertThat(oven.path("count").asInt()).isEqualTo(2);
            assertThat(oven.path("value").asDouble()).isEqualTo(13);
            assertThat(oven.path("unit").asText()).isEqualTo("kWh");
            assertThat(oven.path("proposal").asText()).contains("- id: oven-3", "heard 2 times");
        }
    }

    @Test
    void oneThatHasFallenSilentForADayIsForgotten() {
        try (Served served = new Served(NOW.toString())) {
            served.unknown.heard(said("boras/oven-3 12.5 kWh", NOW.toEpochMilli()));
            served.now.set(NOW.plus(Duration.ofHours(25)));

            served.unknown.heard(said("boras/oven-4 12.5 kWh", NOW.toEpochMilli()));

            assertThat(json(served.get(UNKNOWN)).path("meters")).isEmpty();
        }
    }

    @Test
    void whateverIsMadeUpOnlySoMuchIsRemembered() {
        try (Served served = new Served(NOW.toString())) {
            for (int i = 0; i < 5_000; i++) {
                served.unknown.heard(said("boras/made-up-%d 1 kWh".formatted(i), NOW.toEpochMilli()));
            }
            assertThat(json(served.get(UNKNOWN)).path("meters")).hasSize(500);
        }
    }

    @Test
    void otherReasonsDoNotCount() {
        try (Served served = new Served(NOW.toString())) {
            Rejection unknown = said("boras/oven-3 12.5 kWh", NOW.toEpochMilli());
            served.unknown.heard(new Rejection(
                    Rejection.Reason.WRONG_UNIT, "kg", unknown.source(), unknown.bytes(), unknown.arrived()));
            assertThat(json(served.get(UNKNOWN)).path("meters")).isEmpty();
        }
    }
}
