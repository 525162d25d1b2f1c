package io.plantline.app.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.app.rebuild.AnomalyProcess;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.KeptWatch;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Required;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process of the job that watches is killed: everybody can see it, and it is started anew. */
class KeptWatchTest {
    private static final Path PRESS_SHOP = Path.of("src/test/resources/press-shop.yaml");
    private static final KeptWatch.Patience HURRIED =
            new KeptWatch.Patience(Duration.ofMillis(100), Duration.ofSeconds(2));

    @TempDir
    Path folder;

    @BeforeEach
    void requireJobs() {
        Required.part(JobProcess.absence());
    }

    @Test
    @Timeout(90)
    void aWatchThatEndsIsAnEventUntilItWorksAgain() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free())) {
            Settings settings =
                    Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_REPLICATION, "1"));
            new Topics(settings).ensure();
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            try (KeptWatch kept = kept(settings, metrics);
                    Told told =
                            new Told(kafka.bootstrap(), settings.number(Setting.KAFKA_PARTITIONS), Channels.HEALTH)) {
                assertThat(kept.problem()).isEmpty();
                long killed = kept.id();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();

                List<String> ended = told.await(1);
                assertThat(ended).singleElement().asString().contains("/watch-ended/", " 0 null ", "ended with 137");
                List<String> again = told.await(2);
                assertThat(again).hasSize(2);
                assertThat(again.get(1)).contains("/watch-ended/", " 1 ", "works again");
                assertThat(kept.id()).isNotEqualTo(killed);
                assertThat(kept.problem()).isEmpty();
                assertThat(metrics.counter("plantline.anomalies.restarts").count())
                        .isEqualTo(1);
                assertThat(metrics.get("plantline.anomalies.up").gauge().value())
                        .isEqualTo(1);
            }
        }
    }

    private KeptWatch kept(Settings settings, SimpleMeterRegistry metrics) throws Exception {
        List<Plant> plants = List.of(PlantFile.read(PRESS_SHOP));
        Path checkpoints = folder.resolve("anomalies");
        AnomalyProcess process = AnomalyProcess.start(
                settings, List.of(PRESS_SHOP), checkpoints, InstantSource.system(), List.of("--every", "1"));
        return new KeptWatch(
                process,
                settings,
                plants,
                checkpoints,
                InstantSource.system(),
                metrics,
                HURRIED,
                new KeptWatch.Words(words -> {}, () -> false));
    }
}
