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
    dashboards(Set.of(PLANTS, KAFKA_BOOTSTRAP, HISTORY_URL)),
    /** From the topics to the time-series database. */
    history(Set.of(KAFKA_BOOTSTRAP, HISTORY_URL)),
    /** From readings to KPIs. */
    topology(Set.of(PLANTS, KAFKA_BOOTSTRAP)),
    /** From MQTT to Kafka. */
    gateway(Set.of(PLANTS, KAFKA_BOOTSTRAP, MQTT_URL));

    private final Set<Setting> needed;

    RoleName(Set<Setting> needed) {
        this.needed = needed;
    }

    /** The settings it cannot do without. */
    public Set<Setting> needed() {
        return needed;
    }
}
