package io.plantline.dashboards.signin;

import io.plantline.dashboards.access.Limit;
import io.plantline.dashboards.access.Sessions;
import io.plantline.dashboards.access.SignIn;
import io.plantline.dashboards.http.Plants;
import io.plantline.dashboards.http.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The gate and where people sign in, which share their sessions. */
public record Entrance(Gate gate, SessionRequests sessions, OpenIdRequests openId) {

    /** All requests of signing in and out. */
    public List<Route> routes() {
        return Stream.of(sessions.routes(), openId.routes())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The entrance of a server.
     *
     * @param signIn empty where nobody signs in, and everybody may everything
     */
    public static Entrance of(Optional<SignIn> signIn, Plants plants, InstantSource clock) {
        return signIn.map(how -> locked(how, plants, clock))
                .orElseGet(() -> new Entrance(
                        Gate.open(plants),
                        new SessionRequests(plants, Optional.empty(), Optional.empty()),
                        new OpenIdRequests(Optional.empty())));
    }

    private static Entrance locked(SignIn how, Plants plants, InstantSource clock) {
        Sessions sessions = new Sessions(how.users(), how.idle(), how.length(), clock);
        Addresses addresses = new Addresses(how);
        SecretCookie cookie = new SecretCookie("plantline", addresses, how.length());
        Limit limit = new Limit(how.requestsPerMinute(), Duration.ofMinutes(1), clock);
        Reception reception = new Reception(how.users(), sessions, cookie, addresses, clock);
        Optional<ProviderDesk> desk =
                how.openId().map(openId -> new ProviderDesk(openId, how.users(), reception, addresses, clock));
        desk.ifPresent(ProviderDesk::lookFor);
        return new Entrance(
                Gate.locked(new LockedDoor(how.users(), sessions, cookie), plants, limit, addresses),
                new SessionRequests(plants, Optional.of(reception), desk),
                new OpenIdRequests(desk));
    }
}
