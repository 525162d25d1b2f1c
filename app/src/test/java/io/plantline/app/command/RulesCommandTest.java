package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are checked before anybody hears of them. */
class RulesCommandTest {
    private static final Path PRESS_SHOP = Path.of("src/test/resources/press-shop.yaml");

    @TempDir
    Path folder;

    @Test
    void aRuleWithANegativeDurationIsRefusedWithItsPlaceBeforeKafkaIsAsked() throws Exception {
        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(PRESS_SHOP).replace("{restart: 1 kWh}", "{restart: 1 kWh, after: -20m}"));

        Commands refused = Commands.run("rules", "--kafka", "127.0.0.1:1", "--pilot", wrong.toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(refused.err()).contains(wrong + ":", "rules.left-on.after", "negative", "without the minus sign");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void whatTheRulesOfAPlantFileAreCanBeAsked() {
        Commands said = Commands.run("rules", "--dry-run", "--pilot", PRESS_SHOP.toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains(
                        "press-shop, from",
                        "left-on: restart 1 kWh (usually none), after 30 minutes, call 20 kWh",
                        "peak: limit 80 kW (usually none), sure 80 %, lasts 0 seconds, calm 30 minutes");
    }
}
