package io.plantline.ingest.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Reply;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.parts.Installed;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PLC of the simulated sugar house speaks Sparkplug B, and the gateway's own decoder understands all of it. */
class SugarHouseTest {
    private static final long NOON = Instant.parse("2026-02-03T12:00:00Z").toEpochMilli();
    private static final Map<String, Shown> AT_NOON = Map.of(
            "sugar-house-energy", Shown.of(new BigDecimal("1234567.8"), Unit.KWH),
            "molasses", Shown.of(new BigDecimal("3310.042"), Unit.T),
            "centrifugal-1-power", Shown.of(new BigDecimal("412.57"), Unit.KW),
            "centrifugal-1-state", Shown.of("standby"));

    @TempDir
    private Path folder;

    private final Queue<Arrival> heard = new ConcurrentLinkedQueue<>();
    private PayloadDecoder decoder;
    private EdgeNode node;

    @BeforeEach
    void build() throws Exception {
        Plant uk = PlantFile.read(Path.of("..", "pilots", "uk.yaml"));
        decoder = new PayloadDecoder(List.of(uk), Duration.ofMinutes(1));
        node = Devices.of(uk).edgeNodes().get(0);
    }

    @Test
    void whatItSaysIsReadToTheLastDigit() {
        node.will();
        assertThat(read(node.births(NOON))).isEmpty();

        assertThat(read(node.data(NOON, AT_NOON, false)))
                .containsExactlyInAnyOrder(
                        "sugar-house-energy 1234567.8 kWh at 12:00:00",
                        "molasses 3310.042 t at 12:00:00",
                        "centrifugal-1-power 412.57 kW at 12:00:00",
                        "centrifugal-1-state standby at 12:00:00");
    }

    @Test
    void aBirthTellsWhatWasShownLastAndNumbersGoRound() {
        node.will();
        read(node.births(NOON));
        read(node.data(NOON, AT_NOON, false));
        assertThat(read(node.data(NOON - 60_000, molasses(1), true))).containsExactly("molasses 1.0 t at 11:59:00");

        assertThat(read(node.births(NOON + 5_000)))
                .contains("molasses 3310.042 t at 12:00:00", "centrifugal-1-state standby at 12:00:00");
        for (int minute = 1; minute <= 300; minute++) {
            assertThat(read(node.data(NOON + 60_000L * minute, molasses(4_000 + minute), false)))
                    .hasSize(1);
        }
    }

    @Test
    void itWaitsForItsHostAndIsBornAgainWhereItIsTold() throws Exception {
        Required.part(Installed.MOSQUITTO);
        try (Mosquitto mosquitto = Mosquitto.start(folder.resolve("mosquitto"));
                MqttConnection gateway = gateway(mosquitto);
                ConnectedEdgeNode plc = plc(mosquitto)) {
            plc.say(NOON, AT_NOON);
            state(gateway, true, 1);
            awaitHeard("DDATA", 1); // what it kept meanwhile

            Reply rebirth = decoder.hear(heard("DDATA")).sequel().replies().get(0);
            gateway.tell(rebirth.topic(), rebirth.payload());
            awaitHeard("NBIRTH", 2);
            state(gateway, false, 2);
            awaitHeard("NDEATH", 1);
            plc.say(NOON + 10_000, AT_NOON);
            state(gateway, true, 3);
            awaitHeard("DDATA", 2);
        }
        build();
        assertThat(read(heard.stream()
                        .map(arrival -> new Spoken(arrival.topic(), arrival.payload()))
                        .toList()))
                .contains("molasses 3310.042 t at 12:00:00", "molasses 3310.042 t at 12:00:10");
    }

    private List<String> read(List<Spoken> messages) {
        return messages.stream()
                .map(message -> decoder.hear(new Arrival(message.topic(), message.payload(), false, NOON + 40_000_000)))
                .peek(decoded -> assertThat(decoded.rejections()).isEmpty())
                .peek(decoded -> assertThat(decoded.sequel().replies()).isEmpty())
                .flatMap(decoded -> decoded.readings().stream())
                .map(SugarHouseTest::told)
                .toList();
    }

    private static String told(Reading reading) {
        String said =
                reading.state() != null ? reading.state() : reading.value().toPlainString() + ' ' + reading.unit();
        return "%s %s at %s"
                .formatted(
                        reading.meter(),
                        said,
                        Instant.ofEpochMilli(reading.time()).toString().substring(11, 19));
    }

    private static Map<String, Shown> molasses(long tonnes) {
        return Map.of("molasses", Shown.of(BigDecimal.valueOf(tonnes), Unit.T));
    }

    private ConnectedEdgeNode plc(Mosquitto mosquitto) {
        MqttAccess broker = MqttAccess.at(mosquitto.url(), "simulator");
        return new ConnectedEdgeNode(broker, node, "plantline", () -> Instant.ofEpochMilli(NOON));
    }

    private MqttConnection gateway(Mosquitto mosquitto) throws Exception {
        MqttConnection gateway = MqttConnection.open(
                MqttAccess.at(mosquitto.url(), "gateway"),
                new Session(false, 100),
                message -> heard.add(new Arrival(message.topic(), message.payload(), false, NOON)));
        CountDownLatch granted = new CountDownLatch(1);
        gateway.subscribe("spBv1.0/norfolk/+/sugar-house/#", granted::countDown);
        assertThat(granted.await(10, TimeUnit.SECONDS)).isTrue();
        return gateway;
    }

    private static void state(MqttConnection gateway, boolean online, long since) throws IOException {
        String said = "{\"online\":%b,\"timestamp\":%d}".formatted(online, since);
        gateway.keep("spBv1.0/STATE/plantline", said.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitHeard(String kind, int times) throws InterruptedException {
        Parts.await(
                () -> heard.stream()
                                .filter(arrival -> arrival.topic().contains(kind))
                                .count()
                        >= times,
                () -> "no %d x %s in %s".formatted(times, kind, heard));
    }

    private Arrival heard(String kind) {
        return heard.stream()
                .filter(arrival -> arrival.topic().contains(kind))
                .findFirst()
                .orElseThrow();
    }
}
