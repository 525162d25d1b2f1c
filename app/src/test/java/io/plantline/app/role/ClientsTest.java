package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every role reaches Kafka in the same way. */
class ClientsTest {
    private static final Map<String, String> SIGNED_IN = Map.of("security.protocol", "SASL_SSL");

    @Test
    void theSecurityOfKafkaIsThatOfEveryRole() throws Exception {
        Settings settings = SettingsReader.read(
                Optional.empty(),
                Map.of(
                        "PLANTLINE_KAFKA_BOOTSTRAP", "kafka:9092",
                        "PLANTLINE_KAFKA_CLIENT_SECURITY_PROTOCOL", "SASL_SSL",
                        "PLANTLINE_HISTORY_URL", "http://influxdb:8086"));
        assertThat(Clients.kafka(settings).properties()).isEqualTo(SIGNED_IN);
        assertThat(Clients.topology(settings).kafkaProperties()).isEqualTo(SIGNED_IN);
        assertThat(Clients.history(settings).kafkaProperties()).isEqualTo(SIGNED_IN);
        assertThat(Clients.kafkaProperties(settings)).containsAllEntriesOf(SIGNED_IN);
    }
}
