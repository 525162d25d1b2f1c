package io.plantline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A jobs file that a form shows, whether or not it is done. */
class JobsTextTest {
    @Test
    void whatIsWrittenIsTakenOverAsItIs() throws Exception {
        JsonNode read = JobsText.read(
                "jobs",
                """
                plant: boras
                carbon: grid
                jobs:
                  - {id: lid-7, machine: press-1, load: [100, 80.5], step: 1h, due: 2026-02-05T06:00, crew: [early]}
                  - id: lid-8
                    after: lid-7
                    release:
                """);

        assertThat(read.path("carbon").asText()).isEqualTo("grid");
        assertThat(read.path("jobs")).hasSize(2);
        assertThat(read.path("jobs").path(0).path("load"))
                .extracting(JsonNode::asText)
                .containsExactly("100", "80.5");
        assertThat(read.path("jobs").path(0).path("due").asText()).isEqualTo("2026-02-05T06:00");
        assertThat(read.path("jobs").path(1).path("release").isNull()).isTrue();
    }

    @Test
    void aFileWithoutJobsIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> JobsText.read("jobs", "plant: boras"))
                .isInstanceOf(PlantFileException.class)
                .hasMessageContaining("write 'plant:' and 'jobs:' with a list");
        assertThatThrownBy(() -> JobsText.read("jobs", "jobs: [press, pan]"))
                .hasMessageContaining("a job that is no block of keys");
        assertThatThrownBy(() -> JobsText.read("jobs", "jobs: [press")).hasMessageContaining("not YAML");
    }
}
