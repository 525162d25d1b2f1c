package io.plantline.ingest.replay;

import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The readings of recorded files, as a replay would publish them: one after the other as they stand there, those that
 * cannot be used left out and counted, and in the end the notice that the run is over.
 */
public final class RecordedReadings {
    private final Plant plant;
    private final List<Path> files;
    private final Format format;
    private final ReplayMapping mapping;
    private final String run;
    private final RecordedAdmission admission;
    private final long now;

    /** Whom the readings are told to. */
    @FunctionalInterface
    public interface Told {
        void reading(Reading reading) throws IOException;
    }

    /**
     * Prepares to read.
     *
     * @param format null to go by the name of each file
     * @param mapping null where the files need none
     */
    public RecordedReadings(
            Plant plant, List<Path> files, Format format, ReplayMapping mapping, String run, InstantSource clock) {
        ReplaySettings.checkRun(run);
        this.plant = plant;
        this.files = List.copyOf(files);
        this.format = format;
        this.mapping = mapping;
        this.run = run;
        this.admission = new RecordedAdmission(plant, GatewaySettings.DEFAULT_FUTURE_TOLERANCE);
        this.now = clock.millis();
    }

    /**
     * Tells all of them.
     *
     * @param bytesRead told after every row, of all files so far
     */
    public ReplaySummary read(Told told, LongConsumer bytesRead) throws ReplayException, IOException {
        Tally tally = new Tally();
        long bytesBefore = 0;
        for (Path file : files) {
            try (RowsOf rows = new RowsOf(file, Format.of(file, format), mapping, plant, run)) {
                for (RowsOf.Read read = next(file, rows); read != null; read = next(file, rows)) {
                    row(file, read, told, tally);
                    bytesRead.accept(bytesBefore + rows.bytesRead());
                }
                bytesBefore += rows.bytesRead();
            }
        }
        if (tally.lastTime() > Long.MIN_VALUE) {
            told.reading(Reading.endOf(plant.id(), run, tally.lastTime()));
        }
        return tally.summary(run, true);
    }

    private static RowsOf.Read next(Path file, RowsOf rows) throws ReplayException {
        try {
            return rows.next();
        } catch (IOException damaged) {
            throw new ReplayException("%s: cannot be read on: %s".formatted(file, damaged.getMessage()));
        }
    }

    private void row(Path file, RowsOf.Read read, Told told, Tally tally) throws IOException {
        List<Reading> readings = new ArrayList<>();
        List<Unusable> faults = new ArrayList<>(read.row().faults());
        for (Claim claim : read.row().claims()) {
            try {
                readings.add(admission.admit(claim, now));
            } catch (Unusable fault) {
                faults.add(fault);
            }
        }
        tally.row(readings, rejections(file, read.line(), faults));
        tally.published(readings.size());
        for (Reading reading : readings) {
            told.reading(reading);
        }
    }

    private List<Rejection> rejections(Path file, Line line, List<Unusable> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        String source = "%s:%d".formatted(file.getFileName(), line.number());
        return faults.stream().map(fault -> fault.of(source, line.bytes(), now)).toList();
    }
}
