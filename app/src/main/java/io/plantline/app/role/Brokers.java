package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttVersion;
import io.plantline.ingest.mqtt.Tls;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How this process finds MQTT, refused at start where the settings do not fit each other or the files they name. */
public final class Brokers {
    private Brokers() {}

    /** Every broker, in the order of the settings. */
    public static List<MqttAccess> of(Settings settings, String clientId) throws SettingsException {
        List<String> urls = settings.texts(Setting.MQTT_URL);
        Optional<Setting> file = firstSet(settings);
        if (file.isPresent() && urls.stream().noneMatch(MqttAccess::isSecure)) {
            throw settings.refusal(
                    file.get(), "is of no use, as no address of mqtt.url begins with ssl://; mend one or the other");
        }
        Tls tls = tls(settings);
        MqttVersion version = version(settings);
        String user = settings.optional(Setting.MQTT_USERNAME).orElse(null);
        String password = settings.optional(Setting.MQTT_PASSWORD).orElse(null);
        return urls.stream()
                .map(url -> new MqttAccess(url, clientId, user, password, version, tls))
                .toList();
    }

    /** The first broker, for who talks to one only. */
    public static MqttAccess first(Settings settings, String clientId) throws SettingsException {
        return of(settings, clientId).get(0);
    }

    /** The version of MQTT to try first. */
    public static MqttVersion version(Settings settings) {
        return MqttVersion.of(settings.text(Setting.MQTT_VERSION)).orElseThrow();
    }

    /** Who is trusted and who one is; the files are there, are PEM, and fit each other. */
    public static Tls tls(Settings settings) throws SettingsException {
        Optional<Setting> lonely = Stream.of(Setting.MQTT_CERTIFICATE_FILE, Setting.MQTT_KEY_FILE)
                .filter(setting -> settings.optional(setting).isPresent())
                .findFirst()
                .filter(setting ->
                        settings.optional(Setting.MQTT_CERTIFICATE_FILE).isEmpty()
                                || settings.optional(Setting.MQTT_KEY_FILE).isEmpty());
        if (lonely.isPresent()) {
            throw settings.refusal(lonely.get(), "set mqtt.certificate-file and mqtt.key-file, both or neither");
        }
        Tls tls = new Tls(
                settings.optionalPath(Setting.MQTT_CA_FILE),
                settings.optionalPath(Setting.MQTT_CERTIFICATE_FILE),
                settings.optionalPath(Setting.MQTT_KEY_FILE));
        check(settings, Setting.MQTT_CA_FILE, new Tls(tls.authorities(), Optional.empty(), Optional.empty()));
        check(settings, Setting.MQTT_CERTIFICATE_FILE, new Tls(Optional.empty(), tls.certificate(), tls.key()));
        return tls;
    }

    private static void check(Settings settings, Setting setting, Tls part) throws SettingsException {
        try {
            part.sockets();
        } catch (IOException unusable) {
            throw settings.refusal(setting, unusable.getMessage());
        }
    }

    private static Optional<Setting> firstSet(Settings settings) {
        return Stream.of(Setting.MQTT_CA_FILE, Setting.MQTT_CERTIFICATE_FILE, Setting.MQTT_KEY_FILE)
                .filter(setting -> settings.optional(setting).isPresent())
                .findFirst();
    }
}
