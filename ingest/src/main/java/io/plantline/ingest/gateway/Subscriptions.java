package io.plantline.ingest.gateway;

import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a gateway is subscribed to. A persistent session keeps subscriptions that nobody wants any more, and MQTT has no
 * way to ask which there are. So the gateway leaves a note of its filters with the broker, as a retained message: where the
 * session is, so that both are kept or lost together, and a gateway on another machine finds it. It subscribes once the
 * broker has the note, at once where it was seen to have it, and in any case after a while. It then reads the notes there are; those of another set of filters name what to unsubscribe, and are taken away
 * once that is done. Whatever crashes in between, a note outlives the subscriptions it names.
 */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final int HASH_BYTES = 8;

    private final MqttConnection connection;
    private final WantedFilters wanted;
    private final Duration patience;
    private final byte[] note;
    private final String notes;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** @param patience how long the broker may take to answer the note */
    Subscriptions(MqttConnection connection, String clientId, WantedFilters wanted, Duration patience) {
        this.connection = connection;
        this.wanted = wanted;
        this.patience = patience;
        this.note = String.join("\n", wanted.all()).getBytes(StandardCharsets.UTF_8);
        this.notes = OwnTopics.notes(clientId);
    }

    /** @param answered told once the broker has answered, with what it refuses and why */
    void ask(Consumer<Map<String, String>> answered) throws IOException {
        connection.keep(notes + hash(note), note, refusal -> {
            refusal.ifPresentOrElse(this::notKept, wanted::noted);
            subscribe(answered);
        });
        if (wanted.areNoted()) {
            subscribe(answered);
            return;
        }
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (connection.isUp() && !asked.get()) {
                        notKept("the broker has not answered for " + patience.toSeconds() + " s");
                        subscribe(answered);
                    }
                });
    }

    private void notKept(String why) {
        LOG.warn("Filters that plant files no longer name may stay subscribed: {} cannot be kept: {}", notes, why);
    }

    /** Once: the note is with the broker, or never will be, or it takes too long; readings are worth more than it is. */
    private void subscribe(Consumer<Map<String, String>> answered) {
        if (!asked.compareAndSet(false, true)) {
            return;
        }
        try {
            connection.subscribe(wanted.all(), answered);
            connection.subscribeToKept(notes + "+");
        } catch (IOException lost) {
            connection.drop(lost.getMessage());
        }
    }

    /** True where the message is a note; it has then been acted on. */
    boolean take(Inbound.Message message) throws IOException {
        if (!message.topic().startsWith(notes)) {
            return false;
        }
        boolean own = message.topic().equals(notes + hash(note));
        if (message.retained() && message.payload().length > 0 && !own) {
            forget(message);
        }
        return true;
    }

    private void forget(Inbound.Message old) throws IOException {
        List<String> unwanted = new String(old.payload(), StandardCharsets.UTF_8)
                .lines()
                .filter(Predicate.not(wanted.all()::contains))
                .toList();
        if (unwanted.isEmpty()) {
            takeAway(old.topic());
            return;
        }
        LOG.info("No longer subscribed to {}", unwanted);
        connection.unsubscribe(unwanted, () -> takeAway(old.topic()));
    }

    private void takeAway(String topic) {
        try {
            connection.keep(topic, new byte[0]);
        } catch (IOException next) {
            LOG.info("The note {} stays until the next connection: {}", topic, next.getMessage());
        }
    }

    private static String hash(byte[] note) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(note);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
