package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.Former;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The words of a rebuild that is made once more. */
class RepetitionTest {
    @TempDir
    Path folder;

    @Test
    void whatWasGivenSeveralTimesIsGivenAgainAsOften() throws Exception {
        Path manifest = Files.writeString(
                folder.resolve("manifest.json"),
                """
                {"command": ["plantline", "rebuild", "a.csv", "--pilot", "a.yaml", "--pilot", "b.yaml", "--out", "x"],
                 "run": "r", "outputs": []}
                """);
        List<String> words = Repetition.words(
                Former.of(manifest), line(), line().parseArgs("--repeat", manifest.toString(), "--out", "y"));

        assertThat(words).containsExactly("a.csv", "--pilot=a.yaml", "--pilot=b.yaml", "--out=y", "--run=r");
    }

    private static CommandLine line() {
        return new CommandLine(new RebuildCommand(new StopSignal(), Clock.systemUTC()))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
