package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.Lateness;
import io.plantline.bench.load.Past;
import io.plantline.bench.load.ReadingStream;
import io.plantline.bench.load.Shape;
import io.plantline.bench.part.Folders;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import io.plantline.parts.Awaited;
import io.plantline.wire.Channels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;

/**
 * One plant that goes on: with its past and the first third of its readings behind it, the topology is measured over the
 * others while they come. What is open then is closed unmeasured, to hold all of it against the truth.
 *
 * @param readings about how many, those before it is measured included
 */
record Onward(Shape shape, Past past, Lateness lateness, long readings) {
    /** Where the readings of the plant are. */
    static final TopicPartition PARTITION =
            new TopicPartition(Channels.READINGS, Channels.partitionOf(BenchPlant.ID, KafkaBroker.partitions()));

    private static final int WARM = 3;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** An {@link Onward} that has lateness as usual and nothing behind it. */
    static Onward of(Shape shape, long readings) {
        return new Onward(shape, Past.NONE, Lateness.USUAL, readings);
    }

    Onward after(Past newPast) {
        return new Onward(shape, newPast, lateness, readings);
    }

    Carried run(Workbench bench) throws IOException, InterruptedException, Refusal {
        try (KafkaBroker kafka = bench.kafka().withTopics()) {
            ReadingStream stream = new ReadingStream(BenchPlant.of(shape), ReadingStream.REPLAY, lateness);
            Preload load = new Preload(kafka.bootstrap());
            load.send(to -> {
                stream.deliverPast(past, to);
                stream.begin(readings / WARM, to);
            });
            Path folder = bench.newFolder("onward");
            try (Child topology = start(bench, kafka, folder, shape, kafka.end(PARTITION))) {
                return measure(bench, kafka, stream, load, topology, folder);
            }
        }
    }

    /** A topology that has committed so many of the readings. */
    static Child start(Workbench bench, KafkaBroker kafka, Path folder, Shape shape, long readings)
            throws IOException, InterruptedException {
        return bench.measured(Work.GO_ON_MEASURING, kafka.bootstrap(), folder, shape, PARTITION.partition(), readings);
    }

    private Carried measure(
            Workbench bench, KafkaBroker kafka, ReadingStream stream, Preload load, Child topology, Path folder)
            throws IOException, InterruptedException {
        KpiOutput whileMeasured = new KpiOutput(kafka);
        long before = kafka.end(PARTITION);
        topology.go();
        load.send(to -> {
            stream.begin(readings - readings / WARM, to);
            stream.end(to);
        });
        long measured = kafka.end(PARTITION) - before;
        awaitCommit(kafka, folder, topology);
        Usage ours = topology.stop().usage();
        long values = whileMeasured.count();
        long state = Folders.bytes(folder);
        load.send(to -> to.accept(Preload.endOf(BenchPlant.ID)));
        awaitCommit(kafka, folder, topology);
        LastValues last = new LastValues(EnergyCheck.KPIS);
        KpiOutput.from(kafka).forEach(last::take);
        Verdict verdict = new EnergyCheck(stream.truth()).check(last.values().values());
        Usage floor = floor(bench, kafka).times((double) measured / kafka.end(PARTITION));
        return new Carried(measured, stream.late(), values, floor, ours, state, last.kpis(), last.revisions(), verdict);
    }

    private static Usage floor(Workbench bench, KafkaBroker kafka) throws IOException, InterruptedException {
        long end = kafka.end(PARTITION);
        try (Child floor =
                bench.beside(Work.PARSE_READINGS, kafka.bootstrap(), PARTITION.partition(), end / WARM, end)) {
            return floor.go().usage();
        }
    }

    /** Offsets and KPIs are committed together, so when the last reading is, everything is out. */
    static void awaitCommit(KafkaBroker kafka, Path folder, Child topology) throws IOException, InterruptedException {
        long end = kafka.end(PARTITION);
        String application = folder.getFileName().toString();
        Awaited.until(
                () -> kafka.groups().committed(application, PARTITION) >= end || !topology.isAlive(),
                BETWEEN_LOOKS,
                PATIENCE,
                () -> "the topology has not committed its %d readings".formatted(end));
    }
}
