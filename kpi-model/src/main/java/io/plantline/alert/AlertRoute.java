package io.plantline.alert;

import java.util.Objects;
import java.util.Set;

/**
 * Whom to tell what, and how.
 *
 * @param name its name, by which the state remembers what it was told
 * @param onEscalation true where it is told only of what nobody has taken on for too long
 * @param tells what it is told
 */
public record AlertRoute(String name, Audience audience, boolean onEscalation, Set<Kind> tells, Channel channel) {
    public AlertRoute {
        Objects.requireNonNull(name, "route: name is missing");
        Objects.requireNonNull(audience, "route: audience is missing");
        Objects.requireNonNull(channel, "route: channel is missing");
        tells = Set.copyOf(tells);
    }

    /** True for a new alert of this route's: told at work only, and of escalated ones only where it is that kind. */
    boolean wants(Alert alert, Places places, long now) {
        return audience.isFor(alert.anomaly(), places)
                && (!onEscalation || alert.escalated() != null)
                && audience.isAtWork(places.plant(alert.anomaly().plant()), now);
    }
}
