package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Asker;
import io.plantline.dashboards.access.Limit;
import io.plantline.dashboards.access.Session;
import io.plantline.dashboards.access.Sessions;
import io.plantline.dashboards.access.User;
import io.plantline.dashboards.access.Users;
import io.plantline.dashboards.http.Asking;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.http.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in by their password, and out. Whoever keeps guessing waits. */
final class Reception {
    private static final Logger AUDIT = LoggerFactory.getLogger("io.plantline.audit");
    private static final Duration WHILE = Duration.ofMinutes(5);
    private static final int TRIES_OF_A_NAME = 10;
    private static final int TRIES_OF_AN_ADDRESS = 30;

    private final Users users;
    private final Sessions sessions;
    private final SecretCookie cookie;
    private final Addresses addresses;
    private final Limit ofName;
    private final Limit ofAddress;

    Reception(Users users, Sessions sessions, SecretCookie cookie, Addresses addresses, InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.ofName = new Limit(TRIES_OF_A_NAME, WHILE, clock);
        this.ofAddress = new Limit(TRIES_OF_AN_ADDRESS, WHILE, clock);
    }

    /** Begins a session of its own, whatever session the browser had. */
    Asker signIn(Context request, String name, String password) throws InterruptedException {
        String address = addresses.of(request);
        String tried = name.toLowerCase(Locale.ROOT);
        wait(ofAddress, address, request);
        wait(ofName, tried, request);
        Optional<User> user = users.signingIn(name, password);
        if (user.isEmpty()) {
            AUDIT.warn("somebody at {} did not get in", address);
            throw Refused.wrongPassword();
        }
        ofName.forgive(tried);
        Session session = begin(request, user.get(), null);
        return sessions.asking(session.id()).orElseThrow(Refused::wrongPassword);
    }

    /**
     * Begins a session of somebody who is known for sure.
     *
     * @param token what a provider said of them; null where they are a user of the file
     */
    Session begin(Context request, User user, String token) {
        end(request);
        Session session = sessions.begin(user, token);
        cookie.write(request, session.id());
        AUDIT.info("{}: signed in at {}", user.name(), addresses.of(request));
        return session;
    }

    void signOut(Context request) {
        end(request);
        cookie.clear(request);
    }

    private void end(Context request) {
        Optional.ofNullable(Asking.who(request).session()).ifPresent(sessions::end);
    }

    private static void wait(Limit limit, String key, Context request) {
        limit.more(key).ifPresent(wait -> {
            throw Refused.tooMany(request, Refusal.TOO_MANY_TRIES, wait);
        });
    }
}
