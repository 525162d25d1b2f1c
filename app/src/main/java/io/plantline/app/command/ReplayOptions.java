package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.ingest.replay.Destination;
import io.plantline.ingest.replay.FirstLook;
import io.plantline.ingest.replay.Format;
import io.plantline.ingest.replay.ReplayException;
import io.plantline.ingest.replay.ReplayMapping;
import io.plantline.ingest.replay.ReplaySettings;
import io.plantline.ingest.replay.Speed;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is replayed and how. */
final class ReplayOptions {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "recorded readings, replayed one after the other")
    private List<Path> files;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|parquet",
            description = "how the files are written (default: by their names)")
    private Format format;

    @Option(
            names = "--mapping",
            paramLabel = "MAP.yaml",
            description = "which column is which meter, where the files do not say so themselves")
    private Path mapping;

    @Option(
            names = "--speed",
            paramLabel = "max|1x|60x",
            defaultValue = "max",
            description = "seconds of recorded time per second (default: ${DEFAULT-VALUE})")
    private Speed speed;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "id that keeps these values apart from live ones (default: name of the first file)")
    private String run;

    String run() {
        return run == null ? runOf(files.get(0)) : run;
    }

    /** The run of a file that is given none. */
    static String runOf(Path file) {
        String name = file.getFileName().toString();
        return name.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** Refuses what cannot be replayed, before anything is started for it. */
    void check(Plant plant, InstantSource clock) throws Refusal, IOException {
        try {
            new FirstLook(plant, mapping(plant), run(), clock).at(files, format);
        } catch (ReplayException wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(wrong.getMessage());
        }
    }

    ReplaySettings settings(Plant plant, Destination destination, Path stateDirectory)
            throws ReplayException, IOException, Refusal {
        try {
            return ReplaySettings.of(files, run(), destination)
                    .as(format)
                    .mappedBy(mapping(plant))
                    .at(speed)
                    .resumableIn(stateDirectory);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(wrong.getMessage());
        }
    }

    private ReplayMapping mapping(Plant plant) throws ReplayException, IOException {
        return mapping == null ? null : ReplayMapping.read(mapping, plant);
    }
}
