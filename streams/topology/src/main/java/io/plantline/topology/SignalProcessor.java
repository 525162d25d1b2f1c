package io.plantline.topology;

import io.plantline.cell.SignalCut;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import io.plantline.wire.SignalJson;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands each signal on to the plants that use it, among their readings: from there it has its place in the one order that
 * everything of a plant has.
 */
final class SignalProcessor extends ContextualProcessor<byte[], byte[], String, byte[]> {
    static final String READINGS = "signals-among-readings";
    static final String REJECTED = "signals-rejected";

    private final List<Plant> plants;

    SignalProcessor(List<Plant> plants) {
        this.plants = plants;
    }

    @Override
    public void process(Record<byte[], byte[]> written) {
        try {
            Signal signal = SignalJson.read(written.value());
            if (plants.stream().noneMatch(plant -> plant.signalUnit(signal.id()).isPresent())) {
                reject(written.value(), Rejection.Reason.UNKNOWN_SIGNAL, unknown(signal));
            }
            for (Plant plant : plants) {
                if (plant.signalUnit(signal.id()).isPresent()) {
                    handOn(signal, plant, written.value());
                }
            }
        } catch (MalformedJson malformed) {
            reject(written.value(), Rejection.Reason.NOT_JSON, malformed.getMessage());
        }
    }

    private String unknown(Signal signal) {
        return "no plant file takes a figure from a signal '%s'; named are: %s"
                .formatted(
                        signal.id(),
                        plants.stream()
                                .flatMap(plant -> plant.signals().stream())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private void handOn(Signal signal, Plant plant, byte[] written) {
        try {
            for (Reading reading : new SignalCut(plant).readings(signal)) {
                String key = Channels.readingKey(reading.plant(), reading.meter());
                context().forward(new Record<>(key, ReadingJson.write(reading), now()), READINGS);
            }
        } catch (UnusableReading unusable) {
            reject(written, unusable.reason(), unusable.getMessage());
        }
    }

    private void reject(byte[] written, Rejection.Reason reason, String detail) {
        Rejection rejection = new Rejection(reason, detail, Channels.SIGNALS, written, now());
        context().forward(new Record<>(reason.name(), RejectionJson.write(rejection), now()), REJECTED);
    }

    private long now() {
        return context().currentSystemTimeMs();
    }
}
