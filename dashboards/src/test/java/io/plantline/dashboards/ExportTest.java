package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A researcher takes the history of a plant away. */
class ExportTest {
    private static final String MORNING = "&from=2026-03-30T06:00:00Z&to=2026-03-30T08:00:00Z";

    private final Served served = new Served("2026-03-30T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aTableHoldsTheSeriesOneAfterTheOtherWithTheFactorsBehindThem() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T06:00:00Z")
                        .kpi("ghg-scope2-location")
                        .value(1.21)
                        .done(),
                Told.hourFrom("2026-03-30T06:00:00Z").done(),
                Told.hourFrom("2026-03-30T07:00:00Z").value(90).revised(2).done(),
                Told.hourFrom("2026-03-30T08:00:00Z").value(5).done(),
                Told.hourFrom("2026-03-30T06:00:00Z").run("study-7").value(2).done()));

        HttpResponse<String> answer = served.get(
                "/api/v1/plants/boras/export?interval=hour" + "&kpi=elec-import-energy,ghg-scope2-location" + MORNING);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"boras-hour-2026-03-30.csv\"");
        assertThat(answer.body().lines().skip(1))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("boras,live,boras,elec-import-energy,hour,2026-03-30T06"),
                        revised -> assertThat(revised).contains(",90.0,").contains(",2,revised,"),
                        carbon -> assertThat(carbon)
                                .contains("ghg-scope2-location")
                                .contains("@"));
    }

    @Test
    void allThatIsComputedOverTheIntervalIsTakenWhereNothingIsNamed() {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T06:00:00Z").kpi("energy-cost").done(),
                Told.hourFrom("2026-03-30T06:00:00Z").done(),
                Told.hourFrom("2026-03-30T06:00:00Z").scope("press-1").done()));

        String lines = served.get(
                        "/api/v1/plants/boras/export?interval=hour&format=jsonl&scope=boras,press-1" + MORNING)
                .body();

        assertThat(lines.lines()).hasSize(3);
    }

    @Test
    void aTableToCiteComesWithItsManifest() throws Exception {
        served.history.store(List.of(
                Told.hourFrom("2026-03-30T06:00:00Z")
                        .kpi("ghg-scope2-location")
                        .value(1.21)
                        .done(),
                Told.hourFrom("2026-03-30T06:00:00Z").done()));
        String path = "/api/v1/plants/boras/export?interval=hour&kpi=elec-import-energy,ghg-scope2-location" + MORNING;
        byte[] alone = bytes(path).body();

        HttpResponse<byte[]> answer = bytes(path + "&manifest=true");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"boras-hour-2026-03-30.zip\"");
        Map<String, byte[]> files = unpacked(answer.body());
        assertThat(files.keySet()).containsExactly("boras-hour-2026-03-30.csv", "manifest.json");
        assertThat(files.get("boras-hour-2026-03-30.csv")).isEqualTo(alone);
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.at("/table/sha256").textValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(alone)));
        assertThat(manifest.at("/table/rows").intValue()).isEqualTo(2);
        assertThat(manifest.at("/kpis/0/unit").textValue()).isEqualTo("kWh");
        assertThat(manifest.at("/factors/0/source").textValue()).isNotBlank();
        assertThat(bytes(path + "&manifest=true").body())
                .as("the same bytes again")
                .isEqualTo(answer.body());
        assertThat(refusal("&manifest=yes" + MORNING)).contains("true or false");
    }

    @Test
    void theManifestTellsThePricesOfATariff() throws Exception {
        served.history.store(List.of(Told.hourFrom("2026-03-30T06:00:00Z")
                .kpi("energy-cost")
                .value(4.2)
                .done()));

        byte[] zip = bytes("/api/v1/plants/boras/export?interval=hour&kpi=energy-cost&manifest=true" + MORNING)
                .body();

        JsonNode tariff =
                new ObjectMapper().readTree(unpacked(zip).get("manifest.json")).at("/factors/0");
        assertThat(tariff.path("prices")).isNotEmpty();
        assertThat(tariff.path("unit").textValue()).endsWith("/kWh");
        assertThat(tariff.path("validFrom").textValue()).isNotBlank();
        assertThat(tariff.has("source")).isTrue();
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return served.client().send(served.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWould() {
        assertThat(refusal("&format=xlsx" + MORNING)).contains("csv", "jsonl", "parquet");
        assertThat(refusal("&kpi=energy-costs" + MORNING)).contains("There is no KPI 'energy-costs'.");
        assertThat(refusal("&kpi=peak-demand" + MORNING)).contains("not computed per hour");
        assertThat(refusal("&scope=boras,nowhere" + MORNING)).contains("no scope 'nowhere'");
        assertThat(refusal("&from=2026-03-30T06:00:00Z&to=2026-03-29T06:00:00Z"))
                .contains("not after");
        assertThat(refusal("&from=1976-03-30T06:00:00Z&to=2026-03-29T06:00:00Z"))
                .contains("a table holds at most");
    }

    private String refusal(String asked) {
        HttpResponse<String> answer = served.get("/api/v1/plants/boras/export?interval=hour" + asked);
        assertThat(answer.statusCode()).isBetween(400, 404);
        return json(answer).toString();
    }
}
