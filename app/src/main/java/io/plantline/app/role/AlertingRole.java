package io.plantline.app.role;

import io.plantline.alerting.Alerting;
import io.plantline.alerting.AlertingSettings;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Settings;
import java.util.Optional;

/** Anomalies to people. */
final class AlertingRole implements Role {
    private final AlertingSettings settings;
    private final Surroundings surroundings;
    private final Settings all;
    private Alerting alerting;
    private WatchLook look;

    AlertingRole(Settings settings, Surroundings surroundings) throws Refusal {
        this.settings = AlertingPlans.of(settings, surroundings.plants());
        this.surroundings = surroundings;
        this.all = settings;
    }

    @Override
    public RoleName name() {
        return RoleName.alerting;
    }

    @Override
    public void start() {
        alerting = Alerting.start(settings, surroundings.plants(), surroundings.clock(), surroundings.metrics());
        look = WatchLook.start(
                all, surroundings.plants(), alerting::alerts, alerting::isReplaced, surroundings.clock());
    }

    @Override
    public Optional<String> problem() {
        return alerting.problem();
    }

    @Override
    public boolean hasStopped() {
        return alerting.hasStopped();
    }

    @Override
    public boolean isReplaced() {
        return alerting.isReplaced();
    }

    @Override
    public void close() {
        if (look != null) {
            look.close();
        }
        if (alerting != null) {
            alerting.close();
        }
    }
}
