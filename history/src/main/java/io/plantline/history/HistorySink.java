package io.plantline.history;

import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.wire.Channels;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries KPI values and meter amounts from Kafka into the time-series store, on two threads of its own. Nothing is lost
 * while the store is down, and a value never replaces one that stands higher, whatever happens in between.
 */
public final class HistorySink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistorySink.class);
    private static final List<String> TOPICS = List.of(Channels.KPIS, Channels.CELLS);
    private static final long CLOSE_SECONDS = 30;

    private final TimeSeriesStore store;
    private final Quarantine quarantine;
    private final HistoryWriter writer;
    private final Consumer<byte[], byte[]> consumer;
    private final ExecutorService writing;
    private final SinkLoop loop;
    private final Thread reading;
    private volatile boolean closing;
    private volatile Throwable crash;

    private HistorySink(HistorySettings settings, Clock clock, MeterRegistry registry) {
        SinkMetrics metrics = new SinkMetrics(registry);
        Decoder decoder = new Decoder(clock);
        this.store = Stores.open(settings);
        this.quarantine = new Quarantine(settings, clock, metrics);
        this.writer = new HistoryWriter(store, decoder, quarantine, metrics, clock);
        this.consumer = consumer(settings);
        this.writing = Executors.newSingleThreadExecutor(task -> new Thread(task, "history-writer"));
        this.loop = new SinkLoop(consumer, decoder, writer, new InFlight(writer, writing), settings, metrics, clock);
        this.reading = new Thread(this::run, "history-reader");
    }

    /** Starts reading at once; neither Kafka nor the store has to be there yet. */
    public static HistorySink start(HistorySettings settings, Clock clock, MeterRegistry registry) {
        HistorySink sink = new HistorySink(settings, clock, registry);
        sink.reading.start();
        LOG.info("history goes to {}", sink.store.name());
        return sink;
    }

    /** What keeps history from being stored now: what is not reached and since when. */
    public Optional<String> problem() {
        Throwable bug = crash;
        return bug == null ? writer.problem() : Optional.of("history has stopped: " + bug);
    }

    /** True where it cannot go on by itself: it has to be started anew. */
    public boolean hasStopped() {
        return crash != null;
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(TOPICS, loop);
            loop.begin();
            while (!closing) {
                loop.turn();
            }
            loop.finish();
        } catch (RuntimeException | Error bug) {
            crash = bug;
            LOG.error("history has stopped and must be started again", bug);
        }
    }

    private static Consumer<byte[], byte[]> consumer(HistorySettings settings) {
        Map<String, Object> properties = new HashMap<>(settings.kafkaProperties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupId());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.groupId());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT));
        // All partitions are given back in every rebalance, so that no batch outlives one.
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(settings.batchPoints(), 1_000));
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "16000000");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "4000000");
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "30000");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Stores and commits what was read, if the store is there; what is left stays in Kafka for the next time. */
    @Override
    public void close() {
        closing = true;
        try {
            reading.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
            writing.shutdownNow();
            if (!writing.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the writer of history does not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        quarantine.close();
        store.close();
    }
}
