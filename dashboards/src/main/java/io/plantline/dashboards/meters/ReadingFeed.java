package io.plantline.dashboards.meters;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.Channels;
import io.plantline.wire.ReadingJson;
import java.time.InstantSource;
import java.util.Optional;

/** Hears the readings themselves, for what they tell of their meters. */
public final class ReadingFeed implements AutoCloseable {
    private final TopicTail tail;

    public ReadingFeed(LiveSettings settings, InstantSource clock, MeterBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.READINGS,
                        Optional.of(board.lookBack()),
                        clock,
                        EachRecord.watchedByOthers(ReadingJson::read, board::heard))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
