package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears of answers, from long ago: the last under each name stays on its topic. */
public final class ScenarioFeed implements AutoCloseable {
    private static final Duration LONG_AGO = Duration.ofDays(3_650);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS); // parts add up exactly

    private final TopicTail tail;

    public ScenarioFeed(LiveSettings settings, InstantSource clock, ScenarioBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.SCENARIOS,
                        Optional.of(LONG_AGO),
                        clock,
                        EachRecord.of(ScenarioFeed::read, board::heard))
                .start();
    }

    private static JsonNode read(byte[] json) throws MalformedJson {
        try {
            JsonNode answer = JSON.readTree(json);
            if (answer.path("plant").isTextual() && answer.path("id").isTextual()) {
                return answer;
            }
        } catch (IOException | IllegalArgumentException broken) { // the latter for a record without a value
            throw new MalformedJson("the answer of a scenario is no JSON: " + broken.getMessage());
        }
        throw new MalformedJson("the answer of a scenario names no plant or has no id");
    }

    @Override
    public void close() {
        tail.close();
    }
}
