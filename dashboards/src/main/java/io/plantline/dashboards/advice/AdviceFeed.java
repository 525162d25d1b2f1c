package io.plantline.dashboards.advice;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.AdviceJson;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears of advice, from long ago: all that was said of it stays on its topic. */
public final class AdviceFeed implements AutoCloseable {
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final TopicTail tail;

    public AdviceFeed(LiveSettings settings, InstantSource clock, AdviceBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.ADVICE,
                        Optional.of(LONG_AGO),
                        clock,
                        EachRecord.of(AdviceJson::read, board::heard))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
