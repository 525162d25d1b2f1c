package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.IntervalKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the API answers when it is asked rightly. */
class KpiRequestsTest {
    private final Served served = new Served("2026-03-30T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void theValuesOfAShiftTellItsName() throws Exception {
        served.history.store(List.of(
                Told.hourFrom("2026-03-28T21:00:00Z")
                        .per(IntervalKind.SHIFT, Duration.ofHours(7))
                        .done(),
                Told.hourFrom("2026-03-30T08:00:00Z").done()));

        JsonNode night = json(served.get("/api/v1/plants/boras/kpis?interval=shift"))
                .path("kpis")
                .get(0);
        assertThat(night.path("shift").textValue()).isEqualTo("night");
        assertThat(night.path("end").textValue()).isEqualTo("2026-03-29T04:00:00Z");
        assertThat(json(served.get("/api/v1/plants/boras/kpis?interval=hour"))
                        .path("kpis")
                        .get(0)
                        .has("shift"))
                .isFalse();
    }

    @Test
    void whatAValueIsMeantToComeToStandsBesideIt() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T08:00:00Z").kpi("energy-intensity").done(),
                Told.hourFrom("2026-03-30T08:00:00Z").done()));

        JsonNode kpis =
                json(served.get("/api/v1/plants/boras/kpis?interval=hour")).path("kpis");
        kpis.forEach(each -> assertThat(each.has("target"))
                .isEqualTo(each.path("kpi").textValue().equals("energy-intensity")));
        assertThat(json(served.get("/api/v1/plants"))
                        .get(0)
                        .path("targets")
                        .get(0)
                        .path("value")
                        .intValue())
                .isEqualTo(240);
    }

    @Test
    void aPlantIsTheFirstOfItsScopes() {
        JsonNode plants = json(served.get("/api/v1/plants"));

        assertThat(plants).hasSize(3);
        JsonNode boras = plants.get(0);
        assertThat(boras.path("name").textValue()).isEqualTo("Borås Press Shop");
        assertThat(boras.path("timeZone").textValue()).isEqualTo("Europe/Stockholm");
        assertThat(boras.path("currency").textValue()).isEqualTo("SEK");
        assertThat(boras.path("scopes").get(0).path("id").textValue()).isEqualTo("boras");
        assertThat(boras.path("scopes").get(0).path("parent").isNull()).isTrue();
        assertThat(boras.path("scopes").get(2).path("parent").textValue()).isEqualTo("press-hall");
    }

    @Test
    void whatIsHeardLiveCountsBeforeWhatIsStored() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T08:00:00Z").value(40).provisional().done(),
                Told.hourFrom("2026-03-30T08:00:00Z")
                        .kpi("energy-cost")
                        .value(55)
                        .done()));
        served.board.post(List.of(
                Told.hourFrom("2026-03-30T08:00:00Z").value(48).provisional().done(),
                Told.hourFrom("2026-03-30T07:00:00Z")
                        .kpi("energy-cost")
                        .value(11)
                        .done()));

        JsonNode kpis =
                json(served.get("/api/v1/plants/boras/kpis?interval=hour")).path("kpis");

        assertThat(computed(kpis)).isEqualTo(2);
        assertThat(kpis.get(0).path("kpi").textValue()).isEqualTo("elec-import-energy");
        assertThat(kpis.get(0).path("value").doubleValue()).isEqualTo(48);
        assertThat(kpis.get(0).path("status").textValue()).isEqualTo("provisional");
        assertThat(kpis.get(1).path("value").doubleValue()).isEqualTo(55);
    }

    @Test
    void whatAScopeCannotHaveIsAnsweredWithWhatIsMissing() {
        served.history.store(List.of(Told.hourFrom("2026-03-30T07:00:00Z").done()));

        JsonNode kpis =
                json(served.get("/api/v1/plants/boras/kpis?interval=hour")).path("kpis");
        JsonNode scrap = StreamSupport.stream(kpis.spliterator(), false)
                .filter(kpi -> kpi.path("kpi").textValue().equals("scrap-ratio"))
                .findFirst()
                .orElseThrow();
        assertThat(scrap.path("value").isNull()).isTrue();
        assertThat(scrap.path("start").textValue()).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(scrap.path("unit").textValue()).isEqualTo("%");
        String reason = "no meter of good-count and none of scrap-count in this scope or below it: "
                + "add what is missing below 'meters:' of the plant file";
        assertThat(scrap.path("reason").textValue()).isEqualTo(reason);

        JsonNode series = json(served.get("/api/v1/plants/boras/kpis/scrap-ratio?interval=hour"
                + "&from=2026-03-30T07:00:00Z&to=2026-03-30T09:00:00Z"));
        assertThat(series.path("values")).isEmpty();
        assertThat(series.path("reason").textValue()).isEqualTo(reason);

        JsonNode explained = json(
                served.get("/api/v1/plants/boras/kpis/scrap-ratio/explain?interval=hour&start=2026-03-30T07:00:00Z"));
        assertThat(explained.path("worked").textValue()).isEqualTo("unknown: " + reason);
        assertThat(explained.path("formula").textValue()).contains("scrapped pieces");
    }

    @Test
    void aSeriesKeepsNullsWithTheirReason() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T05:00:00Z").value(90).revised(2).done(),
                Told.hourFrom("2026-03-30T06:00:00Z")
                        .unknownBecause("no good output")
                        .done(),
                Told.hourFrom("2026-03-30T07:00:00Z").done()));

        JsonNode series = json(served.get("/api/v1/plants/boras/kpis/elec-import-energy?interval=hour"
                + "&from=2026-03-30T07:00:00%2B02:00&to=2026-03-30T07:00:00Z"));

        assertThat(series.path("unit").textValue()).isEqualTo("kWh");
        assertThat(series.path("values")).hasSize(2);
        JsonNode revised = series.path("values").get(0);
        assertThat(revised.path("start").textValue()).isEqualTo("2026-03-30T05:00:00Z");
        assertThat(revised.path("end").textValue()).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(revised.path("revision").intValue()).isEqualTo(2);
        assertThat(revised.path("coverage").doubleValue()).isEqualTo(0.98);
        assertThat(revised.path("estimatedShare").doubleValue()).isEqualTo(0.02);
        JsonNode unknown = series.path("values").get(1);
        assertThat(unknown.path("value").isNull()).isTrue();
        assertThat(unknown.path("reason").textValue()).isEqualTo("no good output");
    }

    @Test
    void aSeriesEndsWithTheLiveValueThatIsNotStoredYet() {
        served.history.store(List.of(Told.hourFrom("2026-03-30T07:00:00Z").done()));
        served.board.post(List.of(
                Told.hourFrom("2026-03-30T08:00:00Z").value(12).provisional().done()));

        JsonNode values = hours("").path("values");

        assertThat(values).hasSize(2);
        assertThat(values.get(1).path("value").doubleValue()).isEqualTo(12);
    }

    @Test
    void aReplayIsNeverMixedWithLiveValues() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T06:00:00Z").value(1).done(),
                Told.hourFrom("2026-03-30T06:00:00Z").run("study-7").value(2).done()));
        served.board.post(List.of(Told.hourFrom("2026-03-30T08:00:00Z").value(3).done()));

        assertThat(hours("&run=study-7").path("values")).hasSize(1);
        assertThat(hours("&run=study-7").path("values").get(0).path("value").doubleValue())
                .isEqualTo(2);
        assertThat(hours("").path("values")).hasSize(2);
    }

    @Test
    void theLatestOfAReplayIsItsOwn() {
        served.history.store(List.of(
                Told.hourFrom("2024-01-14T06:00:00Z").run("study-7").value(2).done()));
        served.board.post(List.of(Told.hourFrom("2026-03-30T08:00:00Z").value(3).done()));

        JsonNode replayed = json(served.get("/api/v1/plants/boras/kpis?interval=hour&run=study-7"));
        JsonNode live = json(served.get("/api/v1/plants/boras/kpis?interval=hour"));

        assertThat(replayed.path("run").textValue()).isEqualTo("study-7");
        assertThat(computed(replayed.path("kpis"))).isEqualTo(1);
        assertThat(replayed.path("kpis").get(0).path("value").doubleValue()).isEqualTo(2);
        assertThat(live.path("run").textValue()).isEqualTo("live");
        assertThat(live.path("kpis").get(0).path("value").doubleValue()).isEqualTo(3);
    }

    @Test
    void anOffsetWhosePlusSignIsNotEncodedIsUnderstood() {
        HttpResponse<String> answer = served.get("/api/v1/plants/boras/kpis/elec-import-energy?interval=hour"
                + "&from=2026-03-30T07:00:00+02:00&to=2026-03-30T09:00:00+02:00");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theUnitIsThePlantsOwnEvenWhereThereIsNoValue() {
        JsonNode cost = json(served.get("/api/v1/plants/boras/kpis/energy-cost?interval=day"
                + "&from=2026-03-01T00:00:00Z&to=2026-03-30T00:00:00Z"));

        assertThat(cost.path("unit").textValue()).isEqualTo("SEK");
        assertThat(cost.path("values")).isEmpty();
    }

    @Test
    void theCatalogueSaysWhatAKpiMeans() {
        JsonNode catalogue = json(served.get("/api/v1/catalogue"));

        JsonNode energy = catalogue.get(0);
        assertThat(energy.path("id").textValue()).isEqualTo("elec-import-energy");
        assertThat(energy.path("name").path("sv").textValue()).isNotBlank();
        assertThat(energy.path("pillar").textValue()).isEqualTo("environmental");
        assertThat(energy.path("formula").textValue()).isNotBlank();
        assertThat(energy.path("source").textValue()).contains("ISO 50001");
        assertThat(energy.path("aggregation").textValue()).isEqualTo("sum");
        assertThat(energy.path("sdg").textValue()).isEqualTo("7.3");
        assertThat(energy.path("reporting"))
                .extracting(JsonNode::textValue)
                .containsExactly("ESRS E1-5", "GRI 302-1", "OECD O2");
    }

    @Test
    void thePlantsCatalogueHasTheKpisOfItsFileToo() {
        assertThat(json(served.get("/api/v1/plants/boras/catalogue")))
                .filteredOn(kpi -> kpi.path("id").textValue().equals("power-per-tonne"))
                .singleElement()
                .satisfies(
                        own -> assertThat(own.path("formula").textValue()).isEqualTo("electricity_import / good_mass"));
        assertThat(json(served.get("/api/v1/catalogue")))
                .noneMatch(kpi -> kpi.path("id").textValue().equals("power-per-tonne"));
        assertThat(json(served.get(
                                "/api/v1/plants/boras/kpis/power-per-tonne?interval=day&from=2026-03-30T00:00:00Z&to=2026-03-31T00:00:00Z"))
                        .path("unit")
                        .textValue())
                .isEqualTo("kWh/t");
    }

    private JsonNode hours(String more) {
        return json(served.get("/api/v1/plants/boras/kpis/elec-import-energy?interval=hour"
                + "&from=2026-03-30T00:00:00Z&to=2026-03-31T00:00:00Z" + more));
    }

    /** How many of the rows have been worked out; the others say why they are not. */
    private static long computed(JsonNode kpis) {
        return StreamSupport.stream(kpis.spliterator(), false)
                .filter(kpi -> !kpi.has("computed"))
                .count();
    }
}
