package io.plantline.ingest.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How edge nodes are told whether their primary host is online. Those of either version of Sparkplug listen to their own. */
public enum HostForm {
    /** {@code STATE/{host id}} with a word. */
    VERSION_2("STATE/") {
        @Override
        byte[] payload(boolean online, long since) {
            return (online ? "ONLINE" : OFFLINE).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        boolean tellsOffline(byte[] payload) {
            return new String(payload, StandardCharsets.UTF_8).strip().equals(OFFLINE);
        }
    },
    /** {@code spBv1.0/STATE/{host id}} with a JSON object. */
    VERSION_3(SparkplugTopic.PREFIX + "STATE/") {
        @Override
        byte[] payload(boolean online, long since) {
            return "{\"online\":%b,\"timestamp\":%d}".formatted(online, since).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        boolean tellsOffline(byte[] payload) throws IOException {
            JsonNode online = JSON.readTree(payload).path("online");
            return online.isBoolean() && !online.booleanValue();
        }
    };

    private static final String OFFLINE = "OFFLINE";
    private static final JsonMapper JSON = new JsonMapper();

    private final String prefix;

    HostForm(String prefix) {
        this.prefix = prefix;
    }

    String topic(String hostId) {
        return prefix + hostId;
    }

    /** @param since when the host came online, or went, epoch milliseconds */
    abstract byte[] payload(boolean online, long since);

    abstract boolean tellsOffline(byte[] payload) throws IOException;
}
