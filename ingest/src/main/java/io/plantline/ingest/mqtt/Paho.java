package io.plantline.ingest.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is asked of Paho in one version of MQTT. Its libraries for the two versions share no types, and each throws
 * exceptions of its own; answers come later, on a thread of Paho.
 */
interface Paho {
    /** Connects, and tells what the broker agreed to. */
    Accepted connect(Session session) throws IOException, InterruptedException;

    /** Subscribes at QoS 1; then tells which filters the broker refuses, with its reason. */
    void subscribe(List<String> filters, Kept kept, Consumer<Map<String, String>> answered) throws Exception;

    /** Ends subscriptions; then tells that the broker has forgotten them. */
    void unsubscribe(List<String> filters, Runnable answered) throws Exception;

    /** Publishes at QoS 1; then tells why the broker refuses it, or nothing where it has the message. */
    void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered) throws Exception;

    /** Publishes at QoS 0. */
    void tell(String topic, byte[] payload) throws Exception;

    /** Acknowledges a message that arrived at QoS 1. */
    void acknowledge(int id) throws Exception;

    /** Sends what was asked before, and says goodbye where somebody listens. */
    void sayGoodbye() throws Exception;

    /** Lets go of everything. */
    void letGo() throws Exception;

    /** Cuts the connection. */
    void force() throws Exception;

    /** When messages that the broker keeps are sent to a subscriber. */
    enum Kept {
        /** Where the subscription is new; MQTT 3.1.1 knows only {@link #NOW}. */
        WHERE_NEW,
        /** At once, those published by this client afterwards excepted where the version can tell them. */
        NOW
    }
}
