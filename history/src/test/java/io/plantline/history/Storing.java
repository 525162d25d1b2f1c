package io.plantline.history;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.cell.CellValue;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.wire.CellJson;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.RejectionJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** History between a real Kafka and a real store, anew for every story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Storing {
    KafkaInProcess kafka;
    StoreUnderTest database;
    String group;
    Paperworks mill;
    HistorySink sink;
    SimpleMeterRegistry registry;
    TimeSeriesStore store;
    StoredHistory history;

    /** Starts the database, or skips all stories where it is not installed. */
    abstract StoreUnderTest start(Path directory) throws Exception;

    /** A value that passes every check of ours and that only the database refuses. */
    abstract KpiValue refused(Paperworks anywhere);

    @BeforeAll
    void startParts(@TempDir Path directory) throws Exception {
        database = start(directory.resolve("store"));
        kafka = KafkaInProcess.start(directory.resolve("kafka"));
    }

    @AfterAll
    void stopParts() throws Exception {
        if (kafka != null) {
            kafka.close();
            database.close();
        }
    }

    @BeforeEach
    void startSink(TestInfo story) throws Exception {
        group = story.getTestMethod().orElseThrow().getName();
        mill = Paperworks.of("mill-of-" + group);
        kafka.beginAtEnd(group);
        store = Stores.open(settings());
        history = new StoredHistory(store);
        newSink();
    }

    @AfterEach
    void stopSink() {
        sink.close();
        store.close();
    }

    HistorySettings settings() {
        HistorySettings usual = HistorySettings.of(database.kind(), database.url(), "plantline", kafka.bootstrap());
        return new HistorySettings(
                usual.kind(),
                usual.url(),
                usual.database(),
                null,
                null,
                null,
                null,
                usual.kafkaBootstrap(),
                usual.kafkaProperties(),
                group,
                200,
                Duration.ofMillis(20));
    }

    void newSink() {
        registry = new SimpleMeterRegistry();
        sink = HistorySink.start(settings(), Clock.systemUTC(), registry);
    }

    KpiValue[] hours(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(hour -> mill.hour(hour, hour / 7.0, 0, Status.FINAL))
                .toArray(KpiValue[]::new);
    }

    static List<Point> points(KpiValue... values) {
        return Stream.of(values).map(value -> KpiPoints.of(value, null)).toList();
    }

    static long at(int hour) {
        return Paperworks.MIDNIGHT + hour * Paperworks.HOUR;
    }

    void publish(KpiValue... values) throws Exception {
        for (KpiValue value : values) {
            kafka.send(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value));
        }
        kafka.flush();
    }

    void stored(KpiValue... values) throws Exception {
        publish(values);
        acknowledged();
    }

    void stored(CellValue... cells) throws Exception {
        for (CellValue cell : cells) {
            kafka.publish(Channels.CELLS, CellJson.key(cell), CellJson.write(cell));
        }
        acknowledged();
    }

    void acknowledged() throws Exception {
        Eventually.until("all records are acknowledged", () -> kafka.open(group) == 0);
        store.settle();
    }

    double rejected(Rejection.Reason reason) {
        return registry.counter("plantline.history.rejected", "reason", reason.name())
                .count();
    }

    List<Rejection> rejections() throws Exception {
        return kafka.rejections().stream()
                .map(bytes -> {
                    try {
                        return RejectionJson.read(bytes);
                    } catch (io.plantline.wire.MalformedJson wrong) {
                        throw new AssertionError(wrong);
                    }
                })
                .toList();
    }
}
