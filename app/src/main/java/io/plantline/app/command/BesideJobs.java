package io.plantline.app.command;

import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import io.plantline.dashboards.schedule.RecordedLoad;
import io.plantline.decision.BaseLoad;
import io.plantline.decision.Horizon;
import io.plantline.decision.Job;
import io.plantline.decision.PlanWord;
import io.plantline.decision.Planning;
import io.plantline.decision.Unanswerable;
import io.plantline.history.StoredHistory;
import io.plantline.kpi.KpiHistory;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;

/** What a plant takes beside jobs: as somebody says, else as the history of the stack that is named tells; else nobody knows. */
record BesideJobs(Plant plant, BigDecimal given, Settings settings, boolean isNamed, InstantSource clock)
        implements Planning.BaseLoads {
    @Override
    public BaseLoad over(Horizon horizon, List<Job> jobs) throws Unanswerable {
        if (given != null) {
            return BaseLoad.given(horizon, given);
        }
        if (!isNamed) {
            return null;
        }
        try (StoredHistory history = StoredHistory.open(Clients.history(settings))) {
            return new RecordedLoad(plant, history, clock.millis()).over(horizon, jobs);
        } catch (KpiHistory.Unavailable silent) {
            throw new Unanswerable(PlanWord.HISTORY_NOT_READ.of(), silent);
        }
    }
}
