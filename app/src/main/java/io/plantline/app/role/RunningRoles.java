package io.plantline.app.role;

import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Settings;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.ArrayList;

/** The roles of this process at work; the one place that turns names into rooms. */
public final class RunningRoles implements AutoCloseable {
    private final Parts parts = new Parts();
    private final List<Role> roles = new ArrayList<>();

    private RunningRoles() {}

    /** Starts each in the order of {@link RoleName}; where one fails, those before it are closed. */
    public static RunningRoles start(Collection<RoleName> names, Settings settings, Surroundings surroundings)
            throws Refusal {
        RunningRoles running = new RunningRoles();
        try {
            for (RoleName name : EnumSet.copyOf(names)) {
                Role role = build(name, settings, surroundings);
                running.roles.add(running.parts.add(name.name(), role));
                role.start();
            }
            return running;
        } catch (Refusal | RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Role build(RoleName name, Settings settings, Surroundings surroundings) {
        return switch (name) {
            case dashboards -> new DashboardsRole(settings, surroundings);
            case history -> new HistoryRole(settings, surroundings);
            case topology -> new TopologyRole(settings, surroundings);
            case gateway -> new GatewayRole(settings, surroundings);
        };
    }
}
