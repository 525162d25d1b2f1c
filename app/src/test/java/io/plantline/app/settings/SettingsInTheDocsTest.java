package io.plantline.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual lists every setting with its default and purpose, as the code has them. */
class SettingsInTheDocsTest {

    @Test
    void everySettingStandsInTheManual() throws IOException {
        String manual = Files.readString(Path.of("..", "docs", "running.md"));
        for (Setting setting : Setting.values()) {
            assertThat(manual).contains("| `%s` |".formatted(setting.key()));
        }
    }
}
