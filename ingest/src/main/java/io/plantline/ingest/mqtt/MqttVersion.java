package io.plantline.ingest.mqtt;

import java.util.Arrays;
import java.util.Optional;

/** A version of MQTT that brokers speak. */
public enum MqttVersion {
    V5("5"),
    V3_1_1("3.1.1");

    private final String text;

    MqttVersion(String text) {
        this.text = text;
    }

    /** The version people write like this; empty where there is none. */
    public static Optional<MqttVersion> of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
