package io.plantline.app.embedded;

import io.plantline.app.Refusal;
import io.plantline.parts.LoopbackPorts;
import java.util.List;
import java.util.stream.Stream;

/** The ports of an embedded stack that others connect to, all on loopback; 0 takes any that is free. */
public record StackPorts(int http, int mqtt, int kafka) {
    private record Wanted(int port, String option, String purpose) {
        boolean isTaken() {
            return port != 0 && !LoopbackPorts.isFree(port);
        }

        @Override
        public String toString() {
            return "port %d on %s, wanted for %s, is in use by another program; choose another with %s"
                    .formatted(port, LoopbackPorts.HOST, purpose, option);
        }
    }

    /** The same with a number for each 0, or a refusal that names every port that is taken. */
    public StackPorts settled() throws Refusal {
        List<String> taken = Stream.of(
                        new Wanted(http, "--port", "the dashboard"),
                        new Wanted(mqtt, "--mqtt-port", "the MQTT broker"),
                        new Wanted(kafka, "--kafka-port", "Kafka"))
                .filter(Wanted::isTaken)
                .map(Wanted::toString)
                .toList();
        if (!taken.isEmpty()) {
            throw Refusal.wrongInput(String.join("\n", taken));
        }
        return new StackPorts(settled(http), settled(mqtt), settled(kafka));
    }

    private static int settled(int port) {
        return port == 0 ? LoopbackPorts.free() : port;
    }
}
