package io.plantline.app.role;

import static io.plantline.app.settings.Setting.HISTORY_URL;
import static io.plantline.app.settings.Setting.KAFKA_BOOTSTRAP;
import static io.plantline.app.settings.Setting.MQTT_URL;
import static io.plantline.app.settings.Setting.PLANTS;

import io.plantline.app.settings.Setting;
import java.util.Set;

/** What a process can be told to do, in the order in which roles are started; they are closed in reverse. */
public enum RoleName {
    /** Web server, HTTP API and pages. */
    dashboards,
    /** From the topics to the time-series database. */
    history,
    /** From anomalies to people. */
    alerting,
    /** From readings to KPIs. */
    topology,
    /** From MQTT to Kafka. */
    gateway;

    /** The settings it cannot do without. */
    public Set<Setting> needed() {
        return switch (this) {
            case dashboards -> Set.of(PLANTS, KAFKA_BOOTSTRAP, HISTORY_URL);
            case history -> Set.of(KAFKA_BOOTSTRAP, HISTORY_URL);
            case alerting -> Set.of(PLANTS, KAFKA_BOOTSTRAP);
            case topology -> Set.of(PLANTS, KAFKA_BOOTSTRAP);
            case gateway -> Set.of(PLANTS, KAFKA_BOOTSTRAP, MQTT_URL);
        };
    }
}
