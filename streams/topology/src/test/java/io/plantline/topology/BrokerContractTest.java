package io.plantline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Reading;
import io.plantline.parity.Engine;
import io.plantline.parity.KpiContract;
import io.plantline.parity.Outcome;
import io.plantline.parity.Reference;
import io.plantline.plant.Plant;
import io.plantline.wire.MalformedJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The topology on a real broker, exactly once, tells the stories right. Each story is a run of its own. */
class BrokerContractTest extends KpiContract {
    private static final AtomicInteger STORIES = new AtomicInteger();

    @TempDir
    static Path directory;

    private static KafkaInProcess kafka;

    @BeforeAll
    static void startKafka() throws Exception {
        kafka = new KafkaInProcess(directory.resolve("kafka"));
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Override
    protected Engine engine() {
        return this::run;
    }

    private Outcome run(Plant plant, List<Reading> readings) {
        String run = "story-" + STORIES.incrementAndGet();
        TopologySettings settings =
                new TopologySettings(kafka.bootstrap(), run, directory.resolve(run), 1, Duration.ofMillis(100));
        try (Conversation talk = new Conversation(kafka, run);
                TopologyRole role = new TopologyRole(settings, List.of(plant), new SimpleMeterRegistry())) {
            talk.publish(plant, readings);
            role.start();
            return talk.awaitNumbersOf(new Reference().run(plant, readings));
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
