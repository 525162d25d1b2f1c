package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.ingest.mqtt.MqttVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say of MQTT brokers, and what is refused of it at start, with its place and a remedy. */
class BrokersTest {
    @TempDir
    Path folder;

    @Test
    void severalBrokersAreReachedInTheSameWay() throws Exception {
        Settings settings = read(
                """
                mqtt:
                  url: [tcp://hall-1:1883, mqtts://hall-2:8883]
                  version: 3.1.1
                  username: press
                  password: secret
                """);
        List<MqttAccess> brokers = Brokers.of(settings, "gateway-1");
        assertThat(brokers).extracting(MqttAccess::url).containsExactly("tcp://hall-1:1883", "ssl://hall-2:8883");
        assertThat(brokers).allSatisfy(broker -> {
            assertThat(broker.clientId()).isEqualTo("gateway-1");
            assertThat(broker.version()).isEqualTo(MqttVersion.V3_1_1);
            assertThat(broker.user()).isEqualTo("press");
            assertThat(broker.tls().isStandard()).isTrue();
        });
    }

    @Test
    void versionFiveIsSpokenWhereNothingElseIsSaid() throws Exception {
        assertThat(Brokers.first(read("mqtt.url: tcp://hall:1883\n"), "gateway").version())
                .isEqualTo(MqttVersion.V5);
    }

    @Test
    void whatIsNoBrokerIsToldWithItsLineAndWhatWouldBeRight() {
        assertThatThrownBy(
                        () -> read(
                                """
                        mqtt:
                          url: tcp://hall
                          version: 4
                        gateway:
                          share: a/b
                        """))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("plantline.yaml:2: mqtt.url: 'tcp://hall' is not tcp://host:port")
                .hasMessageContaining("plantline.yaml:3: mqtt.version: '4' is not 5 or 3.1.1")
                .hasMessageContaining("plantline.yaml:5: gateway.share: 'a/b' is not one word");
        assertThatThrownBy(() -> read("mqtt.url: tcp://hall:1883,tcp://hall:1883\n"))
                .hasMessageContaining("each once");
    }

    @Test
    void aCertificateNeedsItsKey() throws Exception {
        Settings settings = read("mqtt:\n  url: ssl://hall:8883\n  certificate-file: gateway.pem\n");
        assertThatThrownBy(() -> Brokers.of(settings, "gateway"))
                .hasMessage("%s:3: mqtt.certificate-file: set mqtt.certificate-file and mqtt.key-file, both or neither"
                        .formatted(folder.resolve("plantline.yaml")));
    }

    @Test
    void aFileThatIsNotThereOrNotPemIsNamedWithTheLineThatNamesIt() throws Exception {
        Settings absent = read("mqtt:\n  url: ssl://hall:8883\n  ca-file: %s/ca.pem\n".formatted(folder));
        assertThatThrownBy(() -> Brokers.of(absent, "gateway"))
                .hasMessageContaining("plantline.yaml:3: mqtt.ca-file: ")
                .hasMessageContaining("ca.pem is not there");
        Files.writeString(folder.resolve("ca.pem"), "pressed the wrong button");
        assertThatThrownBy(() -> Brokers.of(absent, "gateway")).hasMessageContaining("ca.pem holds no certificate");
    }

    @Test
    void filesOfTlsWithoutAnEncryptedAddressAreAMistake() throws Exception {
        Path file = Files.createFile(folder.resolve("ca.pem"));
        Settings settings = SettingsReader.read(
                Optional.empty(),
                Map.of("PLANTLINE_MQTT_URL", "tcp://hall:1883", "PLANTLINE_MQTT_CA_FILE", file.toString()));
        assertThatThrownBy(() -> Brokers.of(settings, "gateway"))
                .hasMessageStartingWith("environment variable PLANTLINE_MQTT_CA_FILE: mqtt.ca-file: ")
                .hasMessageContaining("ssl://");
    }

    private Settings read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("plantline.yaml"), text);
        return SettingsReader.read(Optional.of(file), Map.of());
    }
}
