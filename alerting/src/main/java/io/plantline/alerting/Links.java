package io.plantline.alerting;

import io.plantline.alert.LinkSigner;
import io.plantline.alert.LinkSigner.Action;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * The addresses in messages, at which people look at an alert and answer.
 *
 * @param base where people reach the dashboards
 * @param signer signs what a link lets them do
 * @param valid how long a link is good
 */
public record Links(URI base, LinkSigner signer, Duration valid) {
    private static final long SECOND = 1000;

    public Links {
        Objects.requireNonNull(base, "links: base is missing");
        Objects.requireNonNull(signer, "links: signer is missing");
    }

    /** The page of a plant. */
    String plant(String plant) {
        return address("#/plant/" + encoded(plant));
    }

    /** A link that shows what it would do and does it when the reader agrees; {@code now} in epoch milliseconds. */
    String link(Action action, String alert, long now) {
        long expires = (now + valid.toMillis()) / SECOND;
        return address("alerts/%s/%s?expires=%d&signature=%s"
                .formatted(encoded(alert), action.id(), expires, signer.sign(action, alert, expires)));
    }

    private String address(String rest) {
        String text = base.toString();
        return (text.endsWith("/") ? text : text + '/') + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
