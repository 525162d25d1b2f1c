package io.plantline.dashboards.schedule;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.Channels;
import io.plantline.wire.SignalJson;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears signals of the last months. */
public final class SignalFeed implements AutoCloseable {
    private static final Duration SIGNALS = Duration.ofDays(92);

    private final TopicTail tail;

    public SignalFeed(LiveSettings settings, InstantSource clock, SignalBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.SIGNALS,
                        Optional.of(SIGNALS),
                        clock,
                        EachRecord.watchedByOthers(SignalJson::read, board::heard))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
