package io.plantline.ingest.replay;

import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
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

    /** Whom what cannot be used is told to; may refuse the whole file for it. */
    @FunctionalInterface
    public interface Rejected {
        void row(RejectedRow row) throws ReplayException, IOException;
    }

    /** The same where nobody asks what cannot be used. */
    public ReplaySummary read(Told told, LongConsumer bytesRead) throws ReplayException, IOException {
        return read(told, row -> {}, bytesRead);
    }

    /**
     * Tells all of them.
     *
     * @param bytesRead told after every row, of all files so far
     */
    public ReplaySummary read(Told told, Rejected rejected, LongConsumer bytesRead)
            throws ReplayException, IOException {
        Tally tally = new Tally();
        long bytesBefore = 0;
        for (Path file : files) {
            try (RowsOf rows = new RowsOf(file, Format.of(file, format), mapping, plant, run)) {
                for (RowsOf.Read read = next(file, rows); read != null; read = next(file, rows)) {
                    row(file, read, told, rejected, tally);
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

    private void row(Path file, RowsOf.Read read, Told told, Rejected rejected, Tally tally)
            throws ReplayException, IOException {
        Admitted admitted = admission.admit(read.row(), now);
        tally.row(admitted.readings(), rejections(file, read.line(), admitted.faults()));
        tally.published(admitted.readings().size());
        for (Unusable fault : admitted.faults()) {
            rejected.row(rejected(file, read.line(), fault));
        }
        for (Reading reading : admitted.readings()) {
            told.reading(reading);
        }
    }

    private static RejectedRow rejected(Path file, Line line, Unusable fault) {
        BadCell cell = fault instanceof BadCell known ? known : null;
        boolean shifted = cell != null && cell.shifts();
        return new RejectedRow(
                file,
                line.number(),
                cell == null ? null : cell.column(),
                fault.reason(),
                fault.getMessage(),
                shifted,
                shifted ? Remedy.OF_SHIFTED : Remedy.of(fault.reason()),
                new String(line.bytes(), StandardCharsets.UTF_8));
    }

    private List<Rejection> rejections(Path file, Line line, List<Unusable> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        String source = "%s:%d".formatted(file.getFileName(), line.number());
        return faults.stream().map(fault -> fault.of(source, line.bytes(), now)).toList();
    }
}
