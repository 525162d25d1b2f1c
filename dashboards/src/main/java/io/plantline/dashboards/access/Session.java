package io.plantline.dashboards.access;

import java.time.Duration;
import java.util.Optional;

/** Somebody signed in, in one browser. */
public final class Session {
    private final String id = Secrets.text();
    private final String proof = Secrets.text();
    private final User user;
    private final String token;
    private final long begun;
    private volatile long used;

    /** @param token what a provider said of the user; null where they are a user of the file */
    Session(User user, String token, long now) {
        this.user = user;
        this.token = token;
        this.begun = now;
        this.used = now;
    }

    /** What the cookie holds. */
    public String id() {
        return id;
    }

    /** What only a page of this server can read and send with what it changes. */
    public String proof() {
        return proof;
    }

    /** Who it was when signing in. */
    User user() {
        return user;
    }

    /** What a provider said of the user, to sign out there by; empty where they are a user of the file. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    long begun() {
        return begun;
    }

    void use(long now) {
        used = now;
    }

    boolean isOver(long now, Duration idle, Duration length) {
        return now - used >= idle.toMillis() || now - begun >= length.toMillis();
    }
}
