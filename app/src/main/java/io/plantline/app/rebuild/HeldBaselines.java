package io.plantline.app.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Settings;
import io.plantline.baseline.Frozen;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.MalformedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The baselines, and what adjusts them, that a rebuild holds energy against. They are cited by what they say and not by where
 * they stand: what is frozen later changes nothing when the rebuild is made once more.
 *
 * @param all in the order of their topic
 * @param offsets of each partition, the one after the last that was read
 */
public record HeldBaselines(List<One> all, Map<Integer, Long> offsets) {
    public HeldBaselines {
        all = List.copyOf(all);
        offsets = new TreeMap<>(offsets);
    }

    /**
     * A frozen record.
     *
     * @param text as it stands on the topic
     */
    public record One(String id, String text) {
        String sha256() {
            return Digest.of(text);
        }
    }

    /** Those of some plants that a stack keeps. What is malformed was rejected by the live path. */
    public static HeldBaselines onKafka(Settings settings, Collection<String> plants) throws Refusal {
        List<One> all = new ArrayList<>();
        Map<Integer, Long> offsets = new TreeMap<>();
        try {
            new TopicScan(Clients.kafka(settings)).read(Channels.BASELINES, record -> {
                offsets.put(record.partition(), record.offset() + 1);
                take(record, plants, all);
            });
            return new HeldBaselines(all, offsets);
        } catch (KafkaException silent) {
            throw Refusal.unreachable("%s cannot be read: %s; see that Kafka runs, and that its user may read the topic"
                    .formatted(Channels.BASELINES, silent.getMessage()));
        }
    }

    /** Those that a manifest has; empty where it has none whole. */
    static Optional<HeldBaselines> in(JsonNode manifest, Path file) throws Refusal {
        if (!manifest.has(Manifest.BASELINES_READ)) {
            return Optional.empty();
        }
        List<One> all = new ArrayList<>();
        for (JsonNode one : manifest.path(Manifest.BASELINES)) {
            One held = new One(one.path("id").asText(), one.path("text").asText());
            if (!held.sha256().equals(one.path("sha256").asText())) {
                throw Refusal.wrongInput(
                        "--repeat %s: baselines: %s is not what its SHA-256 says, somebody has changed it; take the manifest as the rebuild has written it"
                                .formatted(file, held.id()));
            }
            all.add(held);
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        manifest.path(Manifest.BASELINES_READ)
                .forEach(read -> offsets.put(
                        read.path("partition").asInt(), read.path("to").asLong()));
        return Optional.of(new HeldBaselines(all, offsets));
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Collection<String> plants, List<One> all) {
        try {
            Frozen one = record.value() == null ? null : FrozenJson.read(record.value());
            if (one != null && plants.contains(one.plant())) {
                all.add(new One(FrozenJson.key(one), new String(record.value(), StandardCharsets.UTF_8)));
            }
        } catch (MalformedJson rejected) {
            return;
        }
    }

    /** Writes them for the job, a line each. */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(".baselines.jsonl");
        return Files.write(
                file, all.stream().map(one -> one.text().replaceAll("\\R", " ")).toList());
    }
}
