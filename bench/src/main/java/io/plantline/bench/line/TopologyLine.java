package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.load.Truth;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Awaited;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** How many readings one thread of the topology turns into KPIs, exactly once, over all scopes and intervals. */
public final class TopologyLine implements Line {
    private static final String TITLE = "Topology: readings to KPIs";
    private static final String FLOOR = "consume and parse only";
    private static final String OURS = "topology, one thread, exactly once";
    private static final double AIM = 0.2;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final TopicPartition readings =
            new TopicPartition(Channels.READINGS, Channels.partitionOf(BenchPlant.ID, KafkaBroker.partitions()));

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            ReadingStream stream = new ReadingStream(BenchPlant.ofThousandMeters(), ReadingStream.REPLAY);
            bench.say("topology: loading %s readings"
                    .formatted(Comparison.whole((double) bench.size().readings())));
            new Preload(kafka.bootstrap()).send(stream, bench.size().readings());
            Comparison comparison = new Comparison("readings", stream.delivered(), Comparison.By.CPU);
            Steadiness steadiness = bench.steadiness();
            Verdict verdict = Verdict.right("no run yet");
            for (int run = 1; run <= bench.size().runs() && !verdict.isVoid(); run++) {
                bench.say("topology: run %d of %d".formatted(run, bench.size().runs()));
                Run measured = steadiness.measure(() -> run(bench, kafka, stream.truth()));
                comparison.add(measured.floor(), measured.ours());
                verdict = measured.verdict();
            }
            return new LineReport(
                    TITLE,
                    how(bench),
                    comparison.table(FLOOR, OURS),
                    comparison.bars(FLOOR, OURS),
                    List.of(comparison.aim(AIM), steadiness.note()),
                    verdict);
        }
    }

    private record Run(Usage floor, Usage ours, Verdict verdict) {}

    private Run run(Workbench bench, KafkaBroker kafka, Truth truth) throws IOException, InterruptedException {
        Usage floor = floor(bench, kafka);
        Path folder = bench.newFolder("topology");
        String application = folder.getFileName().toString();
        try (Child topology = bench.measured(
                Work.MEASURE_READINGS, kafka.bootstrap(), application, folder, readings.partition(), warm(bench))) {
            KpiOutput output = new KpiOutput(kafka);
            topology.go();
            awaitLastCommit(kafka, application, topology);
            Usage ours = topology.stop().usage();
            return new Run(
                    floor,
                    ours,
                    new EnergyCheck(truth)
                            .check(output.lastValues(EnergyCheck.KPIS).values()));
        }
    }

    private Usage floor(Workbench bench, KafkaBroker kafka) throws IOException, InterruptedException {
        try (Child floor = bench.beside(
                Work.PARSE_READINGS, kafka.bootstrap(), readings.partition(), warm(bench), kafka.end(readings))) {
            return floor.go().usage();
        }
    }

    private static long warm(Workbench bench) {
        return bench.size().readings();
    }

    private static String how(Workbench bench) {
        return ("%s readings of 1,000 meters under four levels of scopes, every 10 s, 1 %% up to 30 min late, 5 %% out of "
                        + "order, 0.5 %% said twice, wait on Kafka; from the first to the commit of the last KPI. Both have "
                        + "read all of them once before, to be as warm as in production: what the compiler does is spread over weeks there.")
                .formatted(Comparison.whole((double) bench.size().readings()));
    }

    /** Offsets and KPIs are committed together, so when the last reading is, everything is out. */
    private void awaitLastCommit(KafkaBroker kafka, String application, Child topology)
            throws IOException, InterruptedException {
        long end = kafka.end(readings);
        Awaited.until(
                () -> kafka.groups().committed(application, readings) >= end || !topology.isAlive(),
                BETWEEN_LOOKS,
                PATIENCE,
                () -> "the topology has not committed its %d readings".formatted(end));
    }
}
