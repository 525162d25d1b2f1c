package io.plantline.alerting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Alert;
import io.plantline.alert.LinkSigner.Action;
import io.plantline.alert.Notification;
import io.plantline.plant.Plant;
import io.plantline.wire.AlertJson;
import io.plantline.wire.NotificationJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages for programs: the notification with what a stranger needs to understand it. */
final class Messages {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Plant> plants;
    private final Optional<Links> links;

    Messages(List<Plant> plants, Optional<Links> links) {
        this.plants = plants.stream().collect(Collectors.toMap(Plant::id, Function.identity()));
        this.links = links;
    }

    /** The plant of an alert; empty where no file describes it any more. */
    Optional<Plant> plant(Alert alert) {
        return Optional.ofNullable(plants.get(alert.anomaly().plant()));
    }

    Optional<Links> links() {
        return links;
    }

    String json(Notification notification) {
        ObjectNode json = NotificationJson.node(notification);
        ArrayNode alerts = json.putArray("alerts");
        notification.alerts().forEach(alert -> alerts.add(node(alert, notification)));
        return text(json);
    }

    String json(Alert alert, Notification notification) {
        return text(
                node(alert, notification).put("kind", notification.kind().id()).put("key", notification.key()));
    }

    private ObjectNode node(Alert alert, Notification notification) {
        ObjectNode json = AlertJson.node(alert);
        plant(alert).ifPresent(plant -> json.put("plantName", plant.name())
                .put("currency", plant.currency().getCurrencyCode())
                .put("timeZone", plant.zone().getId()));
        links.ifPresent(to -> json.putObject("links")
                .put("plant", to.plant(alert.anomaly().plant()))
                .put("acknowledge", to.link(Action.ACKNOWLEDGE, alert.id(), notification.decided()))
                .put("silence", to.link(Action.SILENCE, alert.id(), notification.decided())));
        return json;
    }

    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON for " + json, impossible);
        }
    }
}
