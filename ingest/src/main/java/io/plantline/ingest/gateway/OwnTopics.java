package io.plantline.ingest.gateway;

import io.plantline.wire.Channels;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The topics on which a gateway tells of itself, below {@code plantline/gateway/{client id}/}. */
final class OwnTopics {
    private OwnTopics() {}

    /** Whether it is online. */
    static String status(String clientId) {
        return Channels.MQTT_GATEWAYS + level(clientId) + "/status";
    }

    /** Before the name of every note of what it is subscribed to. */
    static String notes(String clientId) {
        return Channels.MQTT_GATEWAYS + level(clientId) + "/subscribed/";
    }

    /** A text as one level of a topic, without wildcards. */
    private static String level(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
