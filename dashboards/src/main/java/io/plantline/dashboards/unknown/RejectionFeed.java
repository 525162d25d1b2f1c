package io.plantline.dashboards.unknown;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.model.Rejection;
import io.plantline.wire.Channels;
import io.plantline.wire.RejectionJson;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears what is rejected, from a day before it starts. */
public final class RejectionFeed implements AutoCloseable {
    private final TopicTail tail;

    public RejectionFeed(LiveSettings settings, InstantSource clock, Consumer<Rejection> heard) {
        this.tail = new TopicTail(
                        settings,
                        Channels.REJECTED,
                        Optional.of(UnknownMeters.REMEMBERED),
                        clock,
                        EachRecord.of(RejectionJson::read, heard))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
