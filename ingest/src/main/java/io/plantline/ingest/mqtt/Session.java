package io.plantline.ingest.mqtt;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;

/**
 * What the broker should keep for a client.
 *
 * @param persistent true where messages are kept while the client is away, for as long as the broker can
 * @param receiveMaximum how many messages the broker may send before the first is acknowledged
 */
public record Session(boolean persistent, int receiveMaximum) {
    private static final long NEVER_EXPIRES = 0xFFFF_FFFFL;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int CONNECT_SECONDS = 10;

    /** What one message may take of the heap; the broker holds back anything larger. */
    private static final long MAX_PACKET_BYTES = 64L << 20;

    public Session {
        if (receiveMaximum < 1 || receiveMaximum > 65_535) {
            throw new IllegalArgumentException(
                    "mqtt session: receiveMaximum %d is not 1 to 65535".formatted(receiveMaximum));
        }
    }

    MqttConnectionOptions options(MqttAccess access) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(!persistent);
        options.setSessionExpiryInterval(persistent ? NEVER_EXPIRES : 0L);
        options.setReceiveMaximum(receiveMaximum);
        options.setMaximumPacketSize(MAX_PACKET_BYTES);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setAutomaticReconnect(false);
        if (access.user() != null) {
            options.setUserName(access.user());
        }
        if (access.password() != null) {
            options.setPassword(access.password().getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }
}
