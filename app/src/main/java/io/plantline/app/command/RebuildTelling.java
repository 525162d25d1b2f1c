package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.Destination;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.Manifest;
import io.plantline.app.rebuild.RejectedRows;
import io.plantline.app.replay.ProgressLine;
import io.plantline.app.replay.SummaryText;
import io.plantline.ingest.replay.ReplayProgress;
import io.plantline.ingest.replay.ReplaySummary;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Tells the job of a rebuild what recorded files say, and keeps what of them cannot be used. */
final class RebuildTelling {
    private static final int ROWS_BETWEEN_LOOKS = 10_000;

    private final RebuildInput input;
    private final InstantSource clock;
    private final PrintWriter say;

    RebuildTelling(RebuildInput input, InstantSource clock, PrintWriter say) {
        this.input = input;
        this.clock = clock;
        this.say = say;
    }

    /** False where the job has ended before it was told everything; it has said why. */
    boolean tell(Plant plant, List<Reading> before, JobProcess job, Destination destination, Manifest manifest)
            throws Refusal, IOException {
        Path kept = destination.aside().resolve(RejectedRows.FILE);
        try {
            ReplaySummary summary;
            try (RejectedRows rejected = input.rejected(kept)) {
                summary = tell(plant, before, job, rejected);
            }
            SummaryText.of(summary).forEach(say::println);
            manifest.rows(summary, kept);
            return true;
        } catch (IOException broken) {
            if (job.isEnding()) {
                return false;
            }
            throw broken;
        }
    }

    private ReplaySummary tell(Plant plant, List<Reading> before, JobProcess job, RejectedRows rejected)
            throws Refusal, IOException {
        long bytes = input.bytes();
        long[] rows = {0};
        try (ProgressLine progress = new ProgressLine("rebuild")) {
            return input.tell(plant, before, clock, job.input(), rejected, read -> {
                if (rows[0]++ % ROWS_BETWEEN_LOOKS == 0 || read == bytes) {
                    progress.accept(new ReplayProgress(rows[0], rows[0], 0, read, bytes));
                }
            });
        }
    }
}
