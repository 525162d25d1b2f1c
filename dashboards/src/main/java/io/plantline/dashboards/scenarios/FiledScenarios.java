package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.wire.MalformedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what is filed on the board, and takes off it what a record without a value removes. */
final class FiledScenarios implements Consumer<ConsumerRecords<byte[], byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(FiledScenarios.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS); // parts add up exactly

    private final ScenarioBoard board;

    FiledScenarios(ScenarioBoard board) {
        this.board = board;
    }

    @Override
    public void accept(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                if (written.value() == null) {
                    remove(written.key());
                } else {
                    board.heard(read(written.value()), written.timestamp());
                }
            } catch (MalformedJson skipped) {
                LOG.warn(
                        "{}-{} offset {} skipped: {}",
                        written.topic(),
                        written.partition(),
                        written.offset(),
                        skipped.getMessage());
            }
        }
    }

    private void remove(byte[] key) throws MalformedJson {
        String name = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        int end = name.indexOf('/');
        if (end < 0) {
            throw new MalformedJson("key '%s' is not PLANT/ID, and nothing is removed".formatted(name));
        }
        board.removed(name.substring(0, end), name.substring(end + 1));
    }

    private static JsonNode read(byte[] json) throws MalformedJson {
        try {
            JsonNode answer = JSON.readTree(json);
            if (answer.path("plant").isTextual() && answer.path("id").isTextual()) {
                return answer;
            }
        } catch (IOException broken) {
            throw new MalformedJson("the answer of a scenario is no JSON: " + broken.getMessage());
        }
        throw new MalformedJson("the answer of a scenario names no plant or has no id");
    }
}
