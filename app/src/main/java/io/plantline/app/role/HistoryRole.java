package io.plantline.app.role;

import io.plantline.app.settings.Settings;
import io.plantline.history.HistorySettings;
import io.plantline.history.HistorySink;
import java.util.Optional;

/** Topics to the time-series database. */
final class HistoryRole implements Role {
    private final HistorySettings settings;
    private final Surroundings surroundings;
    private HistorySink sink;

    HistoryRole(Settings settings, Surroundings surroundings) {
        this.settings = Clients.history(settings);
        this.surroundings = surroundings;
    }

    @Override
    public RoleName name() {
        return RoleName.history;
    }

    @Override
    public void start() {
        sink = HistorySink.start(settings, surroundings.clock(), surroundings.metrics());
    }

    @Override
    public Optional<String> problem() {
        return sink.problem();
    }

    @Override
    public boolean hasStopped() {
        return sink.hasStopped();
    }

    @Override
    public void close() {
        if (sink != null) {
            sink.close();
        }
    }
}
