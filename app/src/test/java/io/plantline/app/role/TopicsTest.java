package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsReader;
import io.plantline.wire.Channels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** The topics as they are made where they are absent. */
class TopicsTest {
    private final Map<String, NewTopic> topics = new Topics(
                    Settings.of(Map.of(Setting.KAFKA_PARTITIONS, "8", Setting.KAFKA_READINGS_RETENTION, "7d")))
            .wanted().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void everyChannelHasItsTopic() {
        assertThat(topics)
                .containsOnlyKeys(
                        Channels.READINGS,
                        Channels.ENTRIES,
                        Channels.SIGNALS,
                        Channels.BASELINES,
                        Channels.REJECTED,
                        Channels.RETRIED,
                        Channels.SESSIONS,
                        Channels.CELLS,
                        Channels.KPIS,
                        Channels.BATCHES,
                        Channels.ANOMALIES,
                        Channels.ADVICE,
                        Channels.SCENARIOS,
                        Channels.RULES,
                        Channels.HEALTH,
                        Channels.ALERTS,
                        Channels.SILENCES,
                        Channels.NOTIFICATIONS,
                        Channels.ALERT_COMMANDS)
                .allSatisfy((name, topic) -> assertThat(topic.numPartitions()).isEqualTo(8));
    }

    @Test
    void readingsStayAsLongAsTheSettingsSay() {
        assertThat(topics.get(Channels.READINGS).configs()).containsEntry("retention.ms", "604800000");
    }

    @Test
    void whatWasEnteredByHandStaysForGood() {
        assertThat(topics.get(Channels.ENTRIES).configs()).containsEntry("retention.ms", "-1");
    }

    @Test
    void aRejectionMayHoldTheLargestMessage() {
        assertThat(topics.get(Channels.REJECTED).configs()).containsEntry("max.message.bytes", "16777216");
    }

    @Test
    void aClientPropertyThatIsNoneIsRefused() throws Exception {
        Settings wrong = SettingsReader.read(
                Optional.empty(),
                Map.of(
                        "PLANTLINE_KAFKA_BOOTSTRAP", "127.0.0.1:1",
                        "PLANTLINE_KAFKA_CLIENT_SECURITY_PROTOCOL", "SSASL"));
        assertThatThrownBy(() -> new Topics(wrong).ensure())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kafka.client.*")
                .hasMessageContaining("SSASL");
    }

    @Test
    void aReplayOfOldReadingsIsKeptFromWhenItIsWritten() {
        assertThat(topics.get(Channels.HEALTH).configs())
                .as("an alerting that was away hears every end")
                .containsEntry("min.compaction.lag.ms", "604800000");
        List<String> compacted = List.of(
                Channels.RETRIED,
                Channels.SESSIONS,
                Channels.BATCHES,
                Channels.SCENARIOS,
                Channels.RULES,
                Channels.HEALTH,
                Channels.ALERTS,
                Channels.SILENCES,
                Channels.NOTIFICATIONS);
        compacted.forEach(name -> assertThat(topics.remove(name).configs()).containsEntry("cleanup.policy", "compact"));
        assertThat(topics.values()).allSatisfy(topic -> assertThat(topic.configs())
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("cleanup.policy", "delete"));
    }
}
