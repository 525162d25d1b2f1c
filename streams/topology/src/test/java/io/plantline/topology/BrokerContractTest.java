package io.plantline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Reading;
import io.plantline.parity.Engine;
import io.plantline.parity.Outcome;
import io.plantline.parity.Reference;
import io.plantline.parity.RestatedContract;
import io.plantline.parity.Story;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The topology on a real broker, exactly once, tells the stories right. Each story is a run of its own, the worked numbers one
 * together. A real broker adds commits, transactions and what is written down between them: the families in which most is
 * restated, moved and taken back stand for all, which {@link DriverContractTest} tells through the same topology.
 */
class BrokerContractTest extends RestatedContract {
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
    public Engine engine() {
        return new Engine() {
            @Override
            public Outcome run(Plant plant, List<Reading> readings) {
                return tell(List.of(plant), List.of(readings), new Reference().run(plant, readings));
            }

            @Override
            public boolean tellsBatches() {
                return false;
            }

            @Override
            public List<Outcome> runAll(List<Story> stories) {
                return together(stories);
            }
        };
    }

    /** All stories in one topology, each in its own plant: starting one for each would take a minute. */
    private static List<Outcome> together(List<Story> stories) {
        List<KpiValue> reference = new Reference()
                .runAll(stories).stream()
                        .flatMap(outcome -> outcome.all().stream())
                        .toList();
        Outcome outcome = tell(
                stories.stream().map(Story::plant).toList(),
                stories.stream().map(Story::readings).toList(),
                new Outcome(reference));
        return stories.stream()
                .map(story -> new Outcome(outcome.all().stream()
                        .filter(value -> value.plant().equals(story.plant().id()))
                        .toList()))
                .toList();
    }

    private static Outcome tell(List<Plant> plants, List<List<Reading>> readings, Outcome reference) {
        kafka.forget(Channels.READINGS); // or each story would measure all those before it too
        String run = "story-" + STORIES.incrementAndGet();
        TopologySettings settings =
                new TopologySettings(kafka.bootstrap(), run, directory.resolve(run), 1, Duration.ofMillis(100));
        try (Conversation talk = new Conversation(kafka, run);
                TopologyRole role = new TopologyRole(settings, plants, new SimpleMeterRegistry())) {
            for (int i = 0; i < plants.size(); i++) {
                talk.publish(plants.get(i), readings.get(i));
            }
            role.start();
            return talk.awaitNumbersOf(reference, role);
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
