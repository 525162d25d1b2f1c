package io.plantline.ingest.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.model.Quality;
import java.util.List;

/**
 * What a message tells of one metric.
 *
 * @param metric its name, within its edge node or device
 * @param value a number, text or truth; null where it is said that there is none
 * @param time epoch milliseconds; null where none is told
 * @param unit as its birth tells it, or null
 */
public record Told(SparkplugTopic topic, String metric, JsonNode value, Long time, String unit, Quality quality) {

    /** The ways to name it: alone, behind its device, and behind its edge node and device. */
    public List<String> names() {
        return names(topic, metric);
    }

    /** The ways to name a metric of the edge node or device that a topic is of. */
    public static List<String> names(SparkplugTopic topic, String metric) {
        String inNode = topic.device() == null ? metric : topic.device() + '/' + metric;
        String full = topic.edge() + '/' + inNode;
        return topic.device() == null ? List.of(metric, full) : List.of(metric, inNode, full);
    }
}
