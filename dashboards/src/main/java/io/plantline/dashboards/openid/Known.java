package io.plantline.dashboards.openid;

import io.plantline.dashboards.access.Grants;

/**
 * Whom the provider knows.
 *
 * @param subject its own name for them, which never changes
 * @param name by which people know them
 * @param token what it said of them, to sign out by
 */
public record Known(String subject, String name, Grants grants, String token) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, subject);
    }
}
