package io.plantline.history;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading half of a sink: fills one batch while the other is being written, and commits a batch to Kafka only when
 * it has been written. While the store is down it holds at most these two batches and stays a member of its group.
 */
final class SinkLoop implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Decoder decoder;
    private final HistoryWriter writer;
    private final InFlight inFlight;
    private final HistorySettings settings;
    private final SinkMetrics metrics;
    private final Clock clock;
    private Batch filling;

    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            Decoder decoder,
            HistoryWriter writer,
            InFlight inFlight,
            HistorySettings settings,
            SinkMetrics metrics,
            Clock clock) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.writer = writer;
        this.inFlight = inFlight;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.filling = new Batch(clock.millis());
    }

    /** Has the store made ready, or found missing, before the first value comes: by a batch with nothing in it. */
    void begin() {
        handOver();
    }

    /** One step: what is written is committed, what is full is handed over, and what fits is read. */
    void turn() {
        if (inFlight.isWritten()) {
            consumer.commitAsync(inFlight.collect(), SinkLoop::onCommit);
        }
        if (inFlight.isIdle() && isDue()) {
            handOver();
        }
        if (filling.size() < settings.batchPoints()) {
            take(consumer.poll(timeToRead()));
        } else if (!inFlight.await(TURN)) {
            take(pollPaused());
        }
    }

    /** Finishes what is being written, if the store is there, and commits it. */
    void finish() {
        if (writer.problem().isEmpty() && settle() && !filling.isEmpty()) {
            handOver();
            settle();
        }
        abandon();
    }

    private boolean isDue() {
        boolean waited = clock.millis() - filling.opened() >= settings.linger().toMillis();
        return filling.size() >= settings.batchPoints() || (waited && !filling.isEmpty());
    }

    private Duration timeToRead() {
        if (filling.isEmpty()) {
            return TURN;
        }
        long left = filling.opened() + settings.linger().toMillis() - clock.millis();
        return Duration.ofMillis(Math.max(1, Math.min(left, TURN.toMillis())));
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        if (filling.isEmpty()) {
            filling = new Batch(clock.millis());
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            decoder.decode(record, filling);
        }
        metrics.lag(consumer.assignment().stream()
                .map(consumer::currentLag)
                .mapToLong(lag -> lag.orElse(0))
                .sum());
    }

    /** Tells the group that we are alive without reading more. */
    private ConsumerRecords<byte[], byte[]> pollPaused() {
        consumer.pause(consumer.assignment());
        ConsumerRecords<byte[], byte[]> none = consumer.poll(Duration.ZERO);
        consumer.resume(consumer.assignment());
        return none;
    }

    private void handOver() {
        inFlight.start(filling);
        filling = new Batch(clock.millis());
    }

    /** Waits a little for what is being written and commits it; false where it is not done. */
    private boolean settle() {
        if (inFlight.isIdle()) {
            return true;
        }
        if (!inFlight.await(FAREWELL)) {
            return false;
        }
        try {
            consumer.commitSync(inFlight.collect(), FAREWELL);
        } catch (KafkaException late) {
            LOG.info("written but not committed, so it will be written again: {}", late.getMessage());
        }
        return true;
    }

    private void abandon() {
        inFlight.abandon();
        filling = new Batch(clock.millis());
    }

    /** Another member may take the partitions and write newer values: nothing of ours may follow. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        settle();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        abandon();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        inFlight.forgetStandings();
    }

    private static void onCommit(Map<TopicPartition, OffsetAndMetadata> positions, Exception failed) {
        if (failed != null) {
            LOG.info("not committed, the next batch will make up for it: {}", failed.getMessage());
        }
    }
}
