package io.plantline.ingest.payload;

import io.plantline.model.Rejection.Reason;
import io.plantline.wire.Channels;

/** Whom a native topic {@code plantline/v1/{plant}/{meter}} speaks of. */
public record Address(String plant, String meter) {

    /** The address of a topic. */
    public static Address of(String topic) throws Unusable {
        String rest = topic.startsWith(Channels.MQTT_PREFIX) ? topic.substring(Channels.MQTT_PREFIX.length()) : "";
        int slash = rest.indexOf('/');
        if (slash <= 0 || slash == rest.length() - 1) {
            throw new Unusable(
                    Reason.UNKNOWN_METER,
                    "topic %s is not %s{plant}/{meter}".formatted(Unusable.quoted(topic), Channels.MQTT_PREFIX));
        }
        return new Address(rest.substring(0, slash), rest.substring(slash + 1));
    }

    /** The topic of an address. */
    public static String topic(String plant, String meter) {
        return Channels.MQTT_PREFIX + plant + '/' + meter;
    }
}
