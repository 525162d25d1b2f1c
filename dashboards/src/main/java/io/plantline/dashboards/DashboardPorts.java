package io.plantline.dashboards;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.anomaly.Rules;
import io.plantline.dashboards.batches.BatchBoard;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.http.AlertPorts;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.dashboards.meters.MeterBoard;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.dashboards.scenarios.ScenarioBoard;
import io.plantline.dashboards.schedule.ScheduleDesk;
import io.plantline.dashboards.unknown.UnknownMeters;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiHistory;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that the dashboards show and need, handed in.
 *
 * @param rules what the plants look for, by their ids; the power that a rule allows is a limit of demand
 * @param missing what else the process is not ready without, and is missing
 */
public record DashboardPorts(
        List<Plant> plants,
        KpiHistory history,
        Evidence evidence,
        LiveFeed feed,
        UnknownMeters unknown,
        RejectedMessages rejected,
        HandEntries entries,
        MeterBoard meters,
        BatchBoard batches,
        ScenarioBoard scenarios,
        AlertPorts alerts,
        InstantSource clock,
        PrometheusMeterRegistry metrics,
        Supplier<List<String>> missing,
        Map<String, Rules> rules,
        ScheduleDesk schedule) {

    public DashboardPorts {
        plants = List.copyOf(plants);
        rules = Map.copyOf(rules);
        if (plants.isEmpty()) {
            throw new IllegalArgumentException("dashboards: there is no plant to show; name a plant file");
        }
    }
}
