package io.plantline.ingest.replay;

import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a replay has read. */
final class Tally {
    private static final int SHOWN = 10;

    private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    private final List<String> firstRejections = new ArrayList<>();
    private long rows;
    private long accepted;
    private long published;
    private long rejections;
    private long lastTime = Long.MIN_VALUE;

    void row(List<Reading> readings, List<Rejection> unusable) {
        rows++;
        accepted += readings.size();
        readings.forEach(reading -> lastTime = Math.max(lastTime, reading.time()));
        unusable.forEach(this::rejection);
    }

    void published(int readings) {
        published += readings;
    }

    long rows() {
        return rows;
    }

    long rejections() {
        return rejections;
    }

    /** The latest event time, or {@link Long#MIN_VALUE} where there was no reading. */
    long lastTime() {
        return lastTime;
    }

    ReplaySummary summary(String run, boolean complete) {
        return new ReplaySummary(run, rows, accepted, published, rejected, firstRejections, complete);
    }

    private void rejection(Rejection rejection) {
        rejections++;
        rejected.merge(rejection.reason(), 1L, Long::sum);
        if (firstRejections.size() < SHOWN) {
            firstRejections.add("%s: %s: %s".formatted(rejection.source(), rejection.reason(), rejection.detail()));
        }
    }
}
