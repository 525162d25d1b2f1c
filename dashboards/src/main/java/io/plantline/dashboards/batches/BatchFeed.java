package io.plantline.dashboards.batches;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.BatchJson;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears of batches, from long ago: the last that was said of each stays on its topic. */
public final class BatchFeed implements AutoCloseable {
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final TopicTail tail;

    public BatchFeed(LiveSettings settings, InstantSource clock, BatchBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.BATCHES,
                        Optional.of(LONG_AGO),
                        clock,
                        EachRecord.of(BatchJson::read, board::heard))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
