package io.plantline.dashboards.unknown;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.model.Rejection;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.RejectionJson;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what is rejected, from a day before it starts. */
public final class RejectionFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionFeed.class);

    private final Consumer<Rejection> heard;
    private final TopicTail tail;

    public RejectionFeed(LiveSettings settings, InstantSource clock, Consumer<Rejection> heard) {
        this.heard = heard;
        this.tail = new TopicTail(settings, Channels.REJECTED, Optional.of(UnknownMeters.REMEMBERED), clock, this::hear)
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                heard.accept(RejectionJson.read(written.value()));
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
