package io.plantline.ingest.mqtt;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * How to reach the MQTT broker.
 *
 * @param url {@code tcp://host:port}, or {@code ssl://host:port} for TLS; {@code mqtt://} and {@code mqtts://} mean the
 *     same
 * @param clientId names the session that the broker keeps
 * @param user null where the broker asks for none
 * @param password null where the broker asks for none
 * @param version the version tried first; a broker that says it does not speak 5 is spoken to in 3.1.1
 * @param tls who is trusted, and who one is, where the url asks for TLS
 */
public record MqttAccess(String url, String clientId, String user, String password, MqttVersion version, Tls tls) {
    private static final Map<String, String> SCHEMES =
            Map.of("tcp", "tcp", "mqtt", "tcp", "ssl", "ssl", "mqtts", "ssl", "ws", "ws", "wss", "wss");

    public MqttAccess {
        Objects.requireNonNull(version, "mqtt: version is missing");
        Objects.requireNonNull(tls, "mqtt: tls is missing");
        if (clientId == null || clientId.isBlank()) {
            throw new IllegalArgumentException("mqtt: clientId is missing; without one the broker keeps no session");
        }
        url = address(Objects.requireNonNull(url, "mqtt: url is missing"));
    }

    public static MqttAccess at(String url, String clientId) {
        return new MqttAccess(url, clientId, null, null, MqttVersion.V5, Tls.STANDARD);
    }

    public MqttAccess as(String newUser, String newPassword) {
        return new MqttAccess(url, clientId, newUser, newPassword, version, tls);
    }

    /** The same broker for another client. */
    public MqttAccess calling(String newClientId) {
        return new MqttAccess(url, newClientId, user, password, version, tls);
    }

    public MqttAccess speaking(MqttVersion newVersion) {
        return new MqttAccess(url, clientId, user, password, newVersion, tls);
    }

    public MqttAccess trusting(Tls newTls) {
        return new MqttAccess(url, clientId, user, password, version, newTls);
    }

    /** True where the connection is encrypted. */
    public boolean isSecure() {
        return isSecure(url);
    }

    /** True where an address asks for an encrypted connection. */
    public static boolean isSecure(String address) {
        return address(address).matches("(ssl|wss)://.*");
    }

    /** An address in the form used here, or {@link IllegalArgumentException} with what would be right. */
    public static String address(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw refused(url, malformed);
        }
        String scheme = uri.getScheme() == null ? null : SCHEMES.get(uri.getScheme());
        if (scheme == null || uri.getHost() == null || uri.getPort() < 0 || uri.getUserInfo() != null) {
            throw refused(url, null);
        }
        return scheme + url.substring(uri.getScheme().length());
    }

    @Override
    public String toString() {
        return "MQTT broker at " + url;
    }

    private static IllegalArgumentException refused(String url, Throwable cause) {
        return new IllegalArgumentException(
                "mqtt: url '%s' is not tcp://host:port or ssl://host:port, without a user in it"
                        .formatted(url.replaceFirst("//.*@", "//...@")),
                cause);
    }
}
