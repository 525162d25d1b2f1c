package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replays recorded files of one plant under a run of their own. With a state directory a run that was stopped, or
 * killed, goes on where the destination has acknowledged everything: what was on the way comes again, and nothing is
 * skipped. When all of it is safe, the end of the run is told, once.
 */
public final class ReplayPublisher {
    private final Plant plant;
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Stop stop = new Stop();

    public ReplayPublisher(Plant plant, ReplaySettings settings, InstantSource clock) {
        this.plant = plant;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Replays everything, on the calling thread.
     *
     * @param progress told several times a second, on the calling thread
     * @throws ReplayException where the files or the state of the run do not allow it
     * @throws NotReachableException where the destination does not answer, or refuses
     */
    public ReplaySummary run(Consumer<ReplayProgress> progress)
            throws ReplayException, NotReachableException, IOException, InterruptedException {
        long bytes = totalBytes(settings.files());
        ReplayStore store = new ReplayStore(settings.stateDirectory());
        ReplayState state = store.open(plant, settings);
        try (Outlet outlet = settings.destination().open(plant.id(), clock, stop)) {
            RecordedAdmission admission = new RecordedAdmission(plant, settings.futureTolerance());
            Checkpoints checkpoints = new Checkpoints(store, state, clock, progress, bytes);
            return new Replay(plant, settings, clock, stop, admission, outlet, checkpoints).run();
        }
    }

    /** Ends {@link #run} soon, from another thread; what has been sent is settled first. */
    public void stop() {
        stop.ask();
    }

    private static long totalBytes(List<Path> files) throws IOException, ReplayException {
        long bytes = 0;
        for (Path file : files) {
            FirstLook.requireReadable(file);
            bytes += Files.size(file);
        }
        return bytes;
    }
}
