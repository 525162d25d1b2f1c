package io.plantline.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Kafka;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The gateway as the primary host of edge nodes: those of Sparkplug 2.2 are told too, and it never costs a reading. */
class PrimaryHostTest {
    @TempDir
    static Path directory;

    @AutoClose
    static Kafka kafka;

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();
    private final Logger gatewayLog = (Logger) LoggerFactory.getLogger("io.plantline.ingest.gateway");
    private final Queue<String> left = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void startKafka() throws Exception {
        Required.part(Installed.MOSQUITTO);
        kafka = new Kafka(directory.resolve("kafka"));
    }

    @BeforeEach
    void listen() {
        warnings.list = new CopyOnWriteArrayList<>();
        gatewayLog.setLevel(Level.WARN);
        warnings.start();
        gatewayLog.addAppender(warnings);
    }

    @AfterEach
    void listenNoMore() {
        gatewayLog.detachAppender(warnings);
        gatewayLog.setLevel(null);
    }

    @Test
    void aBrokerThatKnowsOnlySparkplug3IsReadAllTheSame() throws Exception {
        Path allowed = Files.writeString(
                Files.createDirectories(directory.resolve("strict")).resolve("acl"),
                "topic readwrite #\ntopic deny STATE/#\n");
        String noOther = "max_connections 3"; // the others, the gateway, and its word in the form of Sparkplug 3
        try (Mosquitto mosquitto = Mosquitto.start(
                        directory.resolve("strict"), "allow_anonymous true", "acl_file " + allowed, noOther);
                MqttConnection others = others(mosquitto);
                Consumed consumed = new Consumed(kafka);
                Gateway gateway = started(mosquitto, "strict")) {
            awaitState("spBv1.0/STATE/plantline", "\"online\":true");
            Parts.await(() -> !warnings.list.isEmpty(), () -> "nobody is refused");
            for (int told = 1; told <= 3; told++) {
                others.publish("plantline/v1/foundry/grid", reading(told), answer -> {});
                consumed.await(told, 0);
            }
            assertThat(warnings.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .asString()
                    .contains("Edge nodes of Sparkplug 2.2", "STATE/plantline");
            assertThat(left).as("its word was taken back").isEmpty();
            assertThat(gateway.problem()).isEmpty();
            assertThat(states).containsOnlyKeys("spBv1.0/STATE/plantline");
        }
    }

    @Test
    void edgeNodesOfSparkplug22AreToldAgainOnceTheBrokerWasLost() throws Exception {
        try (Mosquitto mosquitto = Mosquitto.start(directory.resolve("open"));
                MqttConnection others = others(mosquitto);
                Gateway gateway = started(mosquitto, "taken-over")) {
            awaitState("STATE/plantline", "ONLINE");
            states.clear();
            MqttAccess namesake = MqttAccess.at(mosquitto.url(), "taken-over-sparkplug-host-version_2");
            MqttConnection.open(namesake, new Session(false, 1), nothing -> {}).close(); // the broker drops the first
            awaitState("STATE/plantline", "ONLINE");
            assertThat(gateway.problem()).isEmpty();
            assertThat(others.isUp()).isTrue();
        }
        assertThat(states).containsEntry("STATE/plantline", "OFFLINE");
    }

    private void awaitState(String topic, String said) throws InterruptedException {
        Parts.await(
                () -> states.getOrDefault(topic, "").contains(said), () -> topic + " is not " + said + ": " + states);
    }

    private MqttConnection others(Mosquitto mosquitto) throws Exception {
        MqttConnection others =
                MqttConnection.open(MqttAccess.at(mosquitto.url(), "others"), new Session(false, 10), message -> {
                    String said = new String(message.payload(), UTF_8);
                    states.put(message.topic(), said);
                    if (said.contains("false")) {
                        left.add(said);
                    }
                });
        others.subscribe(List.of("spBv1.0/STATE/#", "STATE/#"), refused -> {});
        return others;
    }

    private static Gateway started(Mosquitto mosquitto, String clientId) throws Exception {
        GatewaySettings usual =
                GatewaySettings.of(MqttAccess.at(mosquitto.url(), clientId), KafkaAccess.at(kafka.bootstrap()));
        GatewaySettings settings = new GatewaySettings(
                usual.brokers(),
                usual.kafka(),
                usual.futureTolerance(),
                usual.maxInFlight(),
                usual.startWait(),
                usual.share(),
                usual.version(),
                Optional.of("plantline"));
        Gateway gateway =
                new Gateway(settings, List.of(Plants.foundry()), new SimpleMeterRegistry(), Clock.systemUTC());
        gateway.start();
        return gateway;
    }

    private static byte[] reading(int hour) {
        return "{\"time\":\"2026-01-01T0%d:00:00Z\",\"value\":1,\"unit\":\"kWh\"}"
                .formatted(hour)
                .getBytes(UTF_8);
    }
}
