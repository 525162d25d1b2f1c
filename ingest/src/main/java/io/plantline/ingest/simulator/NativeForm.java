package io.plantline.ingest.simulator;

import io.plantline.wire.Channels;
import java.util.ArrayList;
import java.util.List;

/** The messages of meters that speak the native form. */
final class NativeForm {
    private final String prefix;

    NativeForm(String plant) {
        this.prefix = Channels.MQTT_PREFIX + plant + '/';
    }

    List<SimulatedMessage> of(Utterance utterance) {
        byte[] payload = Payload.of(utterance.meter(), utterance.said());
        return asItComes(
                utterance,
                new SimulatedMessage(utterance.at(), prefix + utterance.meter().id(), payload));
    }

    /** The message, a second time where it is said twice, and a piece of it where it breaks. */
    static List<SimulatedMessage> asItComes(Utterance utterance, SimulatedMessage message) {
        List<SimulatedMessage> messages = new ArrayList<>(List.of(message));
        if (utterance.twice()) {
            messages.add(message);
        }
        if (utterance.broken()) {
            messages.add(message.broken());
        }
        return messages;
    }
}
