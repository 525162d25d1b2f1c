package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.anomaly.Anomaly;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whether the meters of a plant speak, and how well, is told by what they say. */
class MetersTest {
    private static final String METERS = "/api/v1/plants/boras/meters";
    private static final Instant EIGHT = Instant.parse("2026-03-30T08:00:00Z");
    private static final String METER = DemoPlants.boras().meters().get(0).id();
    private static final Duration PERIOD = DemoPlants.boras().meters().get(0).period();
    private static final Duration MAX_GAP = DemoPlants.boras().meters().get(0).maxGap();

    @Test
    void aMeterThatSpeaksAsItShouldIsSeenToDoSo() {
        try (Served served = new Served(EIGHT.toString())) {
            assertThat(meter(served).path("state").asText()).isEqualTo("awaited");
            assertThat(meter(served).path("lastSeen").isNull()).isTrue();

            for (int minute = 0; minute < 10; minute++) {
                served.meters.heard(at(EIGHT.plusSeconds(60L * minute), 100 + minute, Duration.ofSeconds(2)));
            }
            served.now.set(EIGHT.plusSeconds(60L * 9 + 12));

            JsonNode meter = meter(served);
            assertThat(meter.path("state").asText()).isEqualTo("speaking");
            assertThat(meter.path("lastSeen").asText()).isEqualTo("2026-03-30T08:09:00Z");
            assertThat(meter.path("lastArrived").asText()).isEqualTo("2026-03-30T08:09:02Z");
            assertThat(meter.path("value").asInt()).isEqualTo(109);
            assertThat(meter.path("unit").asText()).isEqualTo("kWh");
            assertThat(meter.path("period").asDouble()).isEqualTo(60);
            assertThat(meter.path("lag").asDouble()).isEqualTo(2);
            assertThat(meter.path("silence").asDouble()).isEqualTo(10);
            assertThat(meter.path("readings").asInt()).isEqualTo(10);
            assertThat(meter.path("expectedPeriod").asDouble()).isPositive();
        }
    }

    @Test
    void oneThatSaysNothingForLongerThanItsGapIsSilent() {
        try (Served served = new Served(EIGHT.toString())) {
            served.meters.heard(at(EIGHT, 100, Duration.ZERO));
            served.now.set(EIGHT.plus(MAX_GAP));
            assertThat(meter(served).path("state").asText()).isEqualTo("speaking");
            served.now.set(EIGHT.plus(MAX_GAP).plusSeconds(1));
            assertThat(meter(served).path("state").asText()).isEqualTo("silent");
        }
    }

    @Test
    void aMeterThatIsNotDueYetIsAwaitedAndNotMissed() {
        try (Served served = new Served(EIGHT.toString())) {
            served.now.set(EIGHT.plus(MAX_GAP));
            assertThat(meter(served).path("state").asText()).isEqualTo("awaited");
            served.now.set(EIGHT.plus(MAX_GAP).plusSeconds(1));
            assertThat(meter(served).path("state").asText()).isEqualTo("never");
        }
    }

    @Test
    void aMeterThatTellsOfYesterdayIsBehindUntilItTellsOfNow() {
        try (Served served = new Served(EIGHT.toString())) {
            Duration day = Duration.ofDays(1);
            served.meters.heard(at(EIGHT.minus(day), 100, day));
            assertThat(meter(served).path("state").asText()).isEqualTo("behind");

            served.meters.heard(at(EIGHT, 200, Duration.ZERO));
            assertThat(meter(served).path("state").asText()).isEqualTo("speaking");
        }
    }

    @Test
    void howMuchWasHeardTodayIsToldOfTheTimeThatTheServerHasListened() {
        try (Served served = new Served(EIGHT.toString())) {
            assertThat(meter(served).path("heardToday").isNull()).isTrue();
            Instant since = EIGHT.minus(served.meters.lookBack());
            long due = Duration.between(since, EIGHT).dividedBy(PERIOD);
            for (long reading = 0; reading < due / 2; reading++) {
                served.meters.heard(at(since.plus(PERIOD.multipliedBy(reading + 1)), (int) reading, Duration.ZERO));
            }

            assertThat(meter(served).path("heardToday").asDouble()).isEqualTo(0.5);
            assertThat(meter(served).path("heardSince").asText()).isEqualTo(since.toString());
        }
    }

    @Test
    void whatComesTwiceOrInTheWrongOrderIsCountedAndAFastClockIsSeen() {
        try (Served served = new Served(EIGHT.toString())) {
            served.meters.heard(at(EIGHT, 100, Duration.ofSeconds(-90)));
            served.meters.heard(at(EIGHT.plusSeconds(120), 102, Duration.ofSeconds(-90)));
            served.meters.heard(at(EIGHT.plusSeconds(60), 101, Duration.ofSeconds(-30)));
            served.meters.heard(at(EIGHT.plusSeconds(120), 102, Duration.ofSeconds(60)));
            served.meters.heard(new Reading(
                    "boras", METER, "study", 1, BigDecimal.ONE, "kWh", null, Quality.GOOD, -1, EIGHT.toEpochMilli()));

            JsonNode meter = meter(served);
            assertThat(meter.path("readings").asInt()).isEqualTo(4);
            assertThat(meter.path("outOfOrder").asInt()).isEqualTo(1);
            assertThat(meter.path("repeated").asInt()).isEqualTo(1);
            assertThat(meter.path("lag").asDouble()).isEqualTo(-90);
            assertThat(served.get("/metrics").body())
                    .contains("plantline_meter_repeated_total{meter=\"%s\",plant=\"boras\"} 1.0".formatted(METER))
                    .contains("plantline_meter_out_of_order_total{meter=\"%s\",plant=\"boras\"} 1.0".formatted(METER))
                    .contains("plantline_meter_lag_seconds{meter=\"%s\",plant=\"boras\"} -90.0".formatted(METER))
                    .contains("plantline_meter_silence_seconds{meter=\"%s\",plant=\"boras\"}".formatted(METER));
        }
    }

    @Test
    void aMeterWhoseScaleIsDoubtedIsShownHeldUntilThatIsOver() {
        try (Served served = new Served(EIGHT.toString())) {
            served.meters.told(doubted(null));
            assertThat(meter(served).path("held").asBoolean()).isTrue();
            assertThat(meter(served).at("/troubles/0/sentence").asText()).startsWith("It is suddenly");
            assertThat(served.get("/metrics").body())
                    .contains("plantline_meter_held{meter=\"%s\",plant=\"boras\"} 1.0".formatted(METER));

            served.meters.told(doubted(EIGHT.toEpochMilli() + 60_000));
            assertThat(meter(served).path("held").asBoolean()).isFalse();
            assertThat(meter(served).path("troubles")).isEmpty();
        }
    }

    @Test
    void aMeterWhoseMessagesAreRejectedIsToldWhyUntilItIsHeard() {
        try (Served served = new Served(EIGHT.toString())) {
            for (int minute = 0; minute < 3; minute++) {
                long arrived = EIGHT.toEpochMilli() + 60_000L * minute;
                Rejection ahead = new Rejection(
                        Rejection.Reason.FROM_THE_FUTURE, "time is after", "plantline/v1/x", new byte[0], arrived);
                served.meters.rejected("boras/" + METER, ahead, OptionalLong.of(7_201_000));
            }
            assertThat(meter(served).path("state").asText()).isEqualTo("awaited");
            assertThat(meter(served).at("/troubles/0/rule").asText()).isEqualTo("messages-rejected");
            assertThat(meter(served).at("/troubles/0/sentence").asText())
                    .startsWith(
                            "3 of its messages were rejected as FROM_THE_FUTURE since it was last heard: its clock is"
                                    + " 2 hours ahead;");

            served.meters.heard(at(EIGHT.plusSeconds(180), 100, Duration.ZERO));
            assertThat(meter(served).path("troubles")).isEmpty();
        }
    }

    private static Anomaly doubted(Long end) {
        long start = EIGHT.toEpochMilli();
        return new Anomaly(
                "boras",
                Reading.LIVE,
                "boras",
                METER,
                "scale-suspect",
                Anomaly.Severity.WARNING,
                start,
                end == null ? start : end,
                end,
                end == null ? 0 : 1,
                new Anomaly.Measure(1_000.0, null, "kWh"),
                0.95,
                Anomaly.Impact.unknown("not known"),
                "It is suddenly on another scale.");
    }

    @Test
    void whatIsEnteredByHandTellsByWhomAndNothingOfAClock() {
        try (Served served = new Served(EIGHT.toString())) {
            Reading said = at(EIGHT, 100, Duration.ofHours(20));
            served.meters.heard(said.enteredBy(new Reading.Entered("Ana", null)));
            assertThat(meter(served).path("by").asText()).isEqualTo("Ana");
            assertThat(meter(served).path("lag").isNull()).isTrue();
        }
    }

    @Test
    void ofTodayCountsWhatWasReadAfterItBeganAndUpToNow() {
        Instant midnight = EIGHT.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(2));
        try (Served served = new Served(midnight.toString())) {
            served.meters.heard(at(midnight, 100, Duration.ZERO));
            served.now.set(midnight.plus(PERIOD.multipliedBy(4)));
            assertThat(meter(served).path("heardToday").asDouble()).isZero();

            for (int read = 1; read <= 7; read++) {
                served.meters.heard(at(midnight.plus(PERIOD.multipliedBy(read)), 100 + read, Duration.ZERO));
            }
            served.now.set(midnight.plus(PERIOD.multipliedBy(14)));
            assertThat(meter(served).path("heardToday").asDouble()).isEqualTo(0.5);

            served.meters.heard(at(midnight.plus(PERIOD.multipliedBy(15)), 115, PERIOD.negated()));
            assertThat(meter(served).path("heardToday").asDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void aClockThatIsFastTellsOfTomorrowAndTodayStandsAllTheSame() {
        Instant evening = Instant.parse("2026-03-30T21:40:00Z");
        try (Served served = new Served(evening.minus(Duration.ofHours(1)).toString())) {
            served.now.set(evening.plusSeconds(18 * 60));
            served.meters.heard(at(evening.plusSeconds(17 * 60), 100, Duration.ZERO));
            double today = meter(served).path("heardToday").asDouble();

            served.meters.heard(at(evening.plusSeconds(23 * 60), 101, Duration.ofMinutes(-5)));

            assertThat(meter(served).path("heardToday").asDouble())
                    .isEqualTo(today)
                    .isPositive();
        }
    }

    static Reading at(Instant time, int value, Duration lag) {
        return new Reading(
                "boras",
                METER,
                Reading.LIVE,
                time.toEpochMilli(),
                new BigDecimal(value),
                null,
                null,
                Quality.GOOD,
                -1,
                time.plus(lag).toEpochMilli());
    }

    private static JsonNode meter(Served served) {
        JsonNode first = json(served.get(METERS)).at("/meters/0");
        assertThat(first.path("meter").asText()).isEqualTo(METER);
        return first;
    }
}
