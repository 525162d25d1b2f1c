package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.cell.CellValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the sheet of a press shop goes, as it is asked for over HTTP. */
class FlowsTest {
    private static final String DAY = "2026-03-29T22:00:00Z";
    private static final double SECONDS = 86_400;
    private static final Interval MONDAY = new Interval(
            IntervalKind.DAY,
            Instant.parse(DAY).toEpochMilli(),
            Instant.parse("2026-03-30T22:00:00Z").toEpochMilli());

    private final Served served = new Served("2026-03-30T23:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void whatFallsOffIsToldByTheBalanceAndCosted() {
        served.history.storeAmounts(List.of(
                amount("main-in", Quantity.MATERIAL_INPUT, 100, SECONDS, 2),
                amount("main-out", Quantity.GOOD_MASS, 80, SECONDS, 1)));

        JsonNode told = json(ask("boras", "day", DAY));

        assertThat(told.path("revision").intValue()).isEqualTo(3);
        assertThat(told.path("status").textValue()).isEqualTo("revised");
        JsonNode offcuts = told.path("flows").get(2);
        assertThat(offcuts.path("reconciled").doubleValue()).isCloseTo(20, within(1e-9));
        assertThat(offcuts.path("reconciledUncertainty").doubleValue()).isCloseTo(Math.hypot(0.5, 0.4), within(1e-9));
        assertThat(offcuts.path("standing").textValue()).isEqualTo("observable");
        assertThat(offcuts.path("recovered").doubleValue()).isCloseTo(30_000, within(1e-6));
        JsonNode costs = told.path("costs");
        assertThat(costs.path("in").path("total").doubleValue()).isCloseTo(900_000 + 24 * 50, within(1e-6));
        assertThat(costs.path("negativeShare").doubleValue()).isCloseTo(0.2, within(1e-12));
        assertThat(told.path("flows").get(0).path("inputs").get(0).path("meter").textValue())
                .isEqualTo("main-in");
    }

    @Test
    void whatWasHardlyHeardDoesNotCountAsMeasured() {
        served.history.storeAmounts(List.of(
                amount("main-in", Quantity.MATERIAL_INPUT, 100, SECONDS, 0),
                amount("main-out", Quantity.GOOD_MASS, 60, 0.6 * SECONDS, 0)));

        JsonNode told = json(ask("boras", "day", DAY));

        JsonNode pressings = told.path("flows").get(1);
        assertThat(pressings.path("measured").isNull()).isTrue();
        assertThat(pressings.path("reconciled").isNull()).isTrue();
        assertThat(pressings.path("reason").textValue()).contains("heard for 60.0 % of the interval");
        assertThat(told.path("costs").path("negativeShare").isNull()).isTrue();
        assertThat(told.path("costs").path("negativeShareMissing").textValue()).contains("the shares of 'pressing'");
    }

    @Test
    void theDaysOfARangeAreAddedUpMeterByMeterAsFarAsTheyHaveBegun() {
        Interval tuesday = new Interval(
                IntervalKind.DAY,
                MONDAY.end(),
                Instant.parse("2026-03-31T22:00:00Z").toEpochMilli());
        served.history.storeAmounts(List.of(
                amount("main-in", Quantity.MATERIAL_INPUT, 100, SECONDS, 2),
                amount("main-out", Quantity.GOOD_MASS, 80, SECONDS, 0),
                amount(tuesday, "main-in", Quantity.MATERIAL_INPUT, 9, 5_400, 1),
                amount(tuesday, "main-out", Quantity.GOOD_MASS, 7, 5_400, 0)));

        JsonNode told =
                json(served.get("/api/v1/plants/boras/flows?interval=day&from=" + DAY + "&to=2026-04-05T22:00:00Z"));

        assertThat(told.path("start").textValue()).isEqualTo(DAY);
        assertThat(told.path("end").textValue()).isEqualTo("2026-03-30T23:30:00Z");
        assertThat(told.path("revision").intValue()).isEqualTo(3);
        assertThat(told.path("coverage").doubleValue()).isCloseTo(1, within(1e-9));
        assertThat(told.path("flows").get(0).path("measured").doubleValue()).isCloseTo(109, within(1e-9));
        assertThat(told.path("flows").get(2).path("reconciled").doubleValue()).isCloseTo(22, within(1e-9));
    }

    @Test
    void ofADayUnderWayTheTimeSoFarHasToBeHeard() {
        Interval tuesday = new Interval(
                IntervalKind.DAY,
                MONDAY.end(),
                Instant.parse("2026-03-31T22:00:00Z").toEpochMilli());
        served.history.storeAmounts(List.of(
                amount(tuesday, "main-in", Quantity.MATERIAL_INPUT, 9, 5_340, 0),
                amount(tuesday, "main-out", Quantity.GOOD_MASS, 7, 5_340, 0)));

        JsonNode told = json(ask("boras", "day", "2026-03-30T22:00:00Z"));

        assertThat(told.path("coverage").doubleValue()).isCloseTo(89 / 90.0, within(1e-9));
        assertThat(told.path("flows").get(0).path("measured").doubleValue()).isCloseTo(9, within(1e-9));
        assertThat(told.path("costs").path("in").path("total").doubleValue())
                .as("with an hour and a half of the cost of the system")
                .isCloseTo(9 * 9_000 + 1.5 * 50, within(1e-6));
    }

    @Test
    void aRangeThatCannotBeAnsweredIsRefusedWithTheReason() {
        String range = "/api/v1/plants/boras/flows?interval=day&from=";

        assertThat(served.get(range + DAY + "&to=2026-03-28T22:00:00Z").body()).contains("not after 'from'");
        assertThat(served.get(range + "2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .body())
                .contains("longer than 1101 days");
        assertThat(served.get(range + "2027-01-01T00:00:00Z&to=2027-01-09T00:00:00Z")
                        .body())
                .contains("has begun in that time");
        assertThat(served.get(range + DAY + "&to=2026-03-30T22:00:00Z&start=" + DAY)
                        .body())
                .contains("not of both");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedWithWhatCan() {
        assertThat(ask("boras", "minute", DAY).body()).contains("Flows are not balanced per minute", "\"shift\"");
        assertThat(ask("boras", "day", "2026-03-29T21:00:00Z").body()).contains("No day starts at that time");
        assertThat(ask("aveiro", "day", DAY).statusCode()).isEqualTo(404);
        assertThat(ask("boras", "day", DAY).body()).contains("Nothing is known of the meters");
    }

    private HttpResponse<String> ask(String plant, String interval, String start) {
        return served.get("/api/v1/plants/%s/flows?interval=%s&start=%s".formatted(plant, interval, start));
    }

    private static CellValue amount(String meter, Quantity quantity, double tonnes, double seconds, int revision) {
        return amount(MONDAY, meter, quantity, tonnes, seconds, revision);
    }

    private static CellValue amount(
            Interval day, String meter, Quantity quantity, double tonnes, double seconds, int revision) {
        return new CellValue(
                "boras",
                "live",
                "boras",
                meter,
                day,
                revision,
                revision == 0 ? Status.FINAL : Status.REVISED,
                List.of(new CellValue.Line(quantity, null, tonnes, 0, seconds)));
    }
}
