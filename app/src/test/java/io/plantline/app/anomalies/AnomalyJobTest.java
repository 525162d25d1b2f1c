package io.plantline.app.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.app.ExitCode;
import io.plantline.app.rebuild.AnomalyProcess;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.RulesWriter;
import io.plantline.app.rebuild.StandaloneFlink;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.parts.Required;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job is killed, or moved, in the midst of its work, and everything is told once, as if it had not been. */
class AnomalyJobTest {
    private static final Path PRESS_SHOP = Path.of("src/test/resources/press-shop.yaml");
    private static final List<String> OFTEN = List.of("--every", "1");
    private static final int MORNING = 200;
    private static final int SOME = 5;
    private static final int DAY = 485;

    /** Of eight hours, in each of which the press idles and too much is drawn. */
    private static final int LEAST_TOLD = 25;

    /** The rule, and when it begins, of what is told last: the press idles in the eighth hour. */
    private static final String LAST = "/left-on/1772457000000";

    /** The same in the fourth hour, in the midst of which the job is stopped. */
    private static final String OPEN = "/left-on/1772442600000";

    /** The same in the ninth hour. */
    private static final String LATER = "/left-on/1772460600000";

    /** And the one of the hour after that. */
    private static final String LATEST = "/left-on/1772464200000";

    private static final int HOUR = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void requireJobs() {
        Required.part(JobProcess.absence());
    }

    @Test
    @Timeout(180)
    void noEventIsLostOrDoubled() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free())) {
            Settings settings = settings(kafka);
            new Topics(settings).ensure();
            try (PressShop shop = new PressShop(kafka.bootstrap(), settings.number(Setting.KAFKA_PARTITIONS))) {
                List<String> killed = killedInTheMorning(settings, shop);
                assertThat(killed).hasSizeGreaterThan(LEAST_TOLD).doesNotHaveDuplicates();
                forget(settings);
                assertThat(killed).containsExactlyInAnyOrderElementsOf(inOneGo(settings));
            }
        }
    }

    @Test
    @Timeout(180)
    void onAClusterElsewhereItGoesOnFromASavepointOfAFormerJob() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free());
                StandaloneFlink flink = new StandaloneFlink(
                        Files.createDirectories(folder.resolve("flink")),
                        Path.of("../streams/jobs/target/flink").toAbsolutePath())) {
            Settings settings = settings(kafka);
            new Topics(settings).ensure();
            try (PressShop shop = new PressShop(kafka.bootstrap(), settings.number(Setting.KAFKA_PARTITIONS));
                    Told told = told(settings)) {
                shop.live(0, MORNING);
                ClusterRest cluster = new ClusterRest(flink.awaitSlot());
                String first = submit(settings, cluster, withoutSpikesAndSaw(), List.of());
                assertThat(told.await(SOME)).hasSizeGreaterThanOrEqualTo(SOME);
                String savepoint = cluster.stopWithSavepoint(first, folder.resolve("savepoints"));
                flink.awaitSlot();
                shop.live(MORNING, DAY);
                String second = submit(
                        settings,
                        cluster,
                        PRESS_SHOP,
                        List.of("--from", Path.of(URI.create(savepoint)).toString(), "--parallelism", "2"));
                List<String> all = told.awaitLast(LAST);
                assertThat(all).hasSizeGreaterThan(SOME).doesNotHaveDuplicates();
                assertThat(all).filteredOn(line -> line.contains(OPEN)).satisfies(AnomalyJobTest::isToldAsOne);
                assertThat(all).as("of the rule more").anyMatch(line -> line.contains("/spike/"));
                thePeakIsToldNoMore(settings, shop, told);
                cluster.cancel(second);
            }
        }
    }

    /** The job on the cluster is told of other rules while it works. */
    private void thePeakIsToldNoMore(Settings settings, PressShop shop, Told told) throws Exception {
        Path others = Files.writeString(
                folder.resolve("others.yaml"),
                Files.readString(PRESS_SHOP).replace("peak: {limit: 80 kW}", "peak: {limit: 120 kW}"));
        new RulesWriter(settings)
                .write(RulesWriter.read(List.of(others), InstantSource.system().millis()));
        shop.live(DAY, DAY + HOUR); // rules come on a topic of their own: by the end of this hour they hold
        int before = told.awaitLast(LATER).size();
        shop.live(DAY + HOUR, DAY + 2 * HOUR);
        List<String> later = told.awaitLast(LATEST);
        assertThat(later.subList(before, later.size()))
                .anyMatch(line -> line.contains("/left-on/"))
                .noneMatch(line -> line.contains("/peak/") && line.contains(" 0 null "));
    }

    /** One event whose revisions follow each other, and whose last is its end. */
    private static void isToldAsOne(List<? extends String> lines) {
        assertThat(lines).hasSizeGreaterThan(1);
        for (int revision = 0; revision < lines.size(); revision++) {
            assertThat(lines.get(revision)).contains(" %d ".formatted(revision));
            assertThat(lines.get(revision).contains(" %d null ".formatted(revision)))
                    .isEqualTo(revision < lines.size() - 1);
        }
    }

    /** The plant file as it was before a meter and a rule were added to it. */
    private Path withoutSpikesAndSaw() throws IOException {
        String now = Files.readString(PRESS_SHOP);
        String before = now.lines().filter(line -> !line.contains("saw-power")).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("before.yaml"), before + "\n  spike: {enabled: false}\n");
    }

    private String submit(Settings settings, ClusterRest cluster, Path plant, List<String> from) throws Exception {
        List<String> further = new ArrayList<>(OFTEN);
        further.addAll(List.of("--jobmanager", cluster.address()));
        further.addAll(from);
        try (AnomalyProcess job = AnomalyProcess.start(
                settings, List.of(plant), folder.resolve("on-cluster"), InstantSource.system(), further)) {
            assertThat(job.await()).isEqualTo(ExitCode.DONE);
            return job.jobId();
        }
    }

    private static Settings settings(EmbeddedKafka kafka) {
        return Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_REPLICATION, "1"));
    }

    private List<String> killedInTheMorning(Settings settings, PressShop shop) throws Exception {
        try (Told told = told(settings)) {
            shop.live(0, MORNING);
            try (AnomalyProcess first = start(settings, "killed")) {
                assertThat(told.await(1)).isNotEmpty();
                shop.live(MORNING, DAY);
                first.kill();
            }
            try (AnomalyProcess second = start(settings, "killed")) {
                return told.awaitLast(LAST);
            }
        }
    }

    private List<String> inOneGo(Settings settings) throws Exception {
        try (AnomalyProcess job = start(settings, "whole");
                Told told = told(settings)) {
            return told.awaitLast(LAST);
        }
    }

    /** The same readings, with nothing told of them yet. */
    private static void forget(Settings settings) throws Exception {
        try (Admin admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.text(Setting.KAFKA_BOOTSTRAP)))) {
            admin.deleteTopics(List.of(Channels.ANOMALIES)).all().get();
        }
        new Topics(settings).ensure();
    }

    private AnomalyProcess start(Settings settings, String checkpoints) throws Exception {
        return AnomalyProcess.start(
                settings, List.of(PRESS_SHOP), folder.resolve(checkpoints), InstantSource.system(), OFTEN);
    }

    private static Told told(Settings settings) {
        return new Told(settings.text(Setting.KAFKA_BOOTSTRAP), settings.number(Setting.KAFKA_PARTITIONS));
    }
}
