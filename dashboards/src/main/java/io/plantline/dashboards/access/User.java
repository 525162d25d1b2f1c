package io.plantline.dashboards.access;

import java.util.List;
import java.util.Objects;

/**
 * Somebody who may sign in.
 *
 * @param password its hash; null for who only has tokens
 */
public record User(String name, String password, Grants grants, List<ApiToken> tokens) {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@+-]{0,79}";

    public User {
        Objects.requireNonNull(name, "user: name is missing");
        Objects.requireNonNull(grants, "user %s: plants are missing".formatted(name));
        tokens = List.copyOf(tokens);
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "user '%s': a name begins with a letter or digit and has up to 80 letters, digits, blanks and . _ @ + -"
                            .formatted(name));
        }
        if (grants.roles().isEmpty()) {
            throw new IllegalArgumentException("user '%s': has a role in no plant; name one, or *".formatted(name));
        }
    }

    public User withPassword(String hash) {
        return new User(name, hash, grants, tokens);
    }

    public User withGrants(Grants given) {
        return new User(name, password, given, tokens);
    }

    public User withTokens(List<ApiToken> given) {
        return new User(name, password, grants, given);
    }

    /** True where what a session was opened on is still so. */
    boolean standsAs(User before) {
        return Objects.equals(password, before.password) && grants.equals(before.grants);
    }
}
