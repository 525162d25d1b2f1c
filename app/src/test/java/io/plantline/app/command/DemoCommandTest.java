package io.plantline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.alert.AlertPlan;
import io.plantline.alerting.Alerting;
import io.plantline.alerting.AlertingSettings;
import io.plantline.app.Api;
import io.plantline.app.ExitCode;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.TierOne;
import io.plantline.model.IntervalKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer sees it. */
class DemoCommandTest {
    private static final Pattern MQTT = Pattern.compile("MQTT broker at (\\S+) \\(");
    private static final Pattern KAFKA = Pattern.compile("Kafka at (\\S+) \\(");
    private static final Pattern READY = Pattern.compile("Plantline is ready: (\\S+) \\(");

    @TempDir
    Path folder;

    @Test
    @Timeout(420)
    void aSimulatedPlantIsOnTheDashboardWithoutAnythingInstalled() throws Exception {
        Commands ended;
        try (Commands demo = demo().awaitSaying("is ready")) {
            ended = demo;
            Matcher ready = READY.matcher(demo.out());
            assertThat(ready.find()).as(demo.out() + demo.err()).isTrue();
            String hours = "/api/v1/plants/portugal/kpis?interval=hour";
            Api api = Api.at(URI.create(ready.group(1)));
            api.await(hours, kpis -> isNumber(kpis, "energy-cost") && isNumber(kpis, "elec-consumption"));
            for (IntervalKind kind : List.of(IntervalKind.HOUR, IntervalKind.DAY, IntervalKind.MONTH)) {
                assertThatTierOneIsAnswered(api, kind);
            }

            demo.awaitSaying("energy baseline 'demo' is frozen");
            assertThat(demo.out())
                    .as(demo.err())
                    .contains("portugal: energy baseline 'demo' is frozen, learnt from the hours of");
            String today = "/api/v1/plants/portugal/kpis?interval=day";
            api.await(today, kpis -> isNumber(kpis, "enpi-normalised") && isNumber(kpis, "energy-cusum"));

            demo.awaitSaying("anomalies are looked for");
            Matcher mqtt = MQTT.matcher(demo.out());
            assertThat(mqtt.find()).as(demo.out()).isTrue();
            Commands fault = Commands.run("fault", "spike", "--pilot", "portugal", "--mqtt", mqtt.group(1));
            assertThat(fault.out())
                    .as(fault.err())
                    .contains("portugal: spike at centrifugal-1-power until ", "rule spike is to find it by ");
            Commands off =
                    Commands.run("fault", "spike", "--pilot", "portugal", "--mqtt", mqtt.group(1), "--for", "0s");
            assertThat(off.out()).as(off.err()).contains("portugal: spike at centrifugal-1-power is off");
            Commands peak = Commands.run("fault", "peak-load", "--pilot", "portugal", "--mqtt", mqtt.group(1));
            assertThat(peak.out()).as(peak.err()).contains("no rule of this plant looks for it: peak");

            Matcher kafka = KAFKA.matcher(demo.out());
            assertThat(kafka.find()).as(demo.out()).isTrue();
            AlertingSettings other = new AlertingSettings(
                    kafka.group(1), Map.of(), AlertPlan.STANDARD, Optional.empty(), Duration.ofHours(1));
            try (Alerting takesOver =
                    Alerting.start(other, List.of(), InstantSource.system(), new SimpleMeterRegistry())) {
                api.post("/api/v1/silences", aSilence()); // it notices by the next thing it has to keep
                demo.awaitSaying("has taken over");
                assertThat(demo.out()).contains("the rest of the demo goes on");
                assertThat(takesOver.hasStopped()).isFalse();
            }

            try (Commands second = demo()) {
                assertThat(second.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
                assertThat(second.err()).contains("in use by another plantline", "--data");
            }
        }
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.DONE);
    }

    private static String aSilence() {
        return """
                {"matcher": {"plant": "portugal", "rule": "spike"}, "who": "Ana", "reason": "a trial", "ends": "%s"}"""
                .formatted(InstantSource.system().instant().plus(Duration.ofHours(1)));
    }

    private static boolean isNumber(JsonNode answer, String kpi) {
        return kpis(answer)
                .anyMatch(row -> row.path("kpi").asText().equals(kpi)
                        && row.path("value").isNumber());
    }

    /** With a number, or with a reason that is not a last resort. */
    private static void assertThatTierOneIsAnswered(Api api, IntervalKind kind) throws Exception {
        JsonNode answer = api.await("/api/v1/plants/portugal/kpis?interval=" + kind.id(), rows -> true);
        for (Kpi kpi : TierOne.per(kind)) {
            assertThat(kpis(answer).filter(row -> row.path("kpi").asText().equals(kpi.id())))
                    .as("%s per %s", kpi.id(), kind)
                    .singleElement()
                    .satisfies(row -> assertThat(row.path("value").isNumber()
                                    || row.path("reason").asText().length() > 5)
                            .as(row.toString())
                            .isTrue());
        }
    }

    private static Stream<JsonNode> kpis(JsonNode answer) {
        return StreamSupport.stream(answer.path("kpis").spliterator(), false);
    }

    private Commands demo() {
        return Commands.start(
                "demo",
                "--pilots",
                Path.of("..", "pilots", "portugal.yaml").toString(),
                "--days",
                "2",
                "--port",
                "0",
                "--mqtt-port",
                "0",
                "--kafka-port",
                "0",
                "--data",
                folder.toString());
    }
}
