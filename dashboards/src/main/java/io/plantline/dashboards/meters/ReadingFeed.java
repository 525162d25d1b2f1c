package io.plantline.dashboards.meters;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the readings themselves, for what they tell of their meters. */
public final class ReadingFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingFeed.class);

    private final MeterBoard board;
    private final TopicTail tail;

    public ReadingFeed(LiveSettings settings, InstantSource clock, MeterBoard board) {
        this.board = board;
        this.tail =
                new TopicTail(settings, Channels.READINGS, Optional.of(board.lookBack()), clock, this::hear).start();
    }

    @Override
    public void close() {
        tail.close();
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> written : records) {
            try {
                board.heard(ReadingJson.read(written.value()));
            } catch (MalformedJson rejected) { // the topology keeps it, with its reason
                LOG.debug("{}-{} offset {}", written.topic(), written.partition(), written.offset(), rejected);
            }
        }
    }
}
