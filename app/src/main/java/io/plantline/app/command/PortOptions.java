package io.plantline.app.command;

import io.plantline.app.embedded.StackPorts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where an embedded stack listens. */
final class PortOptions {
    private static final int HIGHEST = 65_535;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    StackPorts ports() {
        check("--port", http);
        check("--mqtt-port", mqtt);
        check("--kafka-port", kafka);
        return new StackPorts(http, mqtt, kafka);
    }

    private void check(String option, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %d; give a port from 0 (any free one) to %d".formatted(option, port, HIGHEST));
        }
    }
}
