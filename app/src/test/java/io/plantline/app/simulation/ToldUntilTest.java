package io.plantline.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that is started again fills in only what its plants have not told yet. */
class ToldUntilTest {
    @TempDir
    Path folder;

    @Test
    void whatWasNotedLastIsRemembered() {
        Path file = folder.resolve("sweden");
        new ToldUntil(file).note(Instant.parse("2026-03-02T06:00:00Z"));
        new ToldUntil(file).note(Instant.parse("2026-03-02T07:00:00Z"));
        assertThat(new ToldUntil(file).instant()).contains(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void aNewPlantHasToldNothing() {
        assertThat(new ToldUntil(folder.resolve("uk")).instant()).isEmpty();
    }

    @Test
    void aBrokenNoteIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("uk"), "yesterday");
        assertThatThrownBy(() -> new ToldUntil(file).instant())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
