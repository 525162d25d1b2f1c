package io.plantline.ingest.mqtt;

/** Takes messages as they arrive. */
@FunctionalInterface
public interface Inbound {
    /** Nothing is expected to arrive. */
    Inbound NONE = message -> {};

    /** Takes one; while it waits, nothing more is read from the broker. */
    void take(Message message) throws InterruptedException;

    /**
     * One message.
     *
     * @param id to acknowledge it by
     * @param acknowledge true where the broker expects that (QoS 1), false where it does not (QoS 0)
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    record Message(String topic, byte[] payload, boolean retained, int id, boolean acknowledge) {}
}
