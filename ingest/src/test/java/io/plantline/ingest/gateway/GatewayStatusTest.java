package io.plantline.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.ingest.mqtt.Inbound;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttConnection;
import io.plantline.ingest.mqtt.Session;
import io.plantline.ingest.parts.ConnectedEdgeNode;
import io.plantline.ingest.parts.Overheard;
import io.plantline.ingest.parts.Parts;
import io.plantline.ingest.parts.Plants;
import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.Site;
import io.plantline.parts.Child;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway says of itself on its broker, and what the broker says of one that is gone. */
class GatewayStatusTest {
    private static final String GROUP = "foundry";

    @TempDir
    static Path directory;

    @AutoClose
    static Site site;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeAll
    static void openTheSite() throws Exception {
        site = Site.open(directory);
    }

    @Test
    void aGatewaySaysOnTheBrokerWhetherItIsOnline() throws Exception {
        String topic = "plantline/gateway/hall%202/status";
        try (Overheard status = new Overheard(site.mosquitto(), "plantline/gateway/+/status")) {
            try (Gateway gateway = site.gateway("hall 2", metrics)) {
                Parts.await(() -> status.on(topic).contains("online"), () -> status.on(topic));
                assertThat(status.on(topic)).contains("\"since\":\"20", "\"version\":\"unknown\"");
                assertThat(gateway.problem()).isEmpty();
            }
            Parts.await(() -> status.on(topic).contains("stopped"), () -> status.on(topic));
            assertThat(status.on(topic)).contains("\"offline\"", "\"since\":\"20");
        }
        try (Overheard later = new Overheard(site.mosquitto(), "plantline/gateway/+/status")) {
            Parts.await(() -> later.on(topic).contains("\"offline\""), () -> "it was not kept");
        }
    }

    @Test
    void aKilledGatewayIsSaidToBeOfflineByTheBroker() throws Exception {
        String topic = "plantline/gateway/killed/status";
        try (Overheard status = new Overheard(site.mosquitto(), "plantline/gateway/+/status")) {
            try (Child child = Child.start(
                    GatewayProcess.class,
                    directory.resolve("killed.log"),
                    site.mosquitto().url(),
                    "killed",
                    site.kafka().bootstrap())) {
                Parts.await(() -> status.on(topic).contains("online"), () -> "it never was");
                child.kill();
            }
            Parts.await(() -> status.on(topic).contains("connection lost"), () -> status.on(topic));
            assertThat(status.on(topic)).contains("\"offline\"", "\"since\":null", "\"connected\":\"20");
        }
    }

    @Test
    void theGatewaySaysThatThePrimaryHostIsOnline() throws Exception {
        MqttAccess intruder = MqttAccess.at(site.mosquitto().url(), GROUP + "-sparkplug-host");
        try (ConnectedEdgeNode node =
                new ConnectedEdgeNode(site.mosquitto(), new SimulatedEdgeNode(GROUP, "melting"))) {
            try (Gateway gateway = started(site.settings(GROUP).asSparkplugHost(GROUP))) {
                Parts.await(() -> node.hostState().startsWith("{\"online\":true"), node::hostState);
                String before = node.hostState();
                MqttConnection.open(intruder, new Session(false, 1), Inbound.NONE)
                        .close(); // the host's line is cut
                Parts.await(
                        () -> node.hostState().startsWith("{\"online\":true")
                                && !node.hostState().equals(before),
                        node::hostState);
                assertThat(gateway.isConnected()).isTrue();
            }
            Parts.await(() -> node.hostState().startsWith("{\"online\":false"), node::hostState);
        }
    }

    private Gateway started(GatewaySettings settings) throws Exception {
        Gateway gateway = new Gateway(settings, List.of(Plants.foundry()), metrics, Clock.systemUTC());
        gateway.start();
        return gateway;
    }
}
