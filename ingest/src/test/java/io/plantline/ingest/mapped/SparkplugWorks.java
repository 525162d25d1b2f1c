package io.plantline.ingest.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.ingest.parts.SimulatedEdgeNode;
import io.plantline.ingest.parts.SimulatedEdgeNode.Message;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Reply;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.tahu.message.model.MetricDataType;

/** A works whose edge node of Sparkplug has a press, heard as the gateway hears it. */
final class SparkplugWorks {
    static final String SOURCES =
            """
            - topics: spBv1.0/works/+/cell/#
              format: sparkplug-b
              states: {"RUN": processing, "STOP": idle, "true": processing, "false": off}
              meters: {press: press/Energy, press-power: Power, press-state: cell/press/State, parts: press/Parts}
            - topics: "spBv1.0/{group}/+/hall/#"
              format: sparkplug-b
              meters: {"{device}": Energy, water: hall/Water, press-state: Running}
              names: {line-1: lathe}
            """;

    static final long TEN = Instant.parse("2026-02-03T10:00:00Z").toEpochMilli();

    final PayloadDecoder decoder = decoder(SOURCES);
    final SimulatedEdgeNode cell = cell();
    final List<Reply> replies = new ArrayList<>();
    private long now = TEN;

    /** @param sources the items of the list, as they stand in the plant file */
    static PayloadDecoder decoder(String sources) {
        return new PayloadDecoder(List.of(Workshop.plant(sources)), Duration.ofMinutes(5));
    }

    /** The time goes on, and is told. */
    long later(long millis) {
        now += millis;
        return now;
    }

    List<String> heard(List<Message> messages) {
        return messages.stream().flatMap(one -> hears(one).stream()).toList();
    }

    /** What is read of a message that is good. */
    List<String> hears(Message message) {
        Decoded decoded = decoder.hear(arrival(message));
        assertThat(decoded.rejections())
                .extracting(Rejection::detail)
                .as("what is rejected")
                .isEmpty();
        replies.addAll(decoded.sequel().replies());
        return decoded.readings().stream().map(Workshop::told).toList();
    }

    Arrival arrival(Message message) {
        return new Arrival(message.topic(), message.payload(), false, now);
    }

    private static SimulatedEdgeNode cell() {
        return new SimulatedEdgeNode("works", "cell")
                .measures("", "Uptime", MetricDataType.Int64, 5L)
                .measures("press", "Energy", MetricDataType.Double, 1000.5, "kWh")
                .measures("press", "Power", MetricDataType.Float, 12.5f, "kW")
                .measures("press", "State", MetricDataType.String, "RUN")
                .measures("press", "Parts", MetricDataType.Int32, 40)
                .measures("press", "Oil", MetricDataType.Float, 60f);
    }
}
