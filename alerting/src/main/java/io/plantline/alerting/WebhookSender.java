package io.plantline.alerting;

import io.plantline.alert.Channel;
import io.plantline.alert.LinkSigner;
import io.plantline.alert.Notification;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Posts a notification as JSON. The signature is the HMAC-SHA256 of {@code timestamp.body}, so that neither can be
 * changed and an old message cannot be passed off as a new one.
 */
final class WebhookSender implements Sender {
    private final Channel.Webhook webhook;
    private final HttpClient http;
    private final Messages messages;
    private final InstantSource clock;

    WebhookSender(Channel.Webhook webhook, HttpClient http, Messages messages, InstantSource clock) {
        this.webhook = webhook;
        this.http = http;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void send(Notification notification) throws DeliveryFailed {
        String body = messages.json(notification);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(webhook.url()).header("Idempotency-Key", notification.key());
        if (webhook.secret() != null) {
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            byte[] secret = webhook.secret().getBytes(StandardCharsets.UTF_8);
            request.header("Plantline-Timestamp", timestamp)
                    .header("Plantline-Signature", "v1=" + LinkSigner.hmac(secret, timestamp + '.' + body));
        }
        HttpPost.send(http, request, body);
    }
}
