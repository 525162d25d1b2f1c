package io.plantline.app.settings;

import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** What a setting may look like. */
enum Form {
    TEXT("a word"),
    TEXTS("one or several, as a list or separated by commas"),
    SECRET("a word"),
    PATH("a path"),
    STORE("influx or questdb"),
    BROKERS("tcp://host:port or ssl://host:port without a user in it, or several, each once"),
    MQTT_VERSION("5 or 3.1.1"),
    GROUP("one word without /, + and #"),
    URL("an address like tcp://127.0.0.1:1883 or http://127.0.0.1:8086"),
    PORT("a port from 0 to 65535"),
    FLAG("true or false"),
    COUNT("a whole number above 0"),
    DURATION("a time with a unit, like 500ms, 10s, 5m, 2h or 7d");

    private static final int LAST_PORT = 65_535;

    private final String right;

    Form(String right) {
        this.right = right;
    }

    /** What is wrong with the text, with what would be right; empty where nothing is. */
    Optional<String> problem(String text) {
        return fits(text) ? Optional.empty() : Optional.of("%s is not %s".formatted(shown(text), right));
    }

    /** The value as it may be shown to people. */
    String shown(String text) {
        return this == SECRET ? "(secret)" : "'" + text + "'";
    }

    private boolean fits(String text) {
        if (text.isBlank()) {
            return false;
        }
        try {
            return switch (this) {
                case TEXT, TEXTS, SECRET, PATH -> true;
                case BROKERS -> areBrokers(text);
                case MQTT_VERSION -> MqttVersion.of(text).isPresent();
                case GROUP -> GatewaySettings.isGroup(text);
                case STORE -> text.equals("influx") || text.equals("questdb");
                case URL -> isAddress(new URI(text));
                case PORT -> Integer.parseInt(text) >= 0 && Integer.parseInt(text) <= LAST_PORT;
                case FLAG -> text.equals("true") || text.equals("false");
                case COUNT -> Integer.parseInt(text) > 0;
                case DURATION -> !Durations.parse(text).isNegative();
            };
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static boolean areBrokers(String text) {
        List<String> urls = Settings.split(text);
        return !urls.isEmpty()
                && urls.stream().map(MqttAccess::address).distinct().count() == urls.size();
    }

    private static boolean isAddress(URI address) {
        return address.getScheme() != null && address.getHost() != null;
    }
}
