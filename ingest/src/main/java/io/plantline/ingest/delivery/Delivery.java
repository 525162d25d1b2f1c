package io.plantline.ingest.delivery;

/** Learns once what became of records that were written together. Called on Kafka's thread: it must not wait. */
public interface Delivery {
    /** All of them are stored for good. */
    void delivered();

    /** At least one of them never will be, however often it is tried. */
    void failed(Exception cause);
}
