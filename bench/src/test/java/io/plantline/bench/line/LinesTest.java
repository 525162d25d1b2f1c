package io.plantline.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.embedded.Workspace;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.bench.load.Lateness;
import io.plantline.bench.load.Past;
import io.plantline.bench.load.Shape;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.parts.Installed;
import io.plantline.parts.Required;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines with little to do: what they say of the speed is nothing, what they say of the result must be right. */
class LinesTest {
    private static final Size TINY = new Size(1, 1, 20_000, 4_000, 20_000, 10_000, Duration.ofSeconds(1), true);

    /** Warmed up once for all. */
    private static Calibration calibration;

    @TempDir
    Path folder;

    @BeforeAll
    static void calibrate() throws InterruptedException {
        calibration = new Calibration();
    }

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

    @Test
    void theEnergyOfARebuildIsWhatTheRegistersCounted() throws Exception {
        Required.part(JobProcess.absence());
        expectRight(new RebuildLine());
    }

    @Test
    void aPlantGoesOnWithItsHistoryBehindIt() throws Exception {
        try (Workspace workspace = Workspace.open(Optional.of(folder))) {
            Past twoDays = new Past(2, 3, Duration.ofDays(1));

            Carried carried =
                    new Onward(new Shape(50, 3, 2), twoDays, Lateness.upToADay(10), 3_000).run(workbench(workspace));

            assertThat(carried.verdict().state()).as("%s", carried.verdict()).isEqualTo(Verdict.State.RIGHT);
            assertThat(carried.late()).as("late readings").isPositive();
        }
    }

    private void expectRight(Line line) throws Exception {
        try (Workspace workspace = Workspace.open(Optional.of(folder))) {
            LineReport report = line.measure(workbench(workspace));
            assertThat(report.verdict().state()).as("%s", report.verdict()).isEqualTo(Verdict.State.RIGHT);
            assertThat(report.table()).as("table of %s", report.title()).hasSizeGreaterThan(1);
        }
    }

    private static Workbench workbench(Workspace workspace) {
        return new Workbench(workspace, TINY, List.of(), calibration, progress -> {});
    }
}
