package io.plantline.dashboards.scenarios;

import io.plantline.dashboards.live.LiveSettings;
import io.plantline.dashboards.live.TopicTail;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Hears of answers, from long ago: the last under each name stays on its topic until it is removed. */
public final class ScenarioFeed implements AutoCloseable {
    private static final Duration LONG_AGO = Duration.ofDays(3_650);

    private final TopicTail tail;

    public ScenarioFeed(LiveSettings settings, InstantSource clock, ScenarioBoard board) {
        this.tail = new TopicTail(settings, Channels.SCENARIOS, Optional.of(LONG_AGO), clock, new FiledScenarios(board))
                .start();
    }

    @Override
    public void close() {
        tail.close();
    }
}
