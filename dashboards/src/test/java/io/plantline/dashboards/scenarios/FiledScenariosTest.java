package io.plantline.dashboards.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is filed on the topic of scenarios, and taken away again. */
class FiledScenariosTest {
    private static final TopicPartition TOPIC = new TopicPartition("plantline.scenarios.v1", 0);
    private final ScenarioBoard board = new ScenarioBoard();
    private long offset;

    private void filed(String key, String value) {
        ConsumerRecord<byte[], byte[]> written =
                new ConsumerRecord<>(TOPIC.topic(), TOPIC.partition(), offset++, bytes(key), bytes(value));
        new FiledScenarios(board).accept(new ConsumerRecords<>(Map.of(TOPIC, List.of(written)), Map.of()));
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private void filed(String id) {
        filed("boras/" + id, "{\"plant\": \"boras\", \"id\": \"%s\"}".formatted(id));
    }

    @Test
    void aRecordWithoutAValueTakesTheScenarioAwayAndTheNextIsHeard() {
        filed("night");
        filed("day");
        filed("boras/night", null);
        filed("morning");

        assertThat(board.of("boras"))
                .extracting(answer -> answer.path("id").asText())
                .containsExactly("day", "morning");
        assertThat(board.find("boras", "night")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        filed("night");
        filed("boras/other", "no JSON");
        filed("boras/other", "[]");
        filed(null, null);
        filed("boras", null);
        filed("sugar/unheard-of", null);

        assertThat(board.of("boras")).hasSize(1);
    }
}
