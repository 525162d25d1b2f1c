package io.plantline.ingest.simulator;

/**
 * One MQTT message of a simulated gateway.
 *
 * @param at when it is published, epoch milliseconds
 * @param topic the native topic
 * @param payload one reading or an array of several, in the native format
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record SimulatedMessage(long at, String topic, byte[] payload) {}
