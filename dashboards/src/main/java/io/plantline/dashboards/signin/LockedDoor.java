package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Sessions;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.Users;
import java.util.Optional;

/** Knows people by the cookie of their session, and scripts by their token. */
final class LockedDoor implements Door {
    private static final String BEARER = "Bearer ";

    private final Users users;
    private final Sessions sessions;
    private final SecretCookie cookie;

    LockedDoor(Users users, Sessions sessions, SecretCookie cookie) {
        this.users = users;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** A token that is given counts alone: whoever gives one does not mean the session of a browser. */
    @Override
    public Asker asker(Context request) {
        String given = request.header("Authorization");
        return given == null ? bySession(request) : byToken(given);
    }

    private Asker bySession(Context request) {
        return Optional.ofNullable(cookie.read(request))
                .flatMap(sessions::asking)
                .orElse(Asker.NOBODY);
    }

    private Asker byToken(String given) {
        if (!given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Asker.NOBODY;
        }
        String token = given.substring(BEARER.length()).strip();
        return users.ofToken(token).map(user -> asker(user, token)).orElse(Asker.NOBODY);
    }

    private Asker asker(User user, String token) {
        return new Asker(user.name(), user.grants(), null, () -> users.ofToken(token)
                .filter(now -> now.grants().equals(user.grants()))
                .isPresent());
    }
}
