package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever starts a demo has set holds in it, or is said not to. */
class DemoSettingsTest {
    @TempDir
    Path folder;

    @Test
    void whoIsToldOfAlertsIsAsInProduction() throws Exception {
        Path plan = Files.writeString(
                folder.resolve("alerting.yaml"),
                "routes:\n  - {name: hall, webhook: {url: \"http://127.0.0.1:9/\"}}\n");
        DemoSettings settings = DemoSettings.read(
                Optional.empty(),
                Map.of(
                        "PLANTLINE_ALERTING_FILE", plan.toString(),
                        "PLANTLINE_ALERTING_GIVE_UP_AFTER", "1h",
                        "PLANTLINE_MQTT_URL", "tcp://elsewhere:1883",
                        "PLANTLINE_HISTORY_TOKEN", "secret"),
                List.of());

        assertThat(settings.held())
                .containsOnly(
                        Map.entry(Setting.ALERTING_FILE, plan.toString()),
                        Map.entry(Setting.ALERTING_GIVE_UP_AFTER, "1h"));
        assertThat(settings.notes())
                .containsExactlyInAnyOrder(
                        "alerts are told by 1 routes of " + plan,
                        "mqtt.url does not hold in the demo, which brings its own",
                        "history.token does not hold in the demo, which brings its own");
    }

    @Test
    void aMistakeIsRefusedBeforeAnythingIsStarted() {
        assertThatThrownBy(() -> DemoSettings.read(
                        Optional.empty(), Map.of("PLANTLINE_ALERTING_FILE", folder + "/absent.yaml"), List.of()))
                .hasMessageContaining("absent.yaml");
        assertThatThrownBy(() -> DemoSettings.read(Optional.empty(), Map.of("PLANTLINE_ALERTING_FIEL", "x"), List.of()))
                .hasMessageContaining("PLANTLINE_ALERTING_FIEL");
    }
}
