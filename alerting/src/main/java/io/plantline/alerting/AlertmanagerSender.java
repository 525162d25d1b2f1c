package io.plantline.alerting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plantline.alert.Alert;
import io.plantline.alert.Channel;
import io.plantline.alert.Notification;
import io.plantline.anomaly.Anomaly;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows alerts to Prometheus Alertmanager by its API v2. It forgets what nobody repeats, so what is open is shown again
 * and again with an end a few repetitions ahead.
 */
final class AlertmanagerSender implements Sender {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int REPETITIONS_AHEAD = 4;

    private final Channel.Alertmanager to;
    private final HttpClient http;
    private final Messages messages;
    private final InstantSource clock;

    AlertmanagerSender(Channel.Alertmanager to, HttpClient http, Messages messages, InstantSource clock) {
        this.to = to;
        this.http = http;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void send(Notification notification) throws DeliveryFailed {
        post(notification.alerts());
    }

    @Override
    public Optional<Duration> shownEvery() {
        return Optional.of(to.resend());
    }

    @Override
    public void show(List<Alert> open) throws DeliveryFailed {
        post(open);
    }

    private void post(List<Alert> alerts) throws DeliveryFailed {
        ArrayNode body = MAPPER.createArrayNode();
        alerts.forEach(alert -> body.add(node(alert)));
        String base = to.url().toString().replaceFirst("/$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v2/alerts"));
        if (to.login().isGiven()) {
            String login = to.login().username() + ':' + to.login().password();
            String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        HttpPost.send(http, request, Messages.text(body));
    }

    private ObjectNode node(Alert alert) {
        Anomaly anomaly = alert.anomaly();
        ObjectNode json = MAPPER.createObjectNode();
        ObjectNode labels = json.putObject("labels")
                .put("alertname", anomaly.rule())
                .put("plant", anomaly.plant())
                .put("scope", anomaly.scope())
                .put("severity", anomaly.severity().name().toLowerCase(Locale.ROOT))
                .put("alert", alert.id());
        if (anomaly.meter() != null) {
            labels.put("meter", anomaly.meter());
        }
        ObjectNode notes = json.putObject("annotations")
                .put("summary", anomaly.sentence())
                .put("state", alert.state().id());
        note(notes, "energy", anomaly.impact().energyKWh(), "kWh");
        note(notes, "carbon", anomaly.impact().co2Kg(), "kg CO2e");
        messages.plant(alert)
                .ifPresent(plant -> note(
                        notes, "cost", anomaly.impact().cost(), plant.currency().getCurrencyCode()));
        messages.links().ifPresent(links -> json.put("generatorURL", links.plant(anomaly.plant())));
        return json.put("startsAt", time(anomaly.start())).put("endsAt", time(end(alert)));
    }

    private static void note(ObjectNode notes, String name, Double amount, String unit) {
        if (amount != null) {
            notes.put(name, Wording.amount(amount, unit));
        }
    }

    private long end(Alert alert) {
        if (alert.isOpen()) {
            return clock.millis() + REPETITIONS_AHEAD * to.resend().toMillis();
        }
        return alert.since();
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
