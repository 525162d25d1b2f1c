package io.plantline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.ingest.parts.Plants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of recorded files before a replay starts, and what is left to it. */
class FirstLookTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aBadRowAmongGoodOnesIsLeftToTheReplay() throws Exception {
        Path file = file(
                "monday.csv",
                """
                meter,time,value,unit
                grid,not a time,1,kWh
                grid,2026-03-02T06:00:00Z,1,kWh
                """);
        assertThatCode(() -> look(file)).doesNotThrowAnyException();
    }

    @Test
    void aFileWithoutOneGoodRowIsRefusedByItsFirst() throws Exception {
        Path file = file(
                "monday.csv",
                """
                meter,time,value,unit
                grid,2.3.2026,1,kWh
                grid,3.3.2026,1,kWh
                """);
        assertThatThrownBy(() -> look(file))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith(file + ":2: BAD_TIME: ")
                .hasMessageContaining("check --pilot");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() throws Exception {
        Path file = file("monday.csv", "meter,time,value,unit\n");
        assertThatThrownBy(() -> look(file))
                .hasMessage(file + ": there are no readings in it; name a file that holds some");
    }

    @Test
    void emptyJsonLinesAreRefused() throws Exception {
        Path file = file("monday.jsonl", "\n");
        assertThatThrownBy(() -> look(file))
                .hasMessage(file + ": there are no readings in it; name a file that holds some");
    }

    @Test
    void aNameThatTellsNoFormatIsRefused() throws Exception {
        Path file = file("monday.txt", "x");
        assertThatThrownBy(() -> look(file)).hasMessageContaining("--format");
    }

    private void look(Path file) throws ReplayException {
        new FirstLook(Plants.foundry(), null, "trial", NOW).at(List.of(file), null);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
