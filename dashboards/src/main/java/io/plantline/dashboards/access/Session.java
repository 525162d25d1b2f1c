package io.plantline.dashboards.access;

import java.time.Duration;

/** Somebody signed in, in one browser. */
public final class Session {
    private final String id = Secrets.text();
    private final String proof = Secrets.text();
    private final User user;
    private final long begun;
    private volatile long used;

    Session(User user, long now) {
        this.user = user;
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
