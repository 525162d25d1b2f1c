package io.plantline.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.embedded.Workspace;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines with little to do: what they say of the speed is nothing, what they say of the result must be right. */
class LinesTest {
    private static final Size TINY = new Size(1, 1, 20_000, 4_000, 20_000, 10_000, Duration.ofSeconds(1));

    @TempDir
    Path folder;

    @Test
    void everyReadingThatWasPublishedIsOnKafka() throws Exception {
        Required.part(Installed.MOSQUITTO);
        expectRight(new MqttLine());
    }

    @Test
    void theGatewayIsWatchedOverManyMessages() throws Exception {
        Required.part(Installed.MOSQUITTO);
        expectRight(new SoakLine());
    }

    @Test
    void everyValueOnKafkaIsInTheDatabase() throws Exception {
        Required.part(Installed.INFLUXD);
        expectRight(HistoryLine.toInfluxDb());
    }

    @Test
    void everyReadingIsReflectedByAnEventOfTheLiveStream() throws Exception {
        expectRight(new LatencyLine(Clock.systemUTC()));
    }

    private void expectRight(Line line) throws Exception {
        try (Workspace workspace = Workspace.open(Optional.of(folder))) {
            LineReport report =
                    line.measure(new Workbench(workspace, TINY, List.of(), new Calibration(), progress -> {}));
            assertThat(report.verdict().state()).as("%s", report.verdict()).isEqualTo(Verdict.State.RIGHT);
            assertThat(report.table()).as("table of %s", report.title()).hasSizeGreaterThan(2);
        }
    }
}
