package io.plantline.ingest.simulator;

/**
 * One MQTT message of a simulated gateway.
 *
 * @param at when it is published, epoch milliseconds
 * @param topic the native topic, or that of a device
 * @param payload as it is written there; natively one reading or an array of several
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record SimulatedMessage(long at, String topic, byte[] payload) {}
