package io.plantline.dashboards.access;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The provider of OpenID Connect that people may sign in at, and what they may then.
 *
 * @param issuer its address, below which its discovery document is
 * @param client the id by which it knows these dashboards
 * @param secret of the client; empty where it has none, and the proof key of each sign-in has to do
 * @param called what people call it, on the button
 * @param scopes that are asked for beside {@code openid}
 * @param nameClaim the claim with the name that people are known by
 * @param groupsClaim the claim with their groups or roles; dots lead inwards, as in {@code realm_access.roles}
 * @param address where people reach the dashboards; empty where that is where they ask
 */
public record OpenId(
        URI issuer,
        String client,
        Optional<String> secret,
        String called,
        List<String> scopes,
        String nameClaim,
        String groupsClaim,
        List<RoleRule> rules,
        Optional<URI> address) {
    /** Where the provider sends people back to, below the address of the dashboards. */
    public static final String BACK = "/sign-in/openid/back";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public OpenId {
        Objects.requireNonNull(client, "openid: client is missing");
        Objects.requireNonNull(called, "openid: what it is called is missing");
        scopes = List.copyOf(scopes);
        rules = List.copyOf(rules);
        checkScheme(issuer);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("openid: no group has a role, so that nobody could do anything");
        }
    }

    /** What is read over an open line may be anybody's; on this machine there is none. */
    private static void checkScheme(URI issuer) {
        boolean open = "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost());
        if (!open && !"https".equals(issuer.getScheme())) {
            throw new IllegalArgumentException("openid: issuer '%s' is not reached by https".formatted(issuer));
        }
    }
}
