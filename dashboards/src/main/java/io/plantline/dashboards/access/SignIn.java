package io.plantline.dashboards.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How people sign in.
 *
 * @param idle after which a session without a request is over
 * @param length after which every session is over
 * @param requestsPerMinute of one user, or of one address that has not signed in
 * @param https true where people reach the server by https, of which it sees nothing itself
 * @param behindProxy true where a proxy tells truly whom it asks for, and how it was asked
 * @param openId a provider that people may sign in at as well
 */
public record SignIn(
        Users users,
        Duration idle,
        Duration length,
        int requestsPerMinute,
        boolean https,
        boolean behindProxy,
        Optional<OpenId> openId) {
    public SignIn {
        Objects.requireNonNull(users, "sign-in: users are missing");
        if (idle.isZero() || length.isZero() || requestsPerMinute < 1) {
            throw new IllegalArgumentException("sign-in: idle %s, length %s and %d requests a minute must be above 0"
                    .formatted(idle, length, requestsPerMinute));
        }
    }
}
