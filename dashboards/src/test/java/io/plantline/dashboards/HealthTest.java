package io.plantline.dashboards;

import static io.plantline.dashboards.Served.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.dashboards.demo.MemoryEntries;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import io.plantline.dashboards.schedule.ScheduleDesk;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.kpi.Evidence;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the server tells that it is well, and what it lacks. */
class HealthTest {
    private final Served served = new Served("2026-03-30T08:30:00Z");

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aServerWithAllItsPartsIsReady() {
        assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(json(served.get("/readyz")).path("status").textValue()).isEqualTo("ready");
    }

    @Test
    void aHistoryOutOfReachIsNamed() {
        served.history.outOfReach(true);

        HttpResponse<String> ready = served.get("/readyz");
        HttpResponse<String> asked = served.get("/api/v1/plants/boras/kpis?interval=day");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(json(ready).path("detail").textValue()).contains("history at http://127.0.0.1:8086 does not answer");
        assertThat(asked.statusCode()).isEqualTo(503);
        assertThat(asked.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreTimedByRoute() {
        served.get("/api/v1/plants");
        served.get("/api/v1/plants/malmo/kpis?interval=day");

        String metrics = served.get("/metrics").body();

        assertThat(metrics)
                .contains(
                        "plantline_http_requests_seconds_count{method=\"GET\",route=\"/api/v1/plants\",status=\"200\"}")
                .contains("route=\"/api/v1/plants/{plant}/kpis\",status=\"404\"")
                .contains("plantline_live_followers");
    }

    @Test
    void aTakenPortIsNamed() {
        int taken = served.server.address().getPort();
        DashboardPorts ports = new DashboardPorts(
                DemoPlants.all(),
                served.history,
                Evidence.none("no readings in this story"),
                served.board,
                UnknownMeters.none(),
                RejectedMessages.none(),
                new MemoryEntries(DemoPlants.all(), InstantSource.system()),
                new MeterBoard(DemoPlants.all(), InstantSource.system()),
                new BatchBoard(),
                new ScenarioBoard(),
                new AlertPorts(served.desk, Optional.empty()),
                InstantSource.system(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List::of,
                Map.of(),
                ScheduleDesk.alone());

        try (DashboardServer second = new DashboardServer(DashboardSettings.onLoopback(taken), ports)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(AddressUnavailable.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken)
                    .hasMessageContaining("choose another");
        }
    }
}
