package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.kpi.KpiValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the quarter of an hour from 8:00 UTC will end at the press shop, which may take 280 kW. */
class DemandTest {
    private static final Instant EIGHT = Instant.parse("2026-03-30T08:00:00Z");

    private final Served served = new Served("2026-03-30T08:09:20Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void whatIsOffInAMinuteHasToMakeUpForThatMinute() {
        served.history.store(minutes(9, 265, 310)); // 42 kWh, and 310 kW in the last three of them

        JsonNode demand = json(served.get("/api/v1/plants/boras/demand"));

        assertThat(demand.path("energy").doubleValue()).isCloseTo(42, within(1e-9));
        assertThat(demand.path("projected").doubleValue()).isCloseTo(292, within(1e-9));
        assertThat(demand.path("utilisation").doubleValue()).isCloseTo(104.2857, within(1e-4));
        assertThat(demand.path("shedFrom").textValue()).isEqualTo("2026-03-30T08:10:20Z");
        assertThat(demand.path("shed").doubleValue())
                .as("42 kWh and 310 kW for 1:20 min leave 21.11 of 70 kWh for 4:40 min")
                .isCloseTo(270.0 / 7, within(1e-9));
        assertThat(demand.path("canBeKept").booleanValue()).isTrue();
        assertThat(demand.path("limitFrom").textValue()).isEqualTo("rules: peak");
    }

    @Test
    void minutesThatComeLateLeaveLessTimeToShed() {
        try (Served late = new Served("2026-03-30T08:11:00Z")) {
            late.history.store(minutes(9, 265, 310));

            JsonNode demand = json(late.get("/api/v1/plants/boras/demand"));

            assertThat(demand.path("shedFrom").textValue()).isEqualTo("2026-03-30T08:12:00Z");
            assertThat(demand.path("shed").doubleValue())
                    .as("42 kWh and 310 kW for 3 min leave 12.5 kWh for 3 min")
                    .isCloseTo(60, within(1e-9));
        }
    }

    @Test
    void inTheLastMinutesNothingKeepsTheLimit() {
        try (Served late = new Served("2026-03-30T08:13:50Z")) {
            late.history.store(minutes(12, 290, 290));

            JsonNode demand = json(late.get("/api/v1/plants/boras/demand"));

            assertThat(demand.path("utilisation").doubleValue()).isCloseTo(103.5714, within(1e-4));
            assertThat(demand.path("allowed").doubleValue())
                    .as("290 kW until 8:14:50 are 71.69 of 70 kWh")
                    .isNegative();
            assertThat(demand.path("canBeKept").booleanValue()).isFalse();
        }
    }

    @Test
    void minutesOfLongAgoDoNotTellWhereItEnds() {
        served.history.store(minutes(3, 265, 310));

        JsonNode demand = json(served.get("/api/v1/plants/boras/demand"));

        assertThat(demand.path("projected").isNull()).isTrue();
        assertThat(demand.path("reason").textValue()).isEqualTo("no complete minute in the last five");
    }

    @Test
    void aPlantWithoutALimitIsToldHowToGiveOne() {
        served.history.store(minutes("aveiro", 9, 265, 310));

        JsonNode demand = json(served.get("/api/v1/plants/aveiro/demand"));

        assertThat(demand.path("limit").isNull()).isTrue();
        assertThat(demand.path("reason").textValue()).contains("'contracted' below 'charges:'", "rule 'peak'");
    }

    /** The last three of so many minutes at the one power, those before at the other. */
    private static List<KpiValue> minutes(int count, double before, double last) {
        return minutes("boras", count, before, last);
    }

    private static List<KpiValue> minutes(String plant, int count, double before, double last) {
        return IntStream.range(0, count)
                .mapToObj(minute -> Told.minuteFrom(
                                EIGHT.plusSeconds(60L * minute).toString())
                        .plant(plant)
                        .kpi("avg-demand")
                        .value(minute < count - 3 ? before : last)
                        .done())
                .toList();
    }
}
