package io.plantline.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come from a file and the environment, and are refused with where and how to mend them. */
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void aPlantThatSetsNothingGetsTheDefaults() throws Exception {
        Settings settings = SettingsReader.read(Optional.empty(), Map.of());
        assertThat(settings.text(Setting.HTTP_HOST)).isEqualTo("127.0.0.1");
        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(8080);
        assertThat(settings.number(Setting.OPS_PORT)).isEqualTo(8081);
        assertThat(settings.number(Setting.KAFKA_PARTITIONS)).isEqualTo(4);
        assertThat(settings.duration(Setting.KAFKA_READINGS_RETENTION)).isEqualTo(Duration.ofDays(30));
        assertThat(settings.duration(Setting.START_PATIENCE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.optional(Setting.MQTT_URL)).isEmpty();
    }

    @Test
    void everyDefaultHasTheRightForm() {
        for (Setting setting : Setting.values()) {
            setting.standard().ifPresent(standard -> assertThat(setting.form().problem(standard))
                    .as(setting.key())
                    .isEmpty());
        }
    }

    @Test
    void theEnvironmentOverridesTheFile() throws Exception {
        Path file = file(
                """
                mqtt:
                  url: tcp://factory:1883
                  client-id: hall-2
                plants:
                  - pilots/sweden.yaml
                  - pilots/uk.yaml
                """);
        Settings settings = SettingsReader.read(Optional.of(file), Map.of("PLANTLINE_MQTT_URL", "ssl://cloud:8883"));
        assertThat(settings.url(Setting.MQTT_URL)).isEqualTo(URI.create("ssl://cloud:8883"));
        assertThat(settings.text(Setting.MQTT_CLIENT_ID)).isEqualTo("hall-2");
        assertThat(settings.texts(Setting.PLANTS)).containsExactly("pilots/sweden.yaml", "pilots/uk.yaml");
    }

    @Test
    void theKeyOfAPublisherIsNoSetting() throws Exception {
        Settings settings = SettingsReader.read(
                Optional.empty(), Map.of("PLANTLINE_ENTSOE_KEY", "token", "PLANTLINE_API_TOKEN", "token"));
        assertThat(settings.optional(Setting.MQTT_URL)).isEmpty();
    }

    @Test
    void kafkaClientsGetTheirOwnPropertiesFromBoth() throws Exception {
        Path file = file(
                """
                kafka:
                  client:
                    security.protocol: SASL_SSL
                """);
        Settings settings = SettingsReader.read(
                Optional.of(file), Map.of("PLANTLINE_KAFKA_CLIENT_SASL_MECHANISM", "SCRAM-SHA-512"));
        assertThat(settings.kafkaClient())
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.mechanism", "SCRAM-SHA-512"));
    }

    @Test
    void everyMistakeIsToldWithFileLineKeyAndRemedy() throws Exception {
        Path file = file(
                """
                kafka:
                  bootstrap: kafka:9092
                  bootstap: kafka:9092
                http:
                  port: 99999
                """);
        Map<String, String> environment = Map.of("PLANTLINE_MQTT_ULR", "tcp://x:1", "PLANTLINE_TOPOLOGY_THREADS", "0");
        assertThat(problems(file, environment))
                .containsExactlyInAnyOrder(
                        file + ":3: kafka.bootstap: unknown key; did you mean 'kafka.bootstrap'?",
                        file + ":5: http.port: '99999' is not a port from 0 to 65535",
                        "environment variable PLANTLINE_MQTT_ULR: unknown; did you mean 'PLANTLINE_MQTT_URL'?",
                        "environment variable PLANTLINE_TOPOLOGY_THREADS: topology.threads: "
                                + "'0' is not a whole number above 0");
    }

    @Test
    void brokenYamlIsToldWithItsLine() throws Exception {
        Path file = file("kafka:\n  bootstrap: [a\n");
        assertThat(problems(file, Map.of()))
                .singleElement()
                .asString()
                .startsWith(file + ":")
                .contains("not YAML");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path absent = folder.resolve("absent.yaml");
        assertThatThrownBy(() -> SettingsReader.read(Optional.of(absent), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(absent.toString())
                .hasMessageContaining("--config");
    }

    @Test
    void whatIsMissingIsNamedWithItsVariable() throws Exception {
        Settings settings = SettingsReader.read(Optional.empty(), Map.of());
        assertThatThrownBy(() -> settings.require(List.of(Setting.KAFKA_BOOTSTRAP, Setting.MQTT_URL)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("kafka.bootstrap is missing")
                .hasMessageContaining("PLANTLINE_MQTT_URL");
    }

    @Test
    void secretsAreNotShown() throws Exception {
        Settings settings = SettingsReader.read(
                Optional.empty(),
                Map.of(
                        "PLANTLINE_MQTT_PASSWORD", "open-sesame",
                        "PLANTLINE_HISTORY_TOKEN", "open-sesame",
                        "PLANTLINE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "password=open-sesame"));
        assertThat(settings.toString()).contains("mqtt.password").doesNotContain("open-sesame");
    }

    @Test
    void timesAreWrittenAsPeopleWriteThem() {
        assertThat(Durations.parse("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Durations.parse("1h30m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Durations.parse("7d")).isEqualTo(Duration.ofDays(7));
        assertThat(Durations.parse("500ms")).isEqualTo(Duration.ofMillis(500));
        assertThatThrownBy(() -> Durations.parse("2 minutes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2 minutes'")
                .hasMessageContaining("5m");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("plantline.yaml"), text);
    }

    private static List<String> problems(Path file, Map<String, String> environment) {
        try {
            SettingsReader.read(Optional.of(file), environment);
            return List.of();
        } catch (SettingsException refused) {
            return refused.problems();
        }
    }
}
