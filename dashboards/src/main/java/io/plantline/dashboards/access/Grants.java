package io.plantline.dashboards.access;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What somebody may, by plant.
 *
 * @param roles by id of a plant, or by {@link #EVERY_PLANT}
 */
public record Grants(Map<String, Role> roles) {
    /** Stands for all plants, those to come included. */
    public static final String EVERY_PLANT = "*";

    public static final Grants ALL = new Grants(Map.of(EVERY_PLANT, Role.ADMIN));
    static final Grants NONE = new Grants(Map.of());

    public Grants {
        roles = Map.copyOf(roles);
    }

    /** These, and a role in one plant more, in place of what was granted there. */
    public Grants with(String plant, Role role) {
        Map<String, Role> more = new TreeMap<>(roles);
        more.put(plant, role);
        return new Grants(more);
    }

    /** The role in a plant; empty where it is not even to be seen. */
    public Optional<Role> at(String plant) {
        return Stream.of(roles.get(plant), roles.get(EVERY_PLANT))
                .flatMap(Stream::ofNullable)
                .max(Role::compareTo);
    }

    public boolean allow(Role least, String plant) {
        return at(plant).filter(role -> role.covers(least)).isPresent();
    }

    public boolean allowSomewhere(Role least) {
        return roles.values().stream().anyMatch(role -> role.covers(least));
    }

    public boolean allowEverywhere(Role least) {
        return roles.containsKey(EVERY_PLANT) && roles.get(EVERY_PLANT).covers(least);
    }
}
