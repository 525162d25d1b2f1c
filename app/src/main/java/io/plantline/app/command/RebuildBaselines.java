package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Manifest;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import io.plantline.baseline.Frozen;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** What baselines a rebuild from files holds energy against: none, or those that a stack keeps. */
final class RebuildBaselines {
    private static final String KAFKA = "kafka";

    @Option(
            names = "--baselines",
            paramLabel = KAFKA,
            description = "files: hold energy against the baselines that a stack keeps; from Kafka it always is")
    private String source;

    void check(boolean readingsOfKafka) throws Refusal {
        if (source != null && readingsOfKafka) {
            throw Refusal.wrongUsage("--baselines is for recorded files; from Kafka its baselines are read too");
        }
        if (source != null && !source.equals(KAFKA)) {
            throw Refusal.wrongUsage("--baselines %s: the one thing it can be is kafka".formatted(source));
        }
    }

    /** They come before all other readings, so that the first of these is held against them. */
    List<Reading> readings(Plant plant, Settings settings, Manifest manifest) throws Refusal {
        if (source == null) {
            return List.of();
        }
        List<Frozen> frozen = onKafka(plant, settings);
        if (frozen.isEmpty()) {
            throw Refusal.wrongInput("--baselines kafka: there is none of plant %s on %s; leave the option out"
                    .formatted(plant.id(), Channels.BASELINES));
        }
        manifest.baselines(frozen.stream().map(FrozenJson::key).toList());
        return frozen.stream().map(Frozen::reading).toList();
    }

    /** What is malformed was rejected by the live path. */
    private static List<Frozen> onKafka(Plant plant, Settings settings) throws Refusal {
        List<Frozen> frozen = new ArrayList<>();
        try {
            new TopicScan(Clients.kafka(settings)).read(Channels.BASELINES, record -> {
                try {
                    Frozen one = record.value() == null ? null : FrozenJson.read(record.value());
                    if (one != null && one.plant().equals(plant.id())) {
                        frozen.add(one);
                    }
                } catch (MalformedJson rejected) {
                    return;
                }
            });
            return frozen;
        } catch (KafkaException silent) {
            throw Refusal.unreachable("--baselines kafka: %s".formatted(silent.getMessage()));
        }
    }
}
