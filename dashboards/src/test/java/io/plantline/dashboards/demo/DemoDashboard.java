package io.plantline.dashboards.demo;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.dashboards.DashboardPorts;
import io.plantline.dashboards.DashboardServer;
import io.plantline.dashboards.DashboardSettings;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.live.LiveBoard;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import io.plantline.dashboards.schedule.ScheduleDesk;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiValue;
import io.plantline.plant.PlantIndex;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Serves three invented plants on a port for a number of seconds: {@code DemoDashboard [port] [seconds]}. */
public final class DemoDashboard {
    private DemoDashboard() {}

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 3_600;
        Clock clock = Clock.systemUTC();
        List<PlantIndex> plants = DemoPlants.all().stream().map(PlantIndex::new).toList();
        List<DemoValues> values = plants.stream().map(DemoValues::new).toList();
        MemoryHistory history = new MemoryHistory();
        MemoryDesk desk = new MemoryDesk(DemoPlants.all(), clock);
        DemoAlerts.tell(desk, clock.millis());
        LiveBoard board = new LiveBoard(Long.toString(clock.millis(), 36));
        values.forEach(plant -> {
            history.store(plant.until(clock.millis()));
            history.storeAmounts(plant.amounts(clock.millis()));
        });
        DashboardPorts ports = new DashboardPorts(
                DemoPlants.all(),
                history,
                Evidence.none("the invented plants have no readings"),
                board,
                UnknownMeters.none(),
                RejectedMessages.none(),
                new MemoryEntries(DemoPlants.all(), clock),
                new MeterBoard(DemoPlants.all(), clock),
                new BatchBoard(),
                new ScenarioBoard(),
                new AlertPorts(desk, Optional.of(MemoryDesk.SIGNER)),
                clock,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                List::of,
                Map.of(),
                ScheduleDesk.alone());
        CountDownLatch never = new CountDownLatch(1);
        try (DashboardServer server = new DashboardServer(DashboardSettings.onLoopback(port), ports).start()) {
            System.out.println("dashboards at " + server.address());
            for (long second = 0; second < seconds; second++) {
                for (DemoValues plant : values) {
                    List<KpiValue> open = plant.at(clock.millis());
                    board.post(open);
                    history.store(open);
                }
                never.await(1, TimeUnit.SECONDS);
            }
        }
    }
}
