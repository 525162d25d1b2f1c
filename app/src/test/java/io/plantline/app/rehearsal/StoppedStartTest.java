package io.plantline.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import io.plantline.app.Main;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A demo that is stopped while it is still starting ends at once, says nothing of it and leaves nothing behind. */
class StoppedStartTest {
    private static final Path PILOT =
            Path.of("..", "pilots", "portugal.yaml").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"history: QuestDB", "MQTT broker at", "Kafka at"})
    @Timeout(120)
    void aDemoStoppedInTheMiddleOfItsStartEndsQuietly(String lastSaid) throws Exception {
        List<String> demo = List.of(
                "demo",
                "--pilots",
                PILOT.toString(),
                "--port",
                "0",
                "--mqtt-port",
                "0",
                "--kafka-port",
                "0",
                "--data",
                folder.resolve("data").toString());
        try (OutsideProcess process = OutsideProcess.java("demo", folder, Map.of(), Main.class.getName(), demo)) {
            process.awaitSaying(lastSaid);
            assertThat(process.stop()).as(process.said()).isEqualTo(ExitCode.DONE);
            assertThat(process.said()).doesNotContain("Exception", "ERROR", "WARN");
            assertThat(folder).as("temporary files").isDirectoryNotContaining("glob:**/{plantline-,lib,flink-}*");
        }
    }
}
