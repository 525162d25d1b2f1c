package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.role.AlertingPlans;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of whoever starts a demo: they hold there as in production, but for those of what the demo brings itself,
 * such as its broker, its Kafka and its addresses.
 */
final class DemoSettings {
    private static final Set<Setting> ITS_OWN = Collections.unmodifiableSet(EnumSet.of(
            Setting.PLANTS,
            Setting.KAFKA_BOOTSTRAP,
            Setting.KAFKA_REPLICATION,
            Setting.MQTT_URL,
            Setting.MQTT_VERSION,
            Setting.MQTT_USERNAME,
            Setting.MQTT_PASSWORD,
            Setting.MQTT_CA_FILE,
            Setting.MQTT_CERTIFICATE_FILE,
            Setting.MQTT_KEY_FILE,
            Setting.MQTT_CLIENT_ID,
            Setting.GATEWAY_SHARE,
            Setting.GATEWAY_SPARKPLUG_HOST,
            Setting.TOPOLOGY_APPLICATION_ID,
            Setting.TOPOLOGY_STATE_DIR,
            Setting.HTTP_HOST,
            Setting.HTTP_PORT,
            Setting.SIGNIN_USERS,
            Setting.OPS_HOST,
            Setting.OPS_PORT,
            Setting.START_PATIENCE));

    private static final Set<Setting> OF_A_DATABASE = Collections.unmodifiableSet(EnumSet.of(
            Setting.HISTORY_KIND,
            Setting.HISTORY_DATABASE,
            Setting.HISTORY_ORG,
            Setting.HISTORY_TOKEN,
            Setting.HISTORY_USERNAME,
            Setting.HISTORY_PASSWORD));

    private final Map<Setting, String> held = new EnumMap<>(Setting.class);
    private final List<String> notes = new ArrayList<>();

    private DemoSettings() {}

    /** Reads and checks them, before anything is started. */
    static DemoSettings read(Optional<Path> file, Map<String, String> environment, List<Plant> plants)
            throws SettingsException, Refusal {
        Settings settings = SettingsReader.read(file, environment);
        DemoSettings demo = new DemoSettings();
        boolean database = settings.optional(Setting.HISTORY_URL).isPresent();
        settings.given().forEach((setting, value) -> {
            if (ITS_OWN.contains(setting) || (!database && OF_A_DATABASE.contains(setting))) {
                demo.notes.add("%s does not hold in the demo, which brings its own".formatted(setting.key()));
            } else {
                demo.held.put(setting, value);
            }
        });
        int routes = AlertingPlans.routes(settings, plants);
        demo.notes.add(
                settings.optional(Setting.ALERTING_FILE).isEmpty()
                        ? "alerts are on the dashboard, and told to nobody; alerting.file, or %s, names who is told"
                                .formatted(Setting.ALERTING_FILE.variable())
                        : "alerts are told by %d routes of %s".formatted(routes, settings.text(Setting.ALERTING_FILE)));
        return demo;
    }

    /** What holds in the demo. */
    Map<Setting, String> held() {
        return Map.copyOf(held);
    }

    /** What whoever starts it should know of them. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
