package io.plantline.ingest.replay;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Several times a second, keeps how far a run has come, and tells it. */
final class Checkpoints {
    private static final long EVERY_MILLIS = 250;

    private final ReplayStore store;
    private final InstantSource clock;
    private final Consumer<ReplayProgress> progress;
    private final long bytesTotal;
    private final ReplayState begun;
    private final Acknowledgements acknowledgements;
    private ReplayState kept;
    private long last;

    Checkpoints(
            ReplayStore store,
            ReplayState begun,
            InstantSource clock,
            Consumer<ReplayProgress> progress,
            long bytesTotal) {
        this.store = store;
        this.begun = begun;
        this.kept = begun;
        this.clock = clock;
        this.progress = progress;
        this.bytesTotal = bytesTotal;
        this.acknowledgements = new Acknowledgements(begun.position());
    }

    /** The state the run was found in. */
    ReplayState begun() {
        return begun;
    }

    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** Keeps and tells, if it is time for that. */
    void tick(Tally tally, long bytesRead) throws IOException {
        if (clock.millis() - last >= EVERY_MILLIS) {
            now(tally, bytesRead);
        }
    }

    /** Keeps and tells at once. */
    void now(Tally tally, long bytesRead) throws IOException {
        last = clock.millis();
        long safe = acknowledgements.rows(); // looked at first: no more is told than is kept
        keep(kept.at(acknowledgements.safe()));
        progress.accept(new ReplayProgress(tally.rows(), safe, tally.rejections(), bytesRead, bytesTotal));
    }

    /** Keeps that the end of the run has been told. */
    void end() throws IOException {
        keep(kept.end());
    }

    private void keep(ReplayState state) throws IOException {
        if (!state.equals(kept)) {
            store.save(state);
            kept = state;
        }
    }
}
