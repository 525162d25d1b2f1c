package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.parts.ConnectedEdgeNode;
import io.plantline.ingest.parts.Consumed;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Said;
import io.plantline.ingest.parts.Site;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Source;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.tahu.message.model.MetricDataType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Edge nodes of Sparkplug in a foundry, between a real mosquitto and a real Kafka. */
class SparkplugGatewayTest {
    private static final long JANUARY = 1_767_225_600_000L;
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @TempDir
    static Path directory;

    @AutoClose
    static Site site;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicLong ahead = new AtomicLong();
    private String group;

    @BeforeAll
    static void openTheSite() throws Exception {
        site = Site.open(directory);
    }

    @BeforeEach
    void nameTheGroup(TestInfo test) {
        group = test.getTestMethod().orElseThrow().getName();
    }

    @Test
    void twoEdgeNodesLiveAndDie() throws Exception {
        SimulatedEdgeNode hall = new SimulatedEdgeNode(group, "hall")
                .measures("", "Water", MetricDataType.UInt64, BigInteger.valueOf(17), "m3");
        SimulatedEdgeNode melting = melting();
        try (Gateway gateway = started();
                Consumed consumed = new Consumed(site.kafka());
                ConnectedEdgeNode first = new ConnectedEdgeNode(site.mosquitto(), melting);
                ConnectedEdgeNode second = new ConnectedEdgeNode(site.mosquitto(), hall)) {
            first.say(melting.births(JANUARY));
            second.say(hall.births(JANUARY));
            first.say(melting.data(
                    "furnace",
                    JANUARY + 3_000,
                    Said.earlier("Power", 300.5, JANUARY + 1_000),
                    Said.of("Power", 301.0),
                    Said.earlier("Power", null, JANUARY + 2_000)));
            first.say(melting.data("moulder", JANUARY + 4_000, Said.of("State", "idle")));
            second.say(hall.data("", JANUARY + 5_000, Said.of("Water", BigInteger.valueOf(18))));
            consumed.await(8, 0);
            assertThat(told(consumed))
                    .containsExactlyInAnyOrder(
                            "grid 1000 kWh 0",
                            "furnace 299.5 kW 0",
                            "moulder processing 0",
                            "water 17 m3 0",
                            "furnace 300.5 kW 1000",
                            "furnace 301.0 kW 3000",
                            "moulder idle 4000",
                            "water 18 m3 5000");
            assertThat(metrics.get("plantline.sparkplug.alive").gauge().value()).isEqualTo(2);
            assertThat(counted("null.value")).isEqualTo(1);

            first.vanish();
            Parts.await(() -> counted("death") == 1, () -> "the death is not heard");
            assertThat(metrics.get("plantline.sparkplug.alive").gauge().value()).isEqualTo(1);
            assertThat(first.rebirths() + second.rebirths()).isZero();
            assertThat(gateway.problem()).isEmpty();
            assertThat(consumed.all().rejections()).isEmpty();
        }
    }

    @Test
    void aGapIsAnsweredByOneRebirth() throws Exception {
        SimulatedEdgeNode melting = melting();
        try (Gateway gateway = started();
                Consumed consumed = new Consumed(site.kafka());
                ConnectedEdgeNode node =
                        new ConnectedEdgeNode(site.mosquitto(), melting).answeringAt(JANUARY + 9_000)) {
            node.say(melting.births(JANUARY));
            melting.loseOne();
            node.say(melting.data("furnace", JANUARY + 1_000, Said.of("Power", 1.0)));
            consumed.await(7, 0);
            node.say(melting.data("furnace", JANUARY + 10_000, Said.of("Power", 2.0)));
            consumed.await(8, 0);
            assertThat(told(consumed)).contains("furnace 1.0 kW 1000", "grid 1000 kWh 9000", "furnace 2.0 kW 10000");
            assertThat(node.rebirths()).isEqualTo(1);
            assertThat(counted("gap")).isEqualTo(1);
            assertThat(gateway.unacknowledged()).isZero();
        }
    }

    @Test
    void aGatewayThatStartsInMidSessionAsksAndLosesNothing() throws Exception {
        SimulatedEdgeNode melting = melting();
        try (ConnectedEdgeNode node = new ConnectedEdgeNode(site.mosquitto(), melting);
                Consumed consumed = new Consumed(site.kafka())) {
            try (Gateway first = started()) {
                node.say(melting.births(JANUARY));
                consumed.await(3, 0);
                assertThat(first.isConnected()).isTrue();
            }
            node.sayForSure(melting.data("furnace", JANUARY + 1_000, Said.of("Power", 1.0)));
            node.say(melting.data("furnace", JANUARY + 2_000, Said.of("Power", 2.0))); // nobody keeps it: a gap
            node.answeringAt(JANUARY + 9_000);
            try (Gateway second = started()) {
                node.sayForSure(melting.data("furnace", JANUARY + 3_000, Said.of("Power", 3.0)));
                consumed.await(8, 0);
                assertThat(told(consumed))
                        .contains("furnace 1.0 kW 1000", "furnace 3.0 kW 3000", "moulder processing 9000");
                Parts.await(() -> second.unacknowledged() == 0, () -> second.unacknowledged() + " are unacknowledged");
            }
            assertThat(node.rebirths()).isEqualTo(1);
            assertThat(consumed.all().rejections()).isEmpty();
        }
    }

    @Test
    void whatWasQueuedBeforeADeathDuringTheRestartIsReadByTheAliasesOfItsOwnSession() throws Exception {
        SimulatedEdgeNode melting = melting();
        try (Consumed consumed = new Consumed(site.kafka())) {
            try (ConnectedEdgeNode node = new ConnectedEdgeNode(site.mosquitto(), melting)) {
                try (Gateway first = started()) {
                    node.say(melting.births(JANUARY));
                    consumed.await(3, 0);
                    assertThat(first.isConnected()).isTrue();
                }
                for (int i = 1; i <= 5; i++) {
                    node.sayForSure(melting.data("furnace", JANUARY + i, Said.of("Power", (double) i)));
                }
            }
            melting.renumbered();
            try (ConnectedEdgeNode node = new ConnectedEdgeNode(site.mosquitto(), melting)) {
                for (SimulatedEdgeNode.Message birth : melting.births(JANUARY + 10)) {
                    node.sayForSure(birth);
                }
                node.sayForSure(melting.data("furnace", JANUARY + 11, Said.of("Power", 11.0)));
                try (Gateway second = started()) {
                    consumed.await(12, 0);
                    assertThat(told(consumed)).contains("furnace 1.0 kW 1", "furnace 5.0 kW 5", "furnace 11.0 kW 11");
                    Parts.await(() -> second.unacknowledged() == 0, () -> second.unacknowledged() + " are left");
                }
            }
            assertThat(consumed.all().rejections()).isEmpty();
        }
    }

    @Test
    void whatCannotBeResolvedIsNotAcknowledgedBeforeItIsKept() throws Exception {
        SimulatedEdgeNode melting = melting();
        try (Gateway gateway = started();
                Consumed consumed = new Consumed(site.kafka());
                ConnectedEdgeNode node = new ConnectedEdgeNode(site.mosquitto(), melting)) {
            SimulatedEdgeNode.Message dark = melting.data("furnace", JANUARY, Said.of("Power", 1.0));
            node.sayForSure(dark);
            Parts.await(() -> node.rebirths() == 1, () -> "no rebirth is asked for");
            assertThat(gateway.unacknowledged()).isEqualTo(1);
            assertThat(consumed.all().rejections()).isEmpty();

            ahead.addAndGet(31_000);
            consumed.await(0, 1);
            Rejection kept = consumed.rejections().get(0);
            assertThat(kept.reason()).isEqualTo(Reason.UNKNOWN_ALIAS);
            assertThat(kept.source()).isEqualTo(dark.topic());
            assertThat(kept.bytes()).isEqualTo(dark.payload());
            Parts.await(() -> gateway.unacknowledged() == 0, () -> "it is still unacknowledged");

            node.sayForSure(melting.data("furnace", JANUARY, Said.of("Power", 2.0)));
            Parts.await(() -> gateway.unacknowledged() == 1, () -> "it is not held");
            node.vanish();
            consumed.await(0, 2);
            assertThat(consumed.rejections().get(1).detail()).contains("session has ended");
            Parts.await(() -> gateway.unacknowledged() == 0, () -> "it is still unacknowledged");
        }
    }

    private SimulatedEdgeNode melting() {
        return new SimulatedEdgeNode(group, "melting")
                .measures("", "Energy", MetricDataType.Int64, 1000L, "kWh")
                .measures("furnace", "Power", MetricDataType.Double, 299.5, "kW")
                .measures("furnace", "Energy", MetricDataType.Double, 5.0, "kWh")
                .measures("moulder", "State", MetricDataType.String, "processing");
    }

    private Source source() {
        return Source.of(
                "spBv1.0/%s/+/{edge}/#".formatted(group),
                PayloadFormat.SPARKPLUG_B,
                LISBON,
                Mapping.of("grid", "melting/Energy"),
                Mapping.of("furnace", "furnace/Power"),
                Mapping.of("moulder", "moulder/State"),
                Mapping.of("water", "hall/Water"));
    }

    private Gateway started() throws Exception {
        InstantSource clock = () -> Clock.systemUTC().instant().plusMillis(ahead.get());
        Gateway gateway =
                new Gateway(site.settings(group), List.of(Plants.foundry().with(List.of(source()))), metrics, clock);
        gateway.start();
        return gateway;
    }

    private double counted(String event) {
        return metrics.get("plantline.sparkplug." + event).functionCounter().count();
    }

    private static List<String> told(Consumed consumed) {
        return consumed.readings().stream()
                .map(reading -> "%s %s%s %d"
                        .formatted(
                                reading.meter(),
                                reading.state() == null ? reading.value().toPlainString() + " " : reading.state(),
                                reading.unit() == null ? "" : reading.unit(),
                                reading.time() - JANUARY))
                .toList();
    }
}
