package io.plantline.dashboards.access;

import java.util.Objects;

/**
 * A token by which a script asks as its user.
 *
 * @param id to tell it from others, and to take it back by
 * @param hash of the token, which itself is kept nowhere; it is random and long, so that a plain hash guards it
 * @param made when, as RFC 3339
 */
public record ApiToken(String id, String hash, String made) {
    public ApiToken {
        Objects.requireNonNull(id, "token: id is missing");
        Objects.requireNonNull(hash, "token: hash is missing");
        Objects.requireNonNull(made, "token: made is missing");
    }
}
