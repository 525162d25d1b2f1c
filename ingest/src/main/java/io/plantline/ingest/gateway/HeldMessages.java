package io.plantline.ingest.gateway;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Sequel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How to acknowledge the messages that are held. The broker keeps them until then; what was held when a connection ended
 * comes again, and acknowledging it on the old one does nothing.
 */
final class HeldMessages {
    private final Map<Arrival, Runnable> acknowledgements = new ConcurrentHashMap<>();

    /** What to do once all is stored that was made of a message: nothing of its own yet where it is held. */
    Runnable take(Arrival arrival, Sequel sequel, Runnable acknowledge) {
        if (!sequel.held() && sequel.settled().isEmpty()) {
            return acknowledge;
        }
        if (sequel.held()) {
            acknowledgements.put(arrival, acknowledge);
            return settle(sequel.settled());
        }
        Runnable others = settle(sequel.settled());
        return () -> {
            acknowledge.run();
            others.run();
        };
    }

    /** Acknowledges messages that were held. */
    Runnable settle(List<Arrival> settled) {
        List<Runnable> all = new ArrayList<>(settled.size());
        settled.stream().map(acknowledgements::remove).filter(Objects::nonNull).forEach(all::add);
        return () -> all.forEach(Runnable::run);
    }
}
