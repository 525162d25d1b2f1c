package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the API tells of periods, at a plant in Sweden around the clock change of 29 March 2026. */
class PeriodsTest {
    private static final String WEEKS = "/api/v1/plants/boras/kpis/elec-import-energy/together?interval=day"
            + "&from=2026-03-22T23:00:00Z&to=2026-04-05T22:00:00Z&per=";

    private final Served served = new Served("2026-03-31T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void weeksBeginOnMondaysOfThePlantAndWhatIsToComeIsNotMissing() {
        served.history.store(List.of(
                Told.dayFrom("2026-03-22T23:00:00Z").value(800).done(),
                Told.dayFrom("2026-03-29T22:00:00Z").value(1_000).done(),
                Told.dayFrom("2026-03-30T22:00:00Z").value(300).provisional().done()));

        JsonNode weeks = json(served.get(WEEKS + "week")).path("values");

        assertThat(weeks).hasSize(2);
        assertThat(weeks.get(0).path("end").textValue()).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(weeks.get(0).path("pieces").intValue()).isEqualTo(7);
        assertThat(weeks.get(0).path("missing").intValue()).isEqualTo(6);
        assertThat(weeks.get(1).path("value").doubleValue()).isEqualTo(1_300);
        assertThat(weeks.get(1).path("pieces").intValue()).isEqualTo(2);
        assertThat(weeks.get(1).path("status").textValue()).isEqualTo("provisional");
    }

    @Test
    void aLengthThatIsNoneIsRefusedWithThoseThatAre() {
        JsonNode refused = json(served.get(WEEKS + "fortnight"));

        assertThat(refused.path("parameter").textValue()).isEqualTo("per");
        assertThat(refused.path("expected").toString()).contains("week", "whole");
    }

    @Test
    void aRangeBeyondAllYearsIsRefusedBeforeItIsCounted() {
        String ages = "from=-292000000-01-01T00:00:00Z&to=%2B292000000-01-01T00:00:00Z";

        assertThat(served.get("/api/v1/plants/boras/calendar?" + ages).statusCode())
                .isEqualTo(400);
        JsonNode refused =
                json(served.get("/api/v1/plants/boras/kpis/elec-import-energy/together?interval=day&" + ages));
        assertThat(refused.path("parameter").textValue()).isEqualTo("from");
        assertThat(refused.path("detail").textValue()).contains("the years 1970 to 2200");
    }

    @Test
    void moreThanFourThousandDaysAndDaysOfMonthsAreRefused() {
        String asked = "/api/v1/plants/boras/kpis/elec-import-energy/together?from=2000-01-01T00:00:00Z";

        JsonNode many = json(served.get(asked + "&to=2012-01-01T00:00:00Z&interval=day&per=day"));
        JsonNode shorter = json(served.get(asked + "&to=2001-01-01T00:00:00Z&interval=month&per=week"));

        assertThat(many.path("detail").textValue()).contains("4000 times a day");
        assertThat(shorter.path("detail").textValue()).contains("shorter than the interval");
        assertThat(served.get(asked + "&to=2010-01-01T00:00:00Z&interval=day&per=day")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyKpiOfAScopeIsPutTogetherAtOnce() {
        served.history.store(List.of(
                Told.dayFrom("2026-03-22T23:00:00Z").value(800).done(),
                Told.dayFrom("2026-03-23T23:00:00Z").value(700).done(),
                Told.dayFrom("2026-03-23T23:00:00Z").kpi("oee").value(60).done()));
        String asked = "/api/v1/plants/boras/together?from=2026-03-22T23:00:00Z&to=2026-03-29T22:00:00Z&interval=";

        JsonNode told = json(served.get(asked + "day")).path("kpis");

        assertThat(told).hasSize(2);
        assertThat(told.get(0).path("kpi").textValue()).isEqualTo("elec-import-energy");
        assertThat(told.get(0).path("value").doubleValue()).isEqualTo(1_500);
        assertThat(told.get(0).path("missing").intValue()).isEqualTo(5);
        assertThat(told.get(1).path("value").isNull()).isTrue();
        assertThat(told.get(1).path("reason").textValue()).contains("worked out anew");
        assertThat(json(served.get(asked + "minute")).path("expected").toString())
                .contains("shift", "day", "month");
    }

    @Test
    void theNightOfTheClockChangeIsAnHourShorter() {
        JsonNode calendar =
                json(served.get("/api/v1/plants/boras/calendar?from=2026-03-28T23:00:00Z&to=2026-03-29T22:00:00Z"));

        JsonNode night = calendar.path("shifts").get(0);
        assertThat(night.path("name").textValue()).isEqualTo("night");
        assertThat(night.path("start").textValue()).isEqualTo("2026-03-28T21:00:00Z");
        assertThat(night.path("end").textValue()).isEqualTo("2026-03-29T04:00:00Z");
        assertThat(calendar.path("bands").get(0).path("start").textValue()).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(calendar.path("shiftNames").toString()).isEqualTo("[\"early\",\"late\",\"night\"]");
        assertThat(calendar.path("timeZone").textValue()).isEqualTo("Europe/Stockholm");
    }
}
