package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a gateway is subscribed to stands on a note that the broker had before. */
class SubscriptionsTest {
    private static final int TAKEN = 0x00;
    private static final int NOT_AUTHORIZED = 0x87;

    private final WantedFilters wanted = new WantedFilters(List.of("plantline/v1/#"));
    private Duration patience = Duration.ofMinutes(1);
    private final CompletableFuture<Map<String, String>> answered = new CompletableFuture<>();

    @ParameterizedTest
    @ValueSource(ints = {TAKEN, NOT_AUTHORIZED})
    void itSubscribesOnceTheBrokerHasAnsweredTheNote(int reason) throws Exception {
        try (Witness broker = new Witness();
                MqttConnection connection = asks(broker)) {
            connection.tell("barrier", new byte[0]);
            Parts.await(() -> broker.asked().contains("publish barrier"), () -> "heard " + broker.asked());
            assertThat(broker.asked())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("publish plantline/gateway/g/subscribed/");

            broker.answer(reason);

            assertThat(answered.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(broker.asked()).contains("subscribe");
        }
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerHasNoSubscription() throws Exception {
        try (Witness broker = new Witness()) {
            asks(broker).close();
            Parts.await(() -> broker.asked().contains("gone"), () -> "asked " + broker.asked());
            assertThat(broker.asked()).doesNotContain("subscribe");
        }
    }

    @Test
    void whereTheNoteStandsTheNextConnectionSubscribesAtOnce() throws Exception {
        try (Witness first = new Witness();
                MqttConnection connection = asks(first)) {
            first.answer(TAKEN);
            answered.get(10, TimeUnit.SECONDS);
        }
        try (Witness next = new Witness();
                MqttConnection connection = asks(next)) {
            Parts.await(() -> next.asked().contains("subscribe"), () -> "asked " + next.asked());
        }
    }

    @Test
    void aBrokerThatNeverAnswersTheNoteIsAskedForReadingsAllTheSame() throws Exception {
        patience = Duration.ofMillis(300);
        try (Witness silent = new Witness();
                MqttConnection connection = asks(silent)) {
            assertThat(answered.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    private MqttConnection asks(Witness broker) throws Exception {
        MqttConnection connection =
                MqttConnection.open(MqttAccess.at(broker.url(), "g"), new Session(true, 10), message -> {});
        new Subscriptions(connection, "g", wanted, patience).ask(answered::complete);
        return connection;
    }
}
