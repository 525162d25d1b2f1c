package io.plantline.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code tele/<device>/SENSOR}, and the answer to {@code Status 8} or {@code Status 10} on {@code stat/}, which has the
 * same below {@code StatusSNS}. {@code Time} is local and without zone, unless the device was told otherwise.
 */
final class Tasmota implements Format {
    private static final Pattern ABOUT_ITSELF = Pattern.compile("LWT|POWER\\d*|UPTIME|HASS_STATE|LOGGING");

    @Override
    public List<Piece> pieces(Message message) throws Unusable {
        if (ABOUT_ITSELF.matcher(message.lastLevel()).matches() && !message.looksLikeObject()) {
            return List.of();
        }
        JsonNode root = message.object();
        JsonNode sensors = root.has("StatusSNS") ? root.path("StatusSNS") : root;
        return List.of(new Fields(sensors, sensors.path("Time")));
    }

    @Override
    public boolean recognises(Message message) throws Unusable {
        if (!message.looksLikeObject()) {
            return false;
        }
        JsonNode root = message.object();
        return root.has("StatusSNS") || (root.has("Time") && (root.has("ENERGY") || isTelemetry(message)));
    }

    /** What a script reads by infrared is named as the script likes. */
    private static boolean isTelemetry(Message message) {
        return message.topic().startsWith("tele/") && message.lastLevel().equals("SENSOR");
    }
}
