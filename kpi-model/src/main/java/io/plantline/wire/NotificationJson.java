package io.plantline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Alert;
import io.plantline.alert.Kind;
import io.plantline.alert.Notification;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** A {@link Notification} as JSON on {@link Channels#NOTIFICATIONS} and to webhooks, with times in RFC 3339. */
public final class NotificationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private NotificationJson() {}

    public static byte[] write(Notification notification) {
        return Trees.bytes(node(notification));
    }

    public static Notification read(byte[] bytes) throws MalformedJson {
        try {
            return notification(MAPPER.readTree(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedJson("not a notification: " + malformed.getMessage(), malformed);
        }
    }

    /** The notification as a tree, for whoever adds to it. */
    public static ObjectNode node(Notification notification) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("key", notification.key())
                .put("route", notification.route())
                .put("kind", notification.kind().id())
                .put("group", notification.group())
                .put("decided", AlertJson.time(notification.decided()));
        ArrayNode alerts = json.putArray("alerts");
        notification.alerts().forEach(alert -> alerts.add(AlertJson.node(alert)));
        return json;
    }

    private static Notification notification(JsonNode json) {
        List<Alert> alerts = new ArrayList<>();
        json.required("alerts").forEach(alert -> alerts.add(AlertJson.alert(alert)));
        return new Notification(
                KpiValueJson.text(json, "key"),
                KpiValueJson.text(json, "route"),
                Kind.valueOf(AlertJson.constant(json, "kind")),
                KpiValueJson.text(json, "group"),
                AlertJson.millis(json, "decided"),
                alerts);
    }
}
