package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.dashboards.advice.AdvicePress;
import io.plantline.decision.Answer;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana accepts an advice: the broker acknowledges it, or she is told that nothing was kept, and whoever reads the log is told why. */
class KafkaPressTest {
    private static final Answer ANSWER = new Answer("boras/live/peak/boras/1774857600000-0", 0, true, "", "Ana", 1);

    @TempDir
    Path folder;

    @Test
    void aBrokerThatIsNotThereIsNamedWithTheTopicAndARemedy() {
        String nobody = "127.0.0.1:" + LoopbackPorts.free();

        assertThatThrownBy(() -> new KafkaPress(KafkaAccess.at(nobody)).publish(List.of(ANSWER)))
                .isInstanceOf(AdvicePress.Unavailable.class)
                .hasMessageContainingAll(Channels.ADVICE, nobody, "Is the broker up")
                .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }

    @Test
    void aProducerThatCannotBeMadeSaysWhatIsWrongWithItsSettings() {
        KafkaAccess wrong = new KafkaAccess("127.0.0.1:9092", Map.of("security.protocol", "PIGEON"));

        assertThatThrownBy(() -> new KafkaPress(wrong).publish(List.of(ANSWER)))
                .isInstanceOf(AdvicePress.Unavailable.class)
                .hasMessageContainingAll(Channels.ADVICE, "127.0.0.1:9092", "PIGEON")
                .hasCauseInstanceOf(ConfigException.class);
    }

    @Test
    void anAnswerThatTheBrokerRefusesIsNotKept() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free())) {
            kafka.create(new NewTopic(Channels.ADVICE, 2, (short) 1).configs(Map.of("max.message.bytes", "1000")));
            KafkaPress press = new KafkaPress(KafkaAccess.at(kafka.bootstrap()));
            press.publish(List.of(ANSWER));
            Answer tooLong = new Answer(ANSWER.id(), 0, false, "the dough would spoil ".repeat(100), "Ana", 2);

            assertThatThrownBy(() -> press.publish(List.of(tooLong)))
                    .isInstanceOfSatisfying(AdvicePress.Unavailable.class, refused -> assertThat(refused.mayBeKept())
                            .isFalse())
                    .hasMessageContainingAll(Channels.ADVICE, kafka.bootstrap(), "larger", "answer again")
                    .hasCauseInstanceOf(org.apache.kafka.common.errors.RecordTooLargeException.class);
        }
    }

    /** The broker keeps it, and the line breaks before it says so: whoever pressed is told to look before answering again. */
    @Test
    void whetherItWasKeptIsNotKnownWhereTheAcknowledgementIsLost() throws Exception {
        int port = LoopbackPorts.free();
        try (LostAcknowledgements line = LostAcknowledgements.before(port);
                EmbeddedKafka kafka = EmbeddedKafka.start(
                        folder, port, Map.of("advertised.listeners", "PLAINTEXT://127.0.0.1:" + line.port()))) {
            kafka.create(new NewTopic(Channels.ADVICE, 2, (short) 1));
            KafkaAccess access = KafkaAccess.at("127.0.0.1:" + line.port());

            assertThatThrownBy(() -> new KafkaPress(access).publish(List.of(ANSWER)))
                    .isInstanceOfSatisfying(AdvicePress.Unavailable.class, unknown -> assertThat(unknown.mayBeKept())
                            .isTrue())
                    .hasMessageContainingAll(Channels.ADVICE, access.bootstrap(), "not known whether it was kept");

            List<String> kept = new ArrayList<>();
            new TopicScan(access)
                    .read(Channels.ADVICE, record -> kept.add(new String(record.key(), StandardCharsets.UTF_8)));
            assertThat(kept).containsExactly(ANSWER.id());
        }
    }
}
