package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.parts.Influxd;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract with InfluxDB 1.6.7, the oldest that is supported. */
class InfluxStoreTest extends StoreContract {
    @Override
    StoreUnderTest start(Path directory) throws Exception {
        Required.part(Installed.INFLUXD);
        Influxd influx = Influxd.start(directory);
        return new StoreUnderTest() {
            @Override
            public HistorySettings.Kind kind() {
                return HistorySettings.Kind.INFLUX;
            }

            @Override
            public URI url() {
                return influx.url();
            }

            @Override
            public void stop() throws Exception {
                influx.stop();
            }

            @Override
            public void startAgain() throws Exception {
                influx.start();
            }

            @Override
            public void close() throws Exception {
                influx.close();
            }
        };
    }

    @Test
    void everyPanelOfGrafanaSeesRows() throws Exception {
        GrafanaBoards boards = GrafanaBoards.read();
        assertThat(boards.panels()).hasSizeGreaterThan(10).allSatisfy(panel -> assertThat(panel.intervals())
                .as(panel.title())
                .isNotEmpty());
        stored(boards.panels().stream()
                .flatMap(panel -> panel.intervals().stream().map(interval -> value(panel.kpi(), interval)))
                .distinct()
                .toArray(KpiValue[]::new));

        for (String query : boards.variables(mill.plant())) {
            assertThat(rows(query)).as(query).isPositive();
        }
        for (GrafanaBoards.Panel panel : boards.panels()) {
            for (IntervalKind interval : panel.intervals()) {
                String query = panel.asked(mill.plant(), interval);
                assertThat(rows(query)).as("%s: %s", panel.title(), query).isEqualTo(1);
            }
        }
    }

    private KpiValue value(String kpi, IntervalKind kind) {
        Interval interval = new Interval(kind, at(7), at(8));
        return new KpiValue(
                mill.plant(), "live", mill.plant(), kpi, interval, "kWh", 7.0, 7.0, 1.0, 1, 0, 0, Status.FINAL, null);
    }

    private int rows(String query) throws Exception {
        String path = "/query?db=plantline&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(database.url().toString().replaceFirst("/$", "") + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper()
                .readTree(answer.body())
                .at("/results/0/series/0/values")
                .size();
    }

    /** Line protocol has no way to end a tag in a backslash. */
    @Override
    KpiValue refused(Paperworks anywhere) {
        return anywhere.in("line 1\\").hour(7, 1, 0, Status.FINAL);
    }
}
