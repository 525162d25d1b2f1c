package io.plantline.ingest.replay;

import io.plantline.ingest.gateway.GatewaySettings;
import io.plantline.ingest.payload.Unusable;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Looks into recorded files before anything is started for them: each has to be there, to fit its mapping, and to say
 * something of the plant early on. Single bad rows are no reason to refuse a file; they are quarantined in the replay.
 */
public final class FirstLook {
    /** Where none of so many rows can be used, it is the mapping or the plant that does not fit. */
    private static final int ROWS = 1_000;

    private final Plant plant;
    private final ReplayMapping mapping;
    private final String run;
    private final RecordedAdmission admission;
    private final long now;

    /**
     * Prepares to look.
     *
     * @param mapping null where the files need none
     */
    public FirstLook(Plant plant, ReplayMapping mapping, String run, InstantSource clock) {
        ReplaySettings.checkRun(run);
        this.plant = plant;
        this.mapping = mapping;
        this.run = run;
        this.admission = new RecordedAdmission(plant, GatewaySettings.DEFAULT_FUTURE_TOLERANCE);
        this.now = clock.millis();
    }

    /**
     * Refuses the first file that cannot be replayed.
     *
     * @param format null to go by the name of each file
     */
    public void at(List<Path> files, Format format) throws ReplayException {
        for (Path file : files) {
            requireReadable(file);
            try (RowsOf rows = new RowsOf(file, Format.of(file, format), mapping, plant, run)) {
                at(file, rows);
            } catch (IOException unreadable) {
                throw new ReplayException("%s: cannot be read: %s".formatted(file, unreadable.getMessage()));
            }
        }
    }

    static void requireReadable(Path file) throws ReplayException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ReplayException(
                    "%s: there is no such file, or it cannot be read; check its path".formatted(file));
        }
    }

    private void at(Path file, RowsOf rows) throws IOException, ReplayException {
        RowsOf.Read read = rows.next();
        if (read == null) {
            throw new ReplayException("%s: there are no readings in it; name a file that holds some".formatted(file));
        }
        ReplayException first = null;
        for (int row = 0; row < ROWS && read != null; row++) {
            Unusable fault = faultOf(read.row());
            if (fault == null) {
                return;
            }
            first = Objects.requireNonNullElse(first, refusal(file, read.line(), fault));
            read = rows.next();
        }
        throw first;
    }

    /** Null where something in the row can be used, or it is empty. */
    private Unusable faultOf(Row row) {
        Admitted admitted = admission.admit(row, now);
        return admitted.readings().isEmpty() && !admitted.faults().isEmpty()
                ? admitted.faults().get(0)
                : null;
    }

    private ReplayException refusal(Path file, Line line, Unusable fault) {
        return new ReplayException(
                "%s:%d: %s: %s; no row up to here or soon after can be used: check %s against the file"
                        .formatted(
                                file,
                                line.number(),
                                fault.reason(),
                                fault.getMessage(),
                                mapping == null ? "--pilot" : "--mapping and --pilot"));
    }
}
