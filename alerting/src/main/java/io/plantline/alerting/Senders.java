package io.plantline.alerting;

import io.plantline.alert.AlertRoute;
import io.plantline.alert.Channel;
import io.plantline.plant.Plant;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes what carries the messages of a route. */
final class Senders {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Messages messages;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Senders(List<Plant> plants, Optional<Links> links, InstantSource clock) {
        this.messages = new Messages(plants, links);
        this.clock = clock;
    }

    Sender of(AlertRoute route) {
        Channel channel = route.channel();
        if (channel instanceof Channel.Webhook webhook) {
            return new WebhookSender(webhook, http, messages, clock);
        }
        if (channel instanceof Channel.Mail mail) {
            return new MailSender(mail, new Wording(messages, clock));
        }
        if (channel instanceof Channel.Mqtt mqtt) {
            return new MqttSender(mqtt, route.name(), messages);
        }
        return new AlertmanagerSender((Channel.Alertmanager) channel, http, messages, clock);
    }
}
