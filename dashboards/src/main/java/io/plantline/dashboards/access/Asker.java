package io.plantline.dashboards.access;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Who asks.
 *
 * @param name null where nobody has signed in
 * @param session by which it was told, null where there is none
 * @param standing false as soon as what is granted here does not hold any more
 */
public record Asker(String name, Grants grants, Session session, BooleanSupplier standing) {
    /** Whoever reaches a server where nobody has to sign in. */
    public static final Asker ANYBODY = new Asker(null, Grants.ALL, null, () -> true);

    /** Somebody who should have signed in. */
    public static final Asker NOBODY = new Asker(null, Grants.NONE, null, () -> true);

    public Asker {
        Objects.requireNonNull(grants, "asker: grants are missing");
        Objects.requireNonNull(standing, "asker: standing is missing");
    }

    /** True where neither a session nor a token told who it is, and that is needed. */
    public boolean isUnknown() {
        return grants.roles().isEmpty();
    }

    /** The name signed in with. */
    public Optional<String> signedIn() {
        return Optional.ofNullable(name);
    }

    public boolean sees(String plant) {
        return grants.allow(Role.VIEWER, plant);
    }
}
