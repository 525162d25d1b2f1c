package io.plantline.dashboards;

import java.util.Objects;
import java.util.Set;

/**
 * Where the dashboards listen.
 *
 * @param port 0 for any that is free
 * @param names what people call the server, beside its addresses
 * @param allNamed true where nobody calls it anything else
 */
public record DashboardSettings(String host, int port, Set<String> names, boolean allNamed) {
    /** Others cannot reach the dashboards unless they are told to listen elsewhere. */
    public static final String LOOPBACK = "127.0.0.1";

    public DashboardSettings {
        Objects.requireNonNull(host, "dashboards: host is missing");
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("dashboards: port %d is not between 0 and 65535".formatted(port));
        }
    }

    /** True where only this machine can reach them. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    public static DashboardSettings onLoopback(int port) {
        return new DashboardSettings(LOOPBACK, port, Set.of(), false);
    }
}
