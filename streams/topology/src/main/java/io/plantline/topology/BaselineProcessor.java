package io.plantline.topology;

import io.plantline.baseline.Frozen;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Hands each frozen baseline and adjustment on to its plant, among the readings: from there it has its place in the one
 * order that everything of a plant has.
 */
final class BaselineProcessor extends ContextualProcessor<byte[], byte[], String, byte[]> {
    static final String READINGS = "baselines-among-readings";
    static final String REJECTED = "baselines-rejected";

    private final List<Plant> plants;

    BaselineProcessor(List<Plant> plants) {
        this.plants = plants;
    }

    @Override
    public void process(Record<byte[], byte[]> written) {
        try {
            Frozen one = FrozenJson.read(written.value());
            if (plants.stream().anyMatch(plant -> plant.id().equals(one.plant()))) {
                Reading reading = one.reading();
                String key = Channels.readingKey(reading.plant(), reading.meter());
                context().forward(new Record<>(key, ReadingJson.write(reading), now()), READINGS);
            } else {
                reject(written.value(), Rejection.Reason.UNKNOWN_PLANT, "no plant '%s'".formatted(one.plant()));
            }
        } catch (MalformedJson malformed) {
            reject(written.value(), Rejection.Reason.NOT_JSON, malformed.getMessage());
        }
    }

    private void reject(byte[] written, Rejection.Reason reason, String detail) {
        Rejection rejection = new Rejection(reason, detail, Channels.BASELINES, written, now());
        context().forward(new Record<>(reason.name(), RejectionJson.write(rejection), now()), REJECTED);
    }

    private long now() {
        return context().currentSystemTimeMs();
    }
}
