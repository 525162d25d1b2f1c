package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.batch.BatchNews;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.Answer;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ana takes a plan on: the broker has what she says and the starts first asked for, or none of it. */
class EnteredByHandTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void aPlanAndTheStartsFirstAskedForAreKeptBothOrNeither() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free())) {
            kafka.create(
                    new NewTopic(Channels.READINGS, 2, (short) 1),
                    new NewTopic(Channels.ENTRIES, 2, (short) 1),
                    new NewTopic(Channels.ADVICE, 2, (short) 1).configs(Map.of("max.message.bytes", "1000")));
            HandEntries entries = new EnteredByHand(
                    Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap())),
                    List.of(PlantFile.read(Path.of("src/test/resources/bakery.yaml"))),
                    InstantSource.system());
            Instant now = Instant.now();
            List<HandEntries.Wanted> starts = List.of(start("D-1", now), start("D-2", now.minusMillis(1)));

            assertThatThrownBy(() -> entries.enter("bakery", starts, said("the dough would spoil ".repeat(100))))
                    .isInstanceOf(HandEntries.Unavailable.class)
                    .hasMessageContainingAll(kafka.bootstrap(), "nothing is entered");
            assertThat(kept(kafka, Channels.READINGS)).isZero();
            assertThat(kept(kafka, Channels.ENTRIES)).isZero();
            assertThat(kept(kafka, Channels.ADVICE)).isZero();

            entries.enter("bakery", starts, said(""));
            assertThat(kept(kafka, Channels.READINGS)).isEqualTo(2);
            assertThat(kept(kafka, Channels.ENTRIES)).isEqualTo(2);
            assertThat(kept(kafka, Channels.ADVICE)).isEqualTo(1);
        }
    }

    private static HandEntries.Wanted start(String batch, Instant at) {
        return new HandEntries.Wanted(
                "bakery",
                "doughs",
                at.toString(),
                BatchNews.text(Map.of("batch", batch, "requested", at.toString())),
                null,
                "Ana",
                "the start first asked for");
    }

    private static List<AdviceSaid> said(String reason) {
        return List.of(new Answer("bakery/live/start/bakery/D-1+D-2", 0, reason.isEmpty(), reason, "Ana", 1));
    }

    private static long kept(EmbeddedKafka kafka, String topic) {
        return new TopicScan(KafkaAccess.at(kafka.bootstrap())).read(topic, record -> {});
    }
}
