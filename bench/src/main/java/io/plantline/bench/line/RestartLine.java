package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.Past;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.load.Shape;
import io.plantline.bench.part.Folders;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a topology with a week of state takes from its start to its first commit. */
public final class RestartLine implements Line {
    private static final String TITLE = "Restart: with a week of state";
    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;
    private static final List<String> HEADER =
            List.of("", "from start to first commit", "CPU-seconds", "peak memory", "state on disk");

    private final List<List<String>> table = new ArrayList<>(List.of(HEADER));
    private final List<Bar> bars = new ArrayList<>();

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        bench.say("restart: making a week of state");
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            ReadingStream stream = new ReadingStream(BenchPlant.ofThousandMeters(), ReadingStream.REPLAY);
            Preload load = new Preload(kafka.bootstrap());
            Path folder = bench.newFolder("restart");
            load.send(to -> {
                stream.deliverPast(Past.WEEK, to);
                stream.begin(bench.size().growing(), to);
            });
            started(bench, kafka, folder).close();
            restart(bench, kafka, folder, load, stream, "with its state on disk");
            Folders.clear(folder);
            restart(bench, kafka, folder, load, stream, "with its folder lost, restored from Kafka");
            load.send(to -> {
                stream.end(to);
                to.accept(Preload.endOf(BenchPlant.ID));
            });
            try (Child last = started(bench, kafka, folder)) {
                Onward.awaitCommit(kafka, folder, last);
            }
            Verdict verdict = new EnergyCheck(stream.truth())
                    .check(KpiOutput.from(kafka).lastValues(EnergyCheck.KPIS).values());
            return new LineReport(TITLE, how(bench), table, bars, List.of(), verdict);
        }
    }

    private void restart(
            Workbench bench, KafkaBroker kafka, Path folder, Preload load, ReadingStream stream, String name)
            throws IOException, InterruptedException {
        bench.say("restart: " + name);
        load.send(to -> stream.begin(1, to));
        long began = System.nanoTime();
        try (Child topology = Onward.start(bench, kafka, folder, Shape.USUAL, kafka.end(Onward.PARTITION))) {
            double seconds = (System.nanoTime() - began) / NANOS;
            double cpu = topology.cpuSeconds();
            Usage usage = topology.go().stop().usage();
            table.add(List.of(
                    name,
                    Costs.number("%.1f s", seconds),
                    Costs.number("%.1f", cpu),
                    Comparison.whole(usage.peakBytes() / MEGABYTE) + " MB",
                    Comparison.whole(Folders.bytes(folder) / MEGABYTE) + " MB"));
            bars.add(new Bar(name, seconds * 1000, "ms from start to first commit"));
        }
    }

    private static Child started(Workbench bench, KafkaBroker kafka, Path folder)
            throws IOException, InterruptedException {
        return Onward.start(bench, kafka, folder, Shape.USUAL, kafka.end(Onward.PARTITION));
    }

    private static String how(Workbench bench) {
        return ("1,000 meters with a week behind them and %s readings at 10 s. The process is ended and started anew, its JVM"
                        + " included, with one period of readings waiting for it.")
                .formatted(Comparison.whole((double) bench.size().growing()));
    }
}
