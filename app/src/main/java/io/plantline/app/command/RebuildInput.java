package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.RejectedRows;
import io.plantline.ingest.replay.FirstLook;
import io.plantline.ingest.replay.Format;
import io.plantline.ingest.replay.RecordedReadings;
import io.plantline.ingest.replay.ReplayException;
import io.plantline.ingest.replay.ReplayMapping;
import io.plantline.ingest.replay.ReplaySummary;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.ReadingJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is rebuilt from: the readings that Kafka holds, or recorded files. */
final class RebuildInput {
    private static final String KAFKA = "kafka";
    private static final int PIPE_BYTES = 1 << 16;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|kafka",
            description = "recorded readings, read one after the other, or the word kafka: the readings of a stack")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--read-as",
            paramLabel = "csv|jsonl|parquet",
            description = "how the files are written (default: by their names)")
    private Format format;

    @Option(names = "--mapping", paramLabel = "MAP.yaml", description = "which column is which meter, as for replay")
    private Path mapping;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "kafka: whose readings are used (default: live); files: what the values are filed under "
                    + "(default: name of the first file)")
    private String run;

    @Option(
            names = "--skip-bad",
            description = "files: reject rows with more or fewer cells than their table has columns like other rows "
                    + "that cannot be used (default: such a file is refused)")
    private boolean skipBad;

    /** Takes off what stands before it on the command line. */
    void begin(Path before) {
        if (!files.isEmpty() && files.get(0).equals(before)) {
            files = new ArrayList<>(files.subList(1, files.size()));
        }
        if (files.isEmpty()) {
            files = new ArrayList<>(List.of(Path.of(KAFKA)));
        }
    }

    boolean isKafka() {
        return files.size() == 1 && files.get(0).toString().equals(KAFKA);
    }

    String run() {
        if (run != null) {
            return run;
        }
        return isKafka() ? Reading.LIVE : ReplayOptions.runOf(files.get(0));
    }

    List<Path> files() {
        return files;
    }

    /** Where rows go that cannot be used. */
    RejectedRows rejected(Path file) {
        return new RejectedRows(file, skipBad);
    }

    /** The files it names, with the mapping. */
    List<Path> given() {
        List<Path> given = new ArrayList<>(isKafka() ? List.of() : files);
        if (mapping != null) {
            given.add(mapping);
        }
        return given;
    }

    Path mapping() {
        return mapping;
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    void requireNamed() throws Refusal {
        if (isKafka() && skipBad) {
            throw Refusal.wrongUsage(
                    "--skip-bad is for recorded files; what came over Kafka was rejected by the live path");
        }
        if (files.isEmpty()) {
            throw Refusal.wrongUsage("name the recorded files to read, or kafka for the readings of a stack");
        }
    }

    /** Refuses files that cannot be read, before anything is started for them. */
    void check(Plant plant, InstantSource clock) throws Refusal, IOException {
        try {
            new FirstLook(plant, mapping(plant), run(), clock).at(files, format);
        } catch (ReplayException wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(wrong.getMessage());
        }
    }

    /** Tells the job what comes before, and every reading of the files, as Kafka holds them, and ends what it reads. */
    ReplaySummary tell(
            Plant plant,
            List<Reading> before,
            InstantSource clock,
            OutputStream job,
            RejectedRows rejected,
            LongConsumer bytesRead)
            throws Refusal, IOException {
        try (OutputStream out = new BufferedOutputStream(job, PIPE_BYTES)) {
            for (Reading signal : before) {
                line(signal, out);
            }
            return new RecordedReadings(plant, files, format, mapping(plant), run(), clock)
                    .read(reading -> line(reading, out), rejected, bytesRead);
        } catch (ReplayException wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        }
    }

    private static void line(Reading reading, OutputStream out) throws IOException {
        out.write(ReadingJson.write(reading));
        out.write('\n');
    }

    private ReplayMapping mapping(Plant plant) throws ReplayException, IOException {
        return mapping == null ? null : ReplayMapping.read(mapping, plant);
    }
}
