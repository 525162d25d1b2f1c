package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.parity.Outcome;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Reference;
import io.plantline.parity.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topology that lost its disk goes on from Kafka as if nothing had happened, late readings and all. */
class RestartTest {

    @TempDir
    Path directory;

    @Test
    void theStateIsRebuiltFromKafkaAndTheNumbersStayRight() throws Exception {
        Story story = new Story(PlantBuilder.plant("shop")
                .scope("lathe", "shop")
                .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
                .build());
        for (int minute = 0; minute < 300; minute++) {
            if (minute != 30) {
                story.says("m", "2026-01-14T%02d:%02d".formatted(8 + minute / 60, minute % 60), "" + minute * 3);
            }
        }
        int half = story.readings().size() / 2;
        story.says("m", "2026-01-14T08:30", "92").ends();
        Outcome right = new Reference().run(story.plant(), story.readings());

        try (KafkaInProcess kafka = new KafkaInProcess(directory.resolve("kafka"));
                Conversation talk = new Conversation(kafka, "restart")) {
            talk.publish(story.plant(), story.readings().subList(0, half));
            try (TopologyRole role = role(kafka, story, "first-disk")) {
                role.start();
                talk.awaitValue("shop", IntervalKind.DAY, role);
            }
            talk.publish(
                    story.plant(),
                    story.readings().subList(half, story.readings().size()));
            try (TopologyRole role = role(kafka, story, "second-disk")) {
                role.start();
                Outcome outcome = talk.awaitNumbersOf(right, role);
                assertThat(outcome.differencesFrom(right)).isEmpty();
                assertThat(story.find(outcome, "shop", "elec-import-energy", IntervalKind.MINUTE, "2026-01-14T08:30")
                                .revision())
                        .isEqualTo(1);
            }
        }
    }

    private TopologyRole role(KafkaInProcess kafka, Story story, String disk) {
        TopologySettings settings =
                new TopologySettings(kafka.bootstrap(), "restart", directory.resolve(disk), 1, Duration.ofMillis(100));
        return new TopologyRole(settings, List.of(story.plant()), new SimpleMeterRegistry());
    }
}
