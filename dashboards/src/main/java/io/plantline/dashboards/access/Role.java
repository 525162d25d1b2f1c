package io.plantline.dashboards.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may in a plant; each may all that those before may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Acknowledges, silences, retries and dismisses rejected messages, enters readings. */
    OPERATOR,
    /** Changes plant files, factors and rules. */
    ENGINEER,
    /** Says who may what. */
    ADMIN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Role::id).toList();
    }

    boolean covers(Role least) {
        return compareTo(least) >= 0;
    }
}
