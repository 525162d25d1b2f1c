package io.plantline.dashboards.meters;

import io.plantline.dashboards.live.EachRecord;
import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears what is the matter with the meters, from long ago: what is not over stays on its topic. */
public final class HealthFeed implements AutoCloseable {
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final TopicTail tail;

    public HealthFeed(LiveSettings settings, InstantSource clock, MeterBoard board) {
        this.tail = new TopicTail(
                        settings,
                        Channels.HEALTH,
                        Optional.of(LONG_AGO),
                        clock,
                        EachRecord.of(AnomalyJson::read, board::told))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
