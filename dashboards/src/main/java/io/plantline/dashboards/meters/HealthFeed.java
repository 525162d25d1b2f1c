package io.plantline.dashboards.meters;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what is the matter with the meters, from long ago: what is not over stays on its topic. */
public final class HealthFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthFeed.class);
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final MeterBoard board;
    private final TopicTail tail;

    public HealthFeed(LiveSettings settings, InstantSource clock, MeterBoard board) {
        this.board = board;
        this.tail = new TopicTail(settings, Channels.HEALTH, Optional.of(LONG_AGO), clock, this::hear).start();
    }

    @Override
    public void close() {
        tail.close();
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                board.told(AnomalyJson.read(written.value()));
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
