package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology signs in to a Kafka that asks who is there, with the properties all roles share. */
class GuardedKafkaTest {
    @TempDir
    Path directory;

    @Test
    void aTopologyThatSignsInMeasures() throws Exception {
        Story story = story();
        try (KafkaInProcess kafka = new KafkaInProcess(directory.resolve("kafka"));
                Conversation talk = new Conversation(kafka, "guarded");
                TopologyRole role = role(kafka, story, KafkaInProcess.credentials("good"))) {
            talk.publish(story.plant(), story.readings());
            role.start();
            talk.awaitValue("shop", IntervalKind.DAY, role);
            assertThat(role.problem()).isEmpty();
        }
    }

    @Test
    void aTopologyWithAWrongPasswordSaysWhichKafkaRefusedIt() throws Exception {
        Story story = story();
        try (KafkaInProcess kafka = new KafkaInProcess(directory.resolve("kafka"));
                TopologyRole role = role(kafka, story, KafkaInProcess.credentials("bad"))) {
            assertThatThrownBy(role::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(kafka.guardedBootstrap())
                    .hasMessageContaining("Authentication failed");
        }
    }

    @Test
    void secretsAreNotShown() {
        assertThat(settings("kafka:9092", KafkaInProcess.credentials("open-sesame"))
                        .toString())
                .contains("kafka:9092")
                .doesNotContain("open-sesame");
    }

    @Test
    void whatTheTopologyReliesOnCannotBeOverridden() {
        assertThat(TopologyRole.properties(settings("kafka:9092", Map.of("processing.guarantee", "at_least_once"))))
                .containsEntry("processing.guarantee", "exactly_once_v2");
    }

    private static Story story() {
        Story story = new Story(PlantBuilder.plant("shop")
                .scope("lathe", "shop")
                .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
                .build());
        for (int minute = 0; minute < 60; minute++) {
            story.says("m", "2026-01-14T08:%02d".formatted(minute), "" + minute);
        }
        return story.ends();
    }

    private TopologyRole role(KafkaInProcess kafka, Story story, Map<String, String> properties) {
        return new TopologyRole(
                settings(kafka.guardedBootstrap(), properties), List.of(story.plant()), new SimpleMeterRegistry());
    }

    private TopologySettings settings(String bootstrap, Map<String, String> properties) {
        return new TopologySettings(
                bootstrap, "guarded", directory.resolve("state"), 1, Duration.ofMillis(100), properties);
    }
}
