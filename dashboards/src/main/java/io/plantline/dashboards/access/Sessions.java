package io.plantline.dashboards.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in; kept in memory, so that a restart ends every session. */
public final class Sessions {
    private static final int MOST_OF_ONE = 50;

    private final Users users;
    private final Duration idle;
    private final Duration length;
    private final InstantSource clock;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param idle without a request for as long, a session is over
     * @param length after which it is over in any case
     */
    public Sessions(Users users, Duration idle, Duration length, InstantSource clock) {
        this.users = users;
        this.idle = idle;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Begins a session. Somebody that a provider knows stays signed in until it is over.
     *
     * @param token what the provider said of them; null where they are a user of the file
     */
    public Session begin(User user, String token) {
        open.values().removeIf(session -> !stands(session));
        long own = open.values().stream().filter(each -> of(each, user)).count();
        if (own >= MOST_OF_ONE) {
            open.values().stream()
                    .filter(each -> of(each, user))
                    .min(Comparator.comparingLong(Session::begun))
                    .ifPresent(this::end);
        }
        Session session = new Session(user, token, clock.millis());
        open.put(session.id(), session);
        return session;
    }

    /** Who asks by a session, which is used by it; empty where it is over or was never. */
    public Optional<Asker> asking(String id) {
        return Optional.ofNullable(open.get(id)).filter(this::stands).map(session -> {
            session.use(clock.millis());
            return new Asker(session.user().name(), session.user().grants(), session, () -> stands(session));
        });
    }

    public void end(Session session) {
        open.remove(session.id());
    }

    public Duration length() {
        return length;
    }

    private boolean isAsBefore(User user) {
        return users.named(user.name()).filter(now -> now.standsAs(user)).isPresent();
    }

    private static boolean of(Session session, User user) {
        return session.user().name().equals(user.name());
    }

    /** A user of the file who was taken out, got another password or other rights has to sign in anew. */
    private boolean stands(Session session) {
        return open.containsKey(session.id())
                && !session.isOver(clock.millis(), idle, length)
                && (session.token().isPresent() || isAsBefore(session.user()));
    }
}
