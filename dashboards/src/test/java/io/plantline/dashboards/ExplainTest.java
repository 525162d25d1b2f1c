package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.cell.CellValue;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A value taken apart, down to meters, factors and prices. */
class ExplainTest {
    private static final String DAY = "2026-03-29T22:00:00Z";
    private static final long SINCE = DemoPlants.boras()
            .rates()
            .at(Quantity.ELECTRICITY_IMPORT, Instant.parse(DAY).toEpochMilli())
            .since();

    private final Served served = new Served("2026-03-30T23:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aCostIsExplainedByMeterBandAndPrice() {
        KpiValue cost =
                Told.dayFrom(DAY).kpi("energy-cost").value(4_410).revised(1).done();
        served.history.store(List.of(cost));
        served.history.storeAmounts(List.of(amount(cost, "main-el", "boras", 3_000, 1_500)));

        JsonNode told = explain("energy-cost", "boras");

        assertThat(told.path("formula").textValue()).contains("price of its tariff band");
        assertThat(told.path("source").textValue()).contains("ISO 50001");
        assertThat(told.path("value").path("revision").intValue()).isEqualTo(1);
        JsonNode meter = told.path("inputs").get(0).path("meters").get(0);
        assertThat(meter.path("meter").textValue()).isEqualTo("main-el");
        assertThat(meter.path("amount").doubleValue()).isEqualTo(4_500);
        assertThat(meter.path("estimated").doubleValue()).isEqualTo(90);
        assertThat(meter.path("observedSeconds").doubleValue()).isEqualTo(86_000);
        assertThat(meter.path("expectedSeconds").doubleValue()).isEqualTo(86_400);
        assertThat(meter.path("lines"))
                .extracting(line -> line.path("band").textValue())
                .containsExactly("day", "night");
        JsonNode prices = told.path("prices");
        assertThat(prices).extracting(price -> price.path("band").textValue()).containsExactly("day", "night");
        assertThat(prices.get(0).path("price").decimalValue()).isEqualByComparingTo("0.98");
        assertThat(prices.get(0).path("unit").textValue()).isEqualTo("SEK/kWh");
        assertThat(prices.get(0).path("tariff").textValue()).isEqualTo("two-band-2026");
        assertThat(told.path("worked").textValue()).isEqualTo("4410 kWh");
        assertThat(told.path("factors")).isEmpty();
        JsonNode weighed = told.path("weighed").get(0);
        assertThat(weighed.path("amount").doubleValue())
                .as("although no reading is kept")
                .isEqualTo(4_500);
        assertThat(weighed.path("stretches"))
                .extracting(piece -> piece.path("band").textValue(), piece -> piece.path("amount")
                        .intValue())
                .containsExactlyInAnyOrder(tuple("day", 3_000), tuple("night", 1_500));
        assertThat(weighed.path("product").doubleValue()).isGreaterThan(3_000 * 0.98);
        assertThat(weighed.path("note").textValue()).contains("no longer kept");
    }

    @Test
    void emissionsNameTheirFactorWithItsProvenance() {
        KpiValue emissions =
                Told.dayFrom(DAY).kpi("ghg-scope2-location").value(54).done();
        served.history.store(List.of(emissions));

        JsonNode told = explain("ghg-scope2-location", "boras");

        assertThat(told.path("prices")).isEmpty();
        JsonNode factor = told.path("factors").get(0);
        assertThat(factor.path("id").textValue()).isEqualTo("grid-se");
        assertThat(factor.path("ledger").textValue()).isEqualTo("scope2-location");
        assertThat(factor.path("version").textValue()).isEqualTo("2026-1");
        assertThat(factor.path("validFrom").textValue()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(factor.path("publisher").textValue()).isNotBlank();
        assertThat(factor.path("source").textValue()).isNotBlank();
        assertThat(factor.path("status").textValue()).isNotBlank();
    }

    @Test
    void aRebuiltValueSaysThatThePlantFileShownIsAnother() {
        KpiValue live =
                Told.dayFrom(DAY).kpi("ghg-scope2-location").value(54.45).done();
        KpiValue rebuilt =
                Told.dayFrom(DAY).kpi("ghg-scope2-location").value(52.65).done();
        served.history.store(List.of(rebuilt.over(live, "rebuilt 2026-04-02 by Ann: grid factor corrected")));
        served.history.storeAmounts(List.of(amount(live, "main-el", "boras", 3_000, 1_500)));

        assertThat(explain("ghg-scope2-location", "boras").path("rebuilt").textValue())
                .isEqualTo(
                        "rebuilt 2026-04-02 by Ann: grid factor corrected, with another plant file than the one shown;"
                                + " the arithmetic, factors and prices are those of the present plant file, which gives 54.45");
    }

    @Test
    void aScopeWithoutAMeterIsExplainedByThoseBelowAndWhatIsNotStoredSaysSo() {
        KpiValue energy = Told.dayFrom(DAY).scope("press-hall").done();
        served.history.store(List.of(energy));
        served.history.storeAmounts(List.of(amount(energy, "press-1-el", "press-1", 60, 40)));

        JsonNode meters = explain("elec-import-energy", "press-hall")
                .path("inputs")
                .get(0)
                .path("meters");

        assertThat(meters)
                .extracting(meter -> meter.path("meter").textValue())
                .containsExactly("press-1-el", "press-2-el");
        assertThat(meters.get(0).path("scope").textValue()).isEqualTo("press-1");
        assertThat(meters.get(1).path("amount").isNull()).isTrue();
        assertThat(meters.get(1).path("reason").textValue())
                .isEqualTo("nothing is stored of this meter for the interval, and none of its readings was found");
    }

    @Test
    void aPeakIsExplainedByItsIntervalAndWhoTookIt() {
        KpiValue peak = Told.dayFrom(DAY).kpi("peak-demand").value(480).done();
        KpiValue quarter = quarter("2026-03-30T06:15:00Z", 480);
        served.history.store(
                List.of(peak, quarter("2026-03-30T06:00:00Z", 300), quarter, quarter("2026-03-30T12:00:00Z", 480)));
        served.history.storeAmounts(List.of(amount(quarter, "main-el", "boras", 120, 0)));

        JsonNode told = explain("peak-demand", "boras").path("peak");

        assertThat(told.path("start").textValue()).isEqualTo("2026-03-30T06:15:00Z");
        assertThat(told.path("end").textValue()).isEqualTo("2026-03-30T06:30:00Z");
        assertThat(told.path("value").doubleValue()).isEqualTo(480);
        JsonNode meter = told.path("input").path("meters").get(0);
        assertThat(meter.path("meter").textValue()).isEqualTo("main-el");
        assertThat(meter.path("amount").doubleValue()).isEqualTo(120);
        assertThat(meter.path("expectedSeconds").doubleValue()).isEqualTo(900);
    }

    @Test
    void aDemandChargeIsExplainedByTheHoursThatCounted() {
        KpiValue day = Told.dayFrom(DAY).kpi("peak-demand-top3").value(412).done();
        served.history.store(List.of(
                day,
                hour("2026-03-30T06:00:00Z", 300),
                hour("2026-03-30T07:00:00Z", 412),
                hour("2026-03-30T12:00:00Z", 398)));
        served.history.storeAmounts(List.of(amount(day, "main-el", "boras", 1110, 0)));

        JsonNode told = explain("peak-demand-top3", "boras");

        assertThat(told.path("worked").textValue()).startsWith("412, the highest of the day = 412 ");
        assertThat(told.path("parts")).singleElement().satisfies(part -> {
            assertThat(part.path("charge").textValue()).isEqualTo("peak-power");
            assertThat(part.path("start").textValue()).isEqualTo("2026-03-30T07:00:00Z");
            assertThat(part.path("value").doubleValue()).isEqualTo(412);
        });
        assertThat(told.path("prices")).singleElement().satisfies(price -> {
            assertThat(price.path("tariff").textValue()).isEqualTo("peak-power");
            assertThat(price.path("unit").textValue()).isEqualTo("SEK/kW");
            assertThat(price.path("source").textValue()).startsWith("contract of the demo");
        });
    }

    @Test
    void whatIsMadeOfNoPeakNamesNone() {
        served.history.store(List.of(Told.dayFrom(DAY).done(), quarter("2026-03-30T06:15:00Z", 480)));
        assertThat(explain("elec-import-energy", "boras").path("peak").isNull()).isTrue();
    }

    private static KpiValue hour(String start, double demand) {
        return Told.hourFrom(start).kpi("avg-demand").value(demand).done();
    }

    private static KpiValue quarter(String start, double demand) {
        return Told.hourFrom(start)
                .per(IntervalKind.SETTLEMENT, Duration.ofMinutes(15))
                .kpi("avg-demand")
                .value(demand)
                .done();
    }

    private JsonNode explain(String kpi, String scope) {
        return json(served.get(
                "/api/v1/plants/boras/kpis/%s/explain?interval=day&scope=%s&start=%s".formatted(kpi, scope, DAY)));
    }

    private static CellValue amount(KpiValue of, String meter, String scope, double day, double night) {
        Plant plant = DemoPlants.boras();
        return new CellValue(
                plant.id(),
                of.run(),
                scope,
                meter,
                of.interval(),
                0,
                Status.FINAL,
                List.of(line("day", day, 60, 57_000), line("night", night, 30, 29_000)));
    }

    private static CellValue.Line line(String band, double amount, double estimated, double observed) {
        String rate = new Rate(Quantity.ELECTRICITY_IMPORT, SINCE, band).key();
        return new CellValue.Line(Quantity.ELECTRICITY_IMPORT, rate, amount, estimated, observed);
    }
}
