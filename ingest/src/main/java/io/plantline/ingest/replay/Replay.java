package io.plantline.ingest.replay;

import io.plantline.ingest.NotReachableException;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * One replay under way. Rows that were safe before are read again, for the counts and for what later rows depend on, but
 * not sent.
 */
final class Replay {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int STOP_STEPS = 50;

    private final Plant plant;
    private final ReplaySettings settings;
    private final InstantSource clock;
    private final Stop stop;
    private final RecordedAdmission admission;
    private final Outlet outlet;
    private final Checkpoints checkpoints;
    private final Pace pace;
    private final Tally tally = new Tally();
    private long bytesBefore;

    Replay(
            Plant plant,
            ReplaySettings settings,
            InstantSource clock,
            Stop stop,
            RecordedAdmission admission,
            Outlet outlet,
            Checkpoints checkpoints) {
        this.plant = plant;
        this.settings = settings;
        this.clock = clock;
        this.stop = stop;
        this.admission = admission;
        this.outlet = outlet;
        this.checkpoints = checkpoints;
        this.pace = new Pace(settings.speed(), clock);
    }

    ReplaySummary run() throws ReplayException, NotReachableException, IOException, InterruptedException {
        for (int i = 0; i < settings.files().size(); i++) {
            file(i);
        }
        settle();
        if (!stop.isAsked() && !checkpoints.begun().ended()) {
            tellEnd();
        }
        return tally.summary(settings.run(), !stop.isAsked());
    }

    private void file(int index) throws ReplayException, NotReachableException, IOException, InterruptedException {
        Path file = settings.files().get(index);
        try (RowsOf rows =
                new RowsOf(file, Format.of(file, settings.format()), settings.mapping(), plant, settings.run())) {
            RowsOf.Read read = rows.next();
            while (read != null && !stop.isAsked()) {
                take(file, new Position(index, read.line().number()), read, bytesBefore + rows.bytesRead());
                checkpoints.tick(tally, bytesBefore + rows.bytesRead());
                read = rows.next();
            }
            bytesBefore += rows.bytesRead();
        }
    }

    private void take(Path file, Position at, RowsOf.Read read, long bytes)
            throws NotReachableException, IOException, InterruptedException {
        long now = clock.millis();
        Admitted admitted = admission.admit(read.row(), now);
        List<Reading> readings = admitted.readings();
        String source = "%s:%d".formatted(file.getFileName(), at.line());
        List<Rejection> rejections = admitted.faults().stream()
                .map(fault -> fault.of(source, read.line().bytes(), now))
                .toList();
        boolean due = at.compareTo(checkpoints.begun().position()) > 0;
        if (due && !readings.isEmpty() && stoppedBefore(readings.get(0).time(), bytes)) {
            return;
        }
        tally.row(readings, rejections);
        if (due) {
            send(at, readings, rejections);
        }
    }

    private void send(Position at, List<Reading> readings, List<Rejection> rejections)
            throws NotReachableException, InterruptedException {
        Runnable safe = checkpoints.acknowledgements().begin(at, readings.size() + rejections.size());
        for (Reading reading : readings) {
            outlet.send(reading, safe);
        }
        for (Rejection rejection : rejections) {
            outlet.send(rejection, safe);
        }
        tally.published(readings.size());
    }

    /** Waits until a row of this time is due; true where it is stopped before. */
    private boolean stoppedBefore(long time, long bytes) throws IOException, InterruptedException {
        Duration wait = pace.until(time);
        while (wait.compareTo(Duration.ZERO) > 0) {
            if (stop.within(wait.compareTo(STEP) < 0 ? wait : STEP)) {
                return true;
            }
            checkpoints.tick(tally, bytes);
            wait = pace.until(time);
        }
        return false;
    }

    /** Waits until everything sent is safe; where it is stopped, not for ever. */
    private void settle() throws NotReachableException, IOException, InterruptedException {
        int steps = 0;
        while (!outlet.settle() && !(stop.isAsked() && ++steps > STOP_STEPS)) {
            checkpoints.tick(tally, bytesBefore);
        }
        checkpoints.now(tally, bytesBefore);
    }

    private void tellEnd() throws NotReachableException, IOException, InterruptedException {
        if (tally.lastTime() > Long.MIN_VALUE) {
            outlet.send(Reading.endOf(plant.id(), settings.run(), tally.lastTime()), () -> {});
            settle();
        }
        checkpoints.end();
    }
}
