package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.settings.Setting;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.part.Database;
import io.plantline.bench.part.Folders;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Work;
import io.plantline.kpi.KpiValue;
import io.plantline.parts.Awaited;
import io.plantline.parts.Installed;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What readings leave on disk, and what memory each process has that has taken them in. */
public final class FootprintLine implements Line {
    private static final String TITLE = "Size: memory of each process, disk per million readings";
    private static final double MEGABYTE = 1 << 20;
    private static final double MILLION = 1e6;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final List<List<String>> table =
            new ArrayList<>(List.of(List.of("", "memory now", "CPU-seconds", "disk per million readings")));
    private final List<Bar> bars = new ArrayList<>();

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        boolean isInflux = Installed.INFLUXD.absence().isEmpty();
        bench.say("size: %s readings"
                .formatted(Comparison.whole((double) bench.size().growing())));
        Path log = bench.newFolder("kafka");
        Path state = bench.newFolder("state");
        Path stored = bench.newFolder("stored");
        try (KafkaBroker kafka = bench.kafka(log).withTopics();
                Database database = isInflux ? bench.influxDb(stored) : bench.questDb(stored);
                Child topology = role(bench, "topology", kafka, database, state);
                Child history = role(bench, "history", kafka, database, state);
                Child dashboards = role(bench, "dashboards", kafka, database, state)) {
            ReadingStream stream = new ReadingStream(BenchPlant.ofThousandMeters(), ReadingStream.REPLAY);
            new Preload(kafka.bootstrap()).send(stream, bench.size().growing());
            await(kafka, Setting.TOPOLOGY_APPLICATION_ID.standard().orElseThrow(), Channels.READINGS);
            await(kafka, RunningRoles.HISTORY_GROUP, Channels.KPIS);
            process("topology", topology);
            process("history", history);
            process("dashboards", dashboards);
            row("Kafka", (double) kafka.residentBytes(), 0, -1);
            double million = stream.delivered() / MILLION;
            topics(log).forEach((topic, bytes) -> row("Kafka: " + topic, -1, -1, bytes / million));
            row("topology: state", -1, -1, Folders.bytes(state) / million);
            row(isInflux ? "InfluxDB" : "QuestDB", -1, -1, Folders.bytes(stored) / million);
            Collection<KpiValue> values =
                    KpiOutput.from(kafka).lastValues(EnergyCheck.KPIS).values();
            Verdict verdict = new EnergyCheck(stream.truth()).check(values);
            return new LineReport(TITLE, how(bench), table, bars, notes(kafka, stream), verdict);
        }
    }

    private static Child role(Workbench bench, String role, KafkaBroker kafka, Database database, Path state)
            throws IOException, InterruptedException {
        return bench.measured(
                        Work.RUN_ROLES,
                        role,
                        Setting.KAFKA_BOOTSTRAP.name() + '=' + kafka.bootstrap(),
                        Setting.TOPOLOGY_STATE_DIR.name() + '=' + state,
                        Setting.HISTORY_KIND.name() + '=' + database.kind(),
                        Setting.HISTORY_URL.name() + '=' + database.url(),
                        Setting.HISTORY_DATABASE.name() + '=' + Database.NAME,
                        Setting.HTTP_PORT.name() + "=0")
                .go();
    }

    private static void await(KafkaBroker kafka, String group, String topic) throws IOException, InterruptedException {
        Awaited.until(
                () -> kafka.groups().committed(group, topic)
                        >= kafka.ends(KafkaBroker.partitionsOf(topic)).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                BETWEEN_LOOKS,
                PATIENCE,
                () -> "%s has not committed all of %s".formatted(group, topic));
    }

    private void process(String name, Child process) throws IOException {
        row("process " + name, (double) process.residentBytes(), process.cpuSeconds(), -1);
    }

    private void row(String name, double memory, double cpu, double disk) {
        table.add(List.of(name, megabytes(memory), cpu <= 0 ? "" : Costs.number("%.1f", cpu), megabytes(disk)));
        if (disk >= 0) {
            bars.add(new Bar(name, disk / MEGABYTE, "MB per million readings"));
        }
    }

    private static String megabytes(double bytes) {
        return bytes < 0 ? "" : Costs.number("%.0f MB", bytes / MEGABYTE);
    }

    /** The folders of the partitions, by topic. */
    private static Map<String, Long> topics(Path log) throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        try (Stream<Path> folders = Files.list(log)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                int dash = name.lastIndexOf('-');
                if (name.startsWith("plantline") && dash > 0) {
                    bytes.merge(name.substring(0, dash), segments(folder), Long::sum);
                }
            }
        }
        return bytes;
    }

    /** Without the indexes, for which Kafka reserves more than they take. */
    private static long segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file :
                    files.filter(any -> any.toString().endsWith(".log")).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    private static List<String> notes(KafkaBroker kafka, ReadingStream stream) throws InterruptedException {
        return List.of("%.1f KPI values and %.1f cells were given out per reading"
                .formatted(
                        KpiOutput.from(kafka).count() / (double) stream.delivered(),
                        kafka.ends(KafkaBroker.partitionsOf(Channels.CELLS)).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                / (double) stream.delivered()));
    }

    private static String how(Workbench bench) {
        return ("%s readings of 1,000 meters at 10 s go through topology and history, each in a process of its own with a heap"
                        + " of 1 GB, into the database; the dashboards listen. Memory is what is resident when all is stored.")
                .formatted(Comparison.whole((double) bench.size().growing()));
    }
}
