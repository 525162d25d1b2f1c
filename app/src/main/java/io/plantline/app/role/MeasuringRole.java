package io.plantline.app.role;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Settings;
import io.plantline.topology.TopologyRole;
import java.util.Optional;

/** Readings to KPIs. */
final class MeasuringRole implements Role {
    private final TopologyRole topology;

    MeasuringRole(Settings settings, Surroundings surroundings) {
        this.topology = new TopologyRole(Clients.topology(settings), surroundings.plants(), surroundings.metrics());
    }

    @Override
    public RoleName name() {
        return RoleName.topology;
    }

    @Override
    public void start() throws Refusal {
        try {
            topology.start();
        } catch (IllegalStateException unreachable) {
            throw Refusal.unreachable(unreachable.getMessage());
        }
    }

    @Override
    public Optional<String> problem() {
        return topology.problem();
    }

    @Override
    public boolean hasStopped() {
        return topology.hasStopped();
    }

    @Override
    public void close() {
        topology.close();
    }
}
