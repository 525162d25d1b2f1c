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
final class Client {
    private final Requests requests;
    private final Paho paho;

    private Client(Requests requests, Paho paho) {
        this.requests = requests;
        this.paho = paho;
    }

    /** @param lost told why the connection is of no use any more */
    static Client of(MqttAccess access, MqttVersion version, Inbound inbound, Consumer<String> lost)
            throws IOException {
        Requests requests = new Requests(access, lost);
        Paho paho = requests.client(
                () -> version == MqttVersion.V5 ? new Paho5(access, inbound, lost) : new Paho3(access, inbound, lost));
        return new Client(requests, paho);
    }

    Accepted connect(Session session) throws IOException, InterruptedException {
        return paho.connect(session);
    }

    void subscribe(List<String> filters, Paho.Kept kept, Consumer<Map<String, String>> answered) throws IOException {
        requests.ask("subscribe to " + filters, () -> paho.subscribe(filters, kept, answered));
    }

    void unsubscribe(List<String> filters, Runnable answered) throws IOException {
        requests.ask("unsubscribe from " + filters, () -> paho.unsubscribe(filters, answered));
    }

    void publish(String topic, byte[] payload, boolean keep, Consumer<Optional<String>> answered) throws IOException {
        requests.ask("publish", () -> paho.publish(topic, payload, keep, answered));
    }

    void tell(String topic, byte[] payload) throws IOException {
        requests.ask("publish", () -> paho.tell(topic, payload));
    }

    void acknowledge(int id) throws IOException {
        requests.ask("acknowledge", () -> paho.acknowledge(id));
    }

    /** Sends what was asked before, says goodbye, and lets go of everything. */
    void close() {
        requests.close(paho::sayGoodbye, paho::letGo, paho::force);
    }
}
