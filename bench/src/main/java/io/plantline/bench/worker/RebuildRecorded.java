package io.plantline.bench.worker;

import io.plantline.app.StopSignal;
import io.plantline.app.command.PlantlineCommand;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The whole command {@code plantline rebuild}, its process of Flink included, from the first byte to the manifest. */
final class RebuildRecorded implements Task {
    private final Path pilot;
    private final Path file;
    private final Path out;
    private int exitCode = -1;

    RebuildRecorded(Path pilot, Path file, Path out) {
        this.pilot = pilot;
        this.file = file;
        this.out = out;
    }

    @Override
    public void prepare() {}

    @Override
    public void run(CountDownLatch stop) {
        exitCode = PlantlineCommand.commandLine(new StopSignal())
                .execute("rebuild", file.toString(), "--pilot", pilot.toString(), "--out", out.toString());
    }

    @Override
    public String found() {
        return Integer.toString(exitCode);
    }
}
