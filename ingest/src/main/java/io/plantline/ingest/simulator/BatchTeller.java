package io.plantline.ingest.simulator;

import io.plantline.batch.BatchNews;
import io.plantline.plant.BatchLine;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The control system of a line: it tells when a batch begins, and when it ends what became of it. */
final class BatchTeller {
    private static final Duration SELDOM = Duration.ofHours(4);

    private final BatchLine line;
    private final Meter voice;
    private final NavigableMap<Long, String> news = new TreeMap<>();

    BatchTeller(BatchLine line) {
        this.line = line;
        this.voice = voice(line);
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

    /** Says what is due in a stretch of time; what lies before it was lived through in silence. */
    void publish(long from, long until, Consumer<Utterance> out) {
        news.headMap(from).clear();
        while (!news.isEmpty() && news.firstKey() <= until) {
            Map.Entry<Long, String> due = news.pollFirstEntry();
            Said said = new Said(due.getKey(), null, due.getValue());
            out.accept(new Utterance(due.getKey(), voice, List.of(said), false, false));
        }
    }

    private void tell(long at, Map<String, String> fields) {
        news.put(at, BatchNews.text(fields));
    }

    /** It is heard as a source of words is, in the native form. */
    private static Meter voice(BatchLine line) {
        return new Meter(
                line.source(),
                line.source(),
                null,
                null,
                Meter.Kind.STATE,
                null,
                SELDOM,
                SELDOM,
                Meter.Label.END,
                0,
                0,
                0,
                Dated.always(BigDecimal.ONE),
                Dated.always(line.scope()),
                List.of());
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
