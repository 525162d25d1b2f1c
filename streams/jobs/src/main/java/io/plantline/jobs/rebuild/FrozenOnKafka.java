package io.plantline.jobs.rebuild;

import io.plantline.baseline.Frozen;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.WholeTopic;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/**
 * The baselines of a stack and what adjusts them. Their own topic keeps them for good, while the readings that they came
 * in by go the way of all readings.
 */
final class FrozenOnKafka {
    private final Properties kafka;

    FrozenOnKafka(Properties kafka) {
        this.kafka = kafka;
    }

    /** Those of some plants. What is malformed was rejected by the live path. */
    List<Frozen> of(Collection<String> plants) throws JobRefused {
        List<Frozen> all = new ArrayList<>();
        new WholeTopic(kafka).forEach(Channels.BASELINES, message -> {
            try {
                Frozen one = message.value() == null ? null : FrozenJson.read(message.value());
                if (one != null && plants.contains(one.plant())) {
                    all.add(one);
                }
            } catch (MalformedJson rejected) {
                return;
            }
        });
        return all;
    }
}
