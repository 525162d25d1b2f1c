package io.plantline.dashboards.access;

import java.util.Objects;

/**
 * Whoever is in a group of the provider has a role in a plant.
 *
 * @param group as the provider writes it in a token: a name, a path or an id
 * @param plant its id, or {@code *} for all
 */
public record RoleRule(String group, Role role, String plant) {
    private static final String RIGHT = "'%s' is not GROUP = ROLE PLANT, as in 'press-shop-operators = operator boras'";

    public RoleRule {
        Objects.requireNonNull(role, "rule of a role: role is missing");
        if (group.isBlank() || plant.isBlank()) {
            throw new IllegalArgumentException(
                    "rule of a role: group '%s' or plant '%s' is empty".formatted(group, plant));
        }
    }

    /** Reads {@code GROUP = ROLE PLANT}; a group may have blanks and equals signs in it. */
    public static RoleRule of(String text) {
        int sign = text.lastIndexOf('=');
        String[] right = text.substring(sign + 1).strip().split("\\s+", -1);
        if (sign < 1 || right.length != 2) {
            throw new IllegalArgumentException(RIGHT.formatted(text));
        }
        Role role = Role.of(right[0])
                .orElseThrow(() -> new IllegalArgumentException("'%s': there is no role '%s'; there are %s"
                        .formatted(text, right[0], String.join(", ", Role.ids()))));
        return new RoleRule(text.substring(0, sign).strip(), role, right[1]);
    }
}
