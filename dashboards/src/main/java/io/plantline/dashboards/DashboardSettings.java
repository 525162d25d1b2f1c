package io.plantline.dashboards;

import io.plantline.dashboards.access.Right;
import io.plantline.dashboards.access.Role;
import io.plantline.dashboards.access.SignIn;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where the dashboards listen.
 *
 * @param port 0 for any that is free
 * @param names what people call the server, beside its addresses
 * @param allNamed true where nobody calls it anything else
 * @param signIn how people sign in; empty where nobody does, and whoever reaches the dashboards may everything
 */
public record DashboardSettings(String host, int port, Set<String> names, boolean allNamed, Optional<SignIn> signIn) {
    /** Others cannot reach the dashboards unless they are told to listen elsewhere. */
    public static final String LOOPBACK = "127.0.0.1";

    public DashboardSettings {
        Objects.requireNonNull(host, "dashboards: host is missing");
        Objects.requireNonNull(signIn, "dashboards: how to sign in is missing");
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("dashboards: port %d is not between 0 and 65535".formatted(port));
        }
    }

    /** True where only this machine can reach them. */
    boolean isLoopback() {
        return isLoopback(host);
    }

    /** True for an address of this machine that no other can reach. */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /** What it needs to read the metrics: nothing on this machine, unless a proxy lets others in. */
    Right toMeasure() {
        boolean proxied = signIn.filter(how -> how.behindProxy() || how.https()).isPresent();
        return signIn.isEmpty() || (isLoopback() && !proxied) ? Right.OPEN : Right.everywhere(Role.VIEWER);
    }

    public static DashboardSettings onLoopback(int port) {
        return new DashboardSettings(LOOPBACK, port, Set.of(), false, Optional.empty());
    }
}
