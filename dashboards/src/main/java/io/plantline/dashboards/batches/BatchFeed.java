package io.plantline.dashboards.batches;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.BatchJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of batches, from long ago: the last that was said of each stays on its topic. */
public final class BatchFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchFeed.class);
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final BatchBoard board;
    private final TopicTail tail;

    public BatchFeed(LiveSettings settings, InstantSource clock, BatchBoard board) {
        this.board = board;
        this.tail = new TopicTail(settings, Channels.BATCHES, Optional.of(LONG_AGO), clock, this::hear).start();
    }

    @Override
    public void close() {
        tail.close();
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                board.heard(BatchJson.read(written.value()));
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
}
