package io.plantline.app.noloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.Api;
import io.plantline.app.Parts;
import io.plantline.app.PlantFiles;
import io.plantline.app.role.OpsServer;
import io.plantline.app.role.RoleName;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.Surroundings;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.Installed;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Mosquitto;
import io.plantline.parts.Required;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches a gateway of two brokers is told over HTTP which of them is away. */
class TwoBrokersTest {
    private static final Path BAKERY = Path.of("src/test/resources/bakery.yaml");

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void readinessNamesTheBrokerThatIsAwayAndNotTheOther() throws Exception {
        Required.part(Installed.MOSQUITTO);
        try (Parts parts = new Parts()) {
            Mosquitto hall = parts.add("hall", Mosquitto.start(Files.createDirectory(folder.resolve("hall"))));
            Mosquitto yard = parts.add("yard", Mosquitto.start(Files.createDirectory(folder.resolve("yard"))));
            EmbeddedKafka kafka =
                    parts.add("kafka", EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free()));
            Settings settings = Settings.of(Map.of(
                    Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.MQTT_URL, hall.url() + "," + yard.url()));
            new Topics(settings).ensure();
            Surroundings surroundings = Surroundings.of(PlantFiles.read(List.of(BAKERY)));
            RunningRoles roles =
                    parts.add("roles", RunningRoles.start(List.of(RoleName.gateway), settings, surroundings));
            OpsServer ops = parts.add("ops", OpsServer.start("127.0.0.1", 0, roles.roles(), surroundings.metrics()));
            Api api = Api.at(URI.create("http://127.0.0.1:" + ops.port()));
            assertThat(api.awaitStatus("/readyz", 200)).isEqualTo(200);

            yard.stop();

            assertThat(api.awaitStatus("/readyz", 503)).isEqualTo(503);
            assertThat(api.text("/readyz"))
                    .contains("gateway: ", yard.url(), "is not connected")
                    .doesNotContain(hall.url());
            assertThat(api.status("/healthz")).isEqualTo(200);

            yard.start();

            assertThat(api.awaitStatus("/readyz", 200)).as(api.text("/readyz")).isEqualTo(200);
        }
    }
}
