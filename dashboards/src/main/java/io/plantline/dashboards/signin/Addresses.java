package io.plantline.dashboards.signin;

import io.javalin.http.Context;
import io.plantline.dashboards.access.SignIn;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, and how: as this server sees it, or as a proxy in front of it says. */
final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private final boolean https;
    private final boolean behindProxy;

    Addresses(SignIn signIn) {
        this.https = signIn.https();
        this.behindProxy = signIn.behindProxy();
    }

    boolean isByHttps(Context request) {
        return https || (behindProxy && "https".equalsIgnoreCase(request.header("X-Forwarded-Proto")));
    }

    /** Whom a limit counts: an address of IPv4, or a network of IPv6, of which everybody has plenty of addresses. */
    String of(Context request) {
        String address = address(request);
        if (!address.matches("[0-9a-fA-F:.]+")) {
            return "unknown"; // a name would be looked up
        }
        try {
            InetAddress known = InetAddress.getByName(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES))
                    : known.getHostAddress();
        } catch (UnknownHostException malformed) {
            return "unknown";
        }
    }

    /** The last address told is the one that the proxy itself saw; those before may be anybody's invention. */
    private String address(Context request) {
        String told = behindProxy ? request.header("X-Forwarded-For") : null;
        String address = told == null ? request.req().getRemoteAddr() : told.substring(told.lastIndexOf(',') + 1);
        return address.strip().replaceAll("[\\[\\]]", "").replaceFirst("%.*", "");
    }
}
