package io.plantline.app.role;

import io.plantline.app.Parts;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The roles of this process at work; the one place that turns names into rooms. */
public final class RunningRoles implements AutoCloseable {
    /** The consumer group of the role that stores history. */
    public static final String HISTORY_GROUP = "plantline-history";

    private static final Logger LOG = LoggerFactory.getLogger(RunningRoles.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

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

    /** The consumer groups the roles belong to. */
    public static List<String> consumerGroups(Settings settings) {
        return List.of(settings.text(Setting.TOPOLOGY_APPLICATION_ID), HISTORY_GROUP);
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }

    /**
     * Waits until the process is asked to stop, and tells meanwhile of each problem that comes or goes.
     *
     * @throws Refusal where another process does the work of a role
     * @throws IllegalStateException where a role has stopped for good
     */
    public void watch(StopSignal stop) throws InterruptedException, Refusal {
        watch(stop, role -> {
            throw Refusal.unreachable(
                    "%s: %s".formatted(role.name(), role.problem().orElse("it has stopped")));
        });
    }

    /**
     * The same.
     *
     * @param replaced is told, once each, of a role whose work another process does
     */
    public void watch(StopSignal stop, Replaced replaced) throws InterruptedException, Refusal {
        Map<RoleName, String> told = new EnumMap<>(RoleName.class);
        Set<RoleName> resting = EnumSet.noneOf(RoleName.class);
        while (!stop.await(BETWEEN_LOOKS)) {
            for (Role role : roles) {
                if (!role.isReplaced()) {
                    look(role, told);
                } else if (resting.add(role.name())) {
                    replaced.by(role);
                }
            }
        }
    }

    /** What to do where another process does the work of a role. */
    public interface Replaced {
        void by(Role role) throws Refusal;
    }

    private static void look(Role role, Map<RoleName, String> told) {
        String problem = role.problem().orElse(null);
        if (role.hasStopped()) {
            throw new IllegalStateException("%s: %s".formatted(role.name(), problem));
        }
        String before = problem == null ? told.remove(role.name()) : told.put(role.name(), problem);
        if (problem == null && before != null) {
            LOG.info("{} works again", role.name());
        } else if (problem != null && before == null) {
            LOG.warn("{}: {}", role.name(), problem);
        }
    }

    @Override
    public void close() {
        parts.close();
    }

    private static Role build(RoleName name, Settings settings, Surroundings surroundings) throws Refusal {
        return switch (name) {
            case dashboards -> new DashboardsRole(settings, surroundings);
            case history -> new HistoryRole(settings, surroundings);
            case alerting -> new AlertingRole(settings, surroundings);
            case topology -> new MeasuringRole(settings, surroundings);
            case gateway -> new GatewayRole(settings, surroundings);
        };
    }
}
