package io.plantline.ingest.simulator;

import io.plantline.batch.BatchNews;
import io.plantline.plant.BatchLine;
import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The control system of a line: it tells when a batch begins, and when it ends what became of it. */
final class BatchTeller {
    private final BatchLine line;
    private final String topic;
    private final NavigableMap<Long, byte[]> news = new TreeMap<>();

    BatchTeller(String plant, BatchLine line) {
        this.line = line;
        this.topic = Channels.MQTT_PREFIX + plant + '/' + line.source();
    }

    void begins(long at, String batch, String product, String order) {
        tell(at, Map.of("batch", batch, "start", time(at), "product", product, "order", order));
    }

    /** It tells all of it once more: whoever was away when it began knows it now. */
    void ends(long start, long end, String batch, String product, String order, String quantity) {
        tell(
                end,
                Map.of(
                        "batch", batch,
                        "start", time(start),
                        "end", time(end),
                        "product", product,
                        "order", order,
                        "quantity", quantity,
                        "unit", line.unit().symbol()));
    }

    /** Publishes what is due in a stretch of time; what lies before it was lived through in silence. */
    void publish(long from, long until, Consumer<SimulatedMessage> out) {
        news.headMap(from).clear();
        while (!news.isEmpty() && news.firstKey() <= until) {
            Map.Entry<Long, byte[]> due = news.pollFirstEntry();
            out.accept(new SimulatedMessage(due.getKey(), topic, due.getValue()));
        }
    }

    private void tell(long at, Map<String, String> fields) {
        String json = "{\"time\":\"%s\",\"state\":\"%s\"}".formatted(time(at), BatchNews.text(fields));
        news.put(at, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
