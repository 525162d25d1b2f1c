package io.plantline.app.command;

import io.plantline.app.embedded.StackPorts;
import picocli.CommandLine.Option;

/** Where an embedded stack listens. */
final class PortOptions {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port of dashboard and HTTP API (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int http;

    @Option(
            names = "--mqtt-port",
            defaultValue = "1883",
            description = "port of the MQTT broker (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int mqtt;

    @Option(
            names = "--kafka-port",
            defaultValue = "9092",
            description = "port of Kafka (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int kafka;

    StackPorts ports() {
        return new StackPorts(http, mqtt, kafka);
    }
}
