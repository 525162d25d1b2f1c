package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client of Paho, whichever version of MQTT it speaks. What cannot be asked of the broker is an {@link IOException} in
 * words; what it answers comes later, on a thread of Paho.
 */
interface Client {
    /** When messages that the broker keeps are sent to a subscriber. */
    enum Kept {
        /** Where the subscription is new; MQTT 3.1.1 knows only {@link #NOW}. */
        WHERE_NEW,
        /** At once, those published by this client afterwards excepted where the version can tell them. */
        NOW
    }

    /** Connects, and tells how many publications may wait for the broker's acknowledgement. */
    int connect(Session session) throws IOException, InterruptedException;

    /** Subscribes at QoS 1; then tells which filters the broker refuses, with its reason. */
    void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered) throws IOException;

    /** Ends subscriptions; then tells that the broker has forgotten them. */
    void unsubscribe(List<String> filters, Runnable answered) throws IOException;

    /** Publishes at QoS 1; then tells why the broker refuses it, or nothing where it has the message. */
    void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered) throws IOException;

    /** Publishes at QoS 0. */
    void tell(String topic, byte[] payload) throws IOException;

    /** Acknowledges a message that arrived at QoS 1. */
    void acknowledge(int id) throws IOException;

    /** Sends what was asked before, says goodbye, and lets go of everything. */
    void close();
}
