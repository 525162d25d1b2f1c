package io.plantline.ingest.simulator;

import java.util.Arrays;

/**
 * One MQTT message of a simulated gateway.
 *
 * @param at when it is published, epoch milliseconds
 * @param topic the native topic, or that of a device
 * @param payload as it is written there; natively one reading or an array of several
 * @param insistent true where it is sent until somebody takes it; a device says what it says, heard or not
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record SimulatedMessage(long at, String topic, byte[] payload, boolean insistent) {
    SimulatedMessage(long at, String topic, byte[] payload) {
        this(at, topic, payload, true);
    }

    /** A piece of it. */
    SimulatedMessage broken() {
        return new SimulatedMessage(at, topic, Arrays.copyOf(payload, payload.length / 2), insistent);
    }
}
