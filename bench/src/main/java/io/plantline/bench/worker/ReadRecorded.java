package io.plantline.bench.worker;

import io.plantline.ingest.replay.RecordedReadings;
import io.plantline.ingest.replay.ReplayException;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The floor under a rebuild: a recorded file is read and parsed, and nothing is made of it. */
final class ReadRecorded implements Task {
    private final Path pilot;
    private final Path file;
    private final InstantSource clock;
    private Plant plant;
    private long read;

    ReadRecorded(Path pilot, Path file, InstantSource clock) {
        this.pilot = pilot;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void prepare() throws PlantFileException {
        plant = PlantFile.read(pilot);
    }

    @Override
    public void run(CountDownLatch stop) throws IOException, ReplayException {
        new RecordedReadings(plant, List.of(file), null, null, "floor", clock).read(reading -> read++, bytes -> {});
    }

    @Override
    public String found() {
        return Long.toString(read);
    }
}
