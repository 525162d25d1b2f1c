package io.plantline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.history.HistorySettings.Kind;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * That InfluxDB 2.x and 3.x, which the tests cannot run, are asked what their documentation asks for. This is a
 * recording of requests, not a database: it shows what we send, not that a server likes it. Requests to 1.x that the
 * contract does not reach, with a password or a retention policy, are recorded here too.
 */
class InfluxRequestsTest {
    private static final String NO_ROWS = "{\"results\":[{\"statement_id\":0}]}";
    private static final String BUCKET = "{\"buckets\":[{\"id\":\"b1\",\"name\":\"factory\"}]}";

    private final Paperworks mill = Paperworks.of("mill");
    private final Point point = KpiPoints.of(mill.hour(7, 80.5, 1, Status.REVISED), null);

    @Test
    void aBucketOfInfluxTwoIsFoundAndMapped() throws Exception {
        try (RecordingServer influx = new RecordingServer("v2.7.4")
                        .answering("GET /api/v2/buckets", BUCKET)
                        .answering("GET /api/v2/dbrps", "{\"content\":[]}")
                        .answering("POST /api/v2/dbrps", "{}");
                TimeSeriesStore store = store(influx, "factory")) {
            store.prepare();

            assertThat(influx.requests())
                    .containsExactly(
                            "GET /ping",
                            "GET /api/v2/buckets?name=factory&org=acme",
                            "GET /api/v2/dbrps?db=factory&org=acme",
                            "POST /api/v2/dbrps");
            assertThat(influx.last().body())
                    .isEqualTo("{\"org\":\"acme\",\"bucketID\":\"b1\",\"database\":\"factory\","
                            + "\"retention_policy\":\"autogen\",\"default\":true}");
            assertThat(influx.last().authorization()).isEqualTo("Token secret");
        }
    }

    @Test
    void aBucketThatIsMappedIsLeftAlone() throws Exception {
        try (RecordingServer influx = new RecordingServer("v2.7.4")
                        .answering("GET /api/v2/buckets", BUCKET)
                        .answering("GET /api/v2/dbrps", "{\"content\":[{\"virtual\":true}]}");
                TimeSeriesStore store = store(influx, "factory")) {
            store.prepare();

            assertThat(influx.requests()).hasSize(3);
        }
    }

    @Test
    void aMissingBucketIsNamed() throws Exception {
        try (RecordingServer influx =
                        new RecordingServer("v2.7.4").answering("GET /api/v2/buckets", "{\"buckets\":[]}");
                TimeSeriesStore store = store(influx, "factory")) {
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(OutOfService.class)
                    .hasMessageContaining("no bucket 'factory' in org 'acme'")
                    .hasMessageContaining(influx.url().toString());
        }
    }

    @Test
    void influxTwoIsWrittenReadAndErased() throws Exception {
        try (RecordingServer influx = new RecordingServer("v2.7.4")
                        .answering("GET /api/v2/buckets", BUCKET)
                        .answering("GET /api/v2/dbrps", "{\"content\":[{}]}")
                        .answering("POST /api/v2/delete", "{}")
                        .answering("GET /query", NO_ROWS);
                TimeSeriesStore store = store(influx, "factory")) {
            store.prepare();
            store.write(List.of(point));
            assertWritten(influx.last(), "acme");
            store.erase(List.of(point));
            assertErased(influx.last());
            new StoredHistory(store).latest("mill", "live", "mill", IntervalKind.HOUR);
            assertThat(influx.last().toString())
                    .contains("db=factory", "epoch=ms")
                    .contains("GROUP BY \"kpi\" ORDER BY time DESC LIMIT 1");
            assertThat(influx.last().authorization()).isEqualTo("Token secret");
        }
    }

    private static void assertWritten(RecordingServer.Request write, String org) {
        assertThat(write.method() + ' ' + write.path()).isEqualTo("POST /api/v2/write");
        assertThat(write.query().split("&")).containsExactlyInAnyOrder("org=" + org, "bucket=factory", "precision=ms");
        assertThat(write.authorization()).isEqualTo("Token secret");
        assertThat(write.body())
                .isEqualTo("kpi,plant=mill,scope=mill,kpi=energy-intensity,interval=hour,run=live"
                        + " value=80.5,numerator=966.0,denominator=12.0,coverage=0.98,estimated_share=0.02,"
                        + "revision=1i,status=\"revised\",unit=\"kWh/t\",end=1774771200000i 1774767600000\n");
    }

    private static void assertErased(RecordingServer.Request delete) {
        assertThat(delete.path()).isEqualTo("/api/v2/delete");
        assertThat(delete.query().split("&")).containsExactlyInAnyOrder("org=acme", "bucket=factory");
        assertThat(delete.body())
                .isEqualTo("{\"start\":\"2026-03-29T07:00:00Z\",\"stop\":\"2026-03-29T07:00:00.001Z\","
                        + "\"predicate\":\"_measurement=\\\"kpi\\\" AND interval=\\\"hour\\\" AND"
                        + " kpi=\\\"energy-intensity\\\" AND plant=\\\"mill\\\" AND run=\\\"live\\\" AND"
                        + " scope=\\\"mill\\\"\"}");
    }

    @Test
    void influxThreeMakesItsDatabaseItselfAndCannotErase() throws Exception {
        try (RecordingServer influx = new RecordingServer("3.4.1");
                TimeSeriesStore store = store(influx, "factory")) {
            store.prepare();
            assertThat(influx.requests()).containsExactly("GET /ping");
            store.erase(List.of(point));
            assertThat(influx.requests()).hasSize(1);
            store.write(List.of(point));
            assertWritten(influx.last(), "acme");
        }
    }

    @Test
    void rowsOfAnyInfluxAreUnderstood() throws Exception {
        String rows =
                """
                {"results":[{"statement_id":0,"series":[{"name":"kpi","tags":{"kpi":"energy-intensity"},
                "columns":["time","value","numerator","denominator","coverage","estimated_share","revision",
                "status","reason","unit","end"],"values":[[1774767600000,80.5,966,12,0.98,0.02,1,
                "revised",null,"kWh/t",1774771200000]]}]}]}
                """;
        try (RecordingServer influx = new RecordingServer("3.4.1").answering("GET /query", rows);
                StoredHistory history = new StoredHistory(store(influx, "factory"))) {
            KpiValue expected = mill.hour(7, 80.5, 1, Status.REVISED);

            assertThat(history.latest("mill", "live", "mill", IntervalKind.HOUR))
                    .containsExactly(expected);
        }
    }

    @Test
    void anErrorInsideAnAnswerIsNotAnEmptyHistory() throws Exception {
        String error = "{\"results\":[{\"statement_id\":0,\"error\":\"not authorized\"}]}";
        try (RecordingServer influx = new RecordingServer("v2.7.4").answering("GET /query", error);
                StoredHistory history = new StoredHistory(store(influx, "factory"))) {
            assertThatThrownBy(() -> history.latest("mill", "live", "mill", IntervalKind.HOUR))
                    .hasMessageContaining("not authorized");
        }
    }

    @Test
    void influxOneIsWrittenAtItsOldAddress() throws Exception {
        try (RecordingServer influx = new RecordingServer("1.6.7").answering("POST /query", NO_ROWS)) {
            HistorySettings settings = HistorySettings.of(Kind.INFLUX, influx.url(), "factory/forever", "unused:9092")
                    .withUser("plant", "pass");
            try (TimeSeriesStore store = Stores.open(settings)) {
                store.prepare();
                assertThat(influx.last().body()).isEqualTo("q=CREATE+DATABASE+%22factory%22");
                store.write(List.of(point));

                assertThat(influx.last().path()).isEqualTo("/write");
                assertThat(influx.last().query().split("&"))
                        .containsExactlyInAnyOrder("db=factory", "rp=forever", "precision=ms");
                assertThat(influx.last().authorization()).isEqualTo("Basic cGxhbnQ6cGFzcw==");
            }
        }
    }

    private static TimeSeriesStore store(RecordingServer influx, String bucket) {
        return Stores.open(HistorySettings.of(Kind.INFLUX, influx.url(), bucket, "unused:9092")
                .withToken("acme", "secret"));
    }
}
