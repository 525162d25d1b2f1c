package io.plantline.history;

import io.plantline.model.Rejection.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Writes batches to the store, one after the other, on one thread. */
final class HistoryWriter {
    private static final int POINTS_REMEMBERED = 1_000_000;

    private final TimeSeriesStore store;
    private final Decoder decoder;
    private final Quarantine quarantine;
    private final Patience patience;
    private final SinkMetrics metrics;
    private final Clock clock;
    private final KnownStandings standings;
    private boolean prepared;

    HistoryWriter(TimeSeriesStore store, Decoder decoder, Quarantine quarantine, SinkMetrics metrics, Clock clock) {
        this.store = store;
        this.decoder = decoder;
        this.quarantine = quarantine;
        this.patience = new Patience(clock, metrics);
        this.metrics = metrics;
        this.clock = clock;
        this.standings = new KnownStandings(store, POINTS_REMEMBERED);
    }

    /** Returns when the store has acknowledged every point, and Kafka every rejection. */
    void write(Batch batch) {
        certainly(() -> standings.load(batch.points()), batch.abandoned());
        Changes changes = standings.admit(batch.points());
        certainly(() -> store.erase(changes.erasures()), batch.abandoned());
        writeOrSplit(changes.writes(), batch.abandoned());
        quarantine(batch.rejections(), batch.abandoned());
        standings.trim();
        metrics.superseded(changes.superseded());
    }

    /** The next batch must not trust what was known about the store. */
    void forget() {
        standings.forgetAll();
    }

    Optional<String> problem() {
        return patience.problem();
    }

    /** Halves what is refused until the culprits are alone: they go to quarantine, the rest is written. */
    private void writeOrSplit(List<Point> points, CountDownLatch abandoned) {
        if (points.isEmpty()) {
            return;
        }
        try {
            patience.until(() -> inStore(() -> store.write(points)), abandoned);
            metrics.written(points.size(), clock.millis());
        } catch (PointsRefused refused) {
            if (points.size() == 1) {
                refuse(points.get(0), refused, abandoned);
                return;
            }
            int half = points.size() / 2;
            writeOrSplit(points.subList(0, half), abandoned);
            writeOrSplit(points.subList(half, points.size()), abandoned);
        }
    }

    private void refuse(Point point, PointsRefused refused, CountDownLatch abandoned) {
        standings.forget(point);
        String detail = "%s refuses it: %s".formatted(store.name(), refused.getMessage());
        quarantine(List.of(decoder.rejected(point.origin(), Reason.NOT_STORABLE, detail)), abandoned);
    }

    private void quarantine(List<Batch.Rejected> rejections, CountDownLatch abandoned) {
        if (!rejections.isEmpty()) {
            retried(() -> quarantine.put(rejections), abandoned);
        }
    }

    private void certainly(Patience.Attempt attempt, CountDownLatch abandoned) {
        retried(() -> inStore(attempt), abandoned);
    }

    private void retried(Patience.Attempt attempt, CountDownLatch abandoned) {
        try {
            patience.until(attempt, abandoned);
        } catch (PointsRefused impossible) {
            throw new IllegalStateException("only a write can be refused", impossible);
        }
    }

    /** After any failure the store may have come back empty, so it is prepared again. */
    private void inStore(Patience.Attempt attempt) throws OutOfService, PointsRefused {
        try {
            if (!prepared) {
                store.prepare();
                prepared = true;
            }
            attempt.make();
        } catch (OutOfService down) {
            prepared = false;
            throw down;
        }
    }
}
