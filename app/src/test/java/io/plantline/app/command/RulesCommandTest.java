package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void aDryRunSaysWhatIsOtherThanWhatIsInForce() throws Exception {
        Commands dead = Commands.run("rules", "--dry-run", "--kafka", "127.0.0.1:1", "--pilot", PRESS_SHOP.toString());
        assertThat(dead.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(dead.err()).contains("Kafka at 127.0.0.1:1 is not reachable");
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"),
                Files.readString(PRESS_SHOP).replace("{restart: 1 kWh}", "{restart: 2 kWh}"));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free())) {
            new Topics(Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_REPLICATION, "1")))
                    .ensure();
            String[] of = {"--kafka", kafka.bootstrap(), "--pilot"};

            assertThat(rules(of, PRESS_SHOP, "--dry-run").out())
                    .contains("nothing was ever said of the rules of press-shop on plantline.rules.v1")
                    .contains("left-on: restart 1 kWh (usually none)");
            assertThat(rules(of, PRESS_SHOP).exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(rules(of, PRESS_SHOP, "--dry-run").out())
                    .contains("left-on: restart 1 kWh, after")
                    .contains("none differ from what is in force since 20", ", from " + PRESS_SHOP)
                    .doesNotContain("usually");
            assertThat(rules(of, changed, "--dry-run").out())
                    .contains("left-on: restart 2 kWh (in force: 1 kWh), after 30 minutes, call 20 kWh")
                    .contains("1 differs from what is in force since 20", "(last on plantline.rules.v1)");
            assertThat(rules(of, changed, "--dry-run").out())
                    .as("a dry run changes nothing")
                    .contains("1 differs from what is in force");
        }
    }

    private static Commands rules(String[] of, Path plant, String... more) {
        List<String> words = new ArrayList<>(List.of("rules"));
        words.addAll(List.of(of));
        words.add(plant.toString());
        words.addAll(List.of(more));
        return Commands.run(words.toArray(String[]::new));
    }
}
