package io.plantline.dashboards.meters;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Trouble;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a meter is doing now.
 *
 * @param newest the reading with the latest event time, or null where none was heard
 * @param lastArrived when anything last came of it, epoch milliseconds; meaningless where none was heard
 * @param silence for how many milliseconds it has said nothing; where none was heard, since when it would have been
 * @param age how many milliseconds before now its newest reading is of; zero where none was heard
 * @param heardToday how much of today was heard of it
 * @param repeated how many readings were for a time it had spoken of shortly before
 * @param outOfOrder how many readings were for a time before the newest
 * @param lag how many milliseconds after their event time its readings come; below zero its clock is ahead
 * @param period how many milliseconds lie between its readings
 * @param troubles what is the matter with it
 * @param unusable where it is not heard because what it says is rejected: why
 */
public record MeterHealth(
        Plant plant,
        Meter meter,
        Reading newest,
        long lastArrived,
        long silence,
        long age,
        long readings,
        Optional<Heard> heardToday,
        long repeated,
        long outOfOrder,
        OptionalLong lag,
        OptionalLong period,
        List<Anomaly> troubles,
        Optional<Unusable> unusable) {

    private static final Duration LATE = Duration.ofMinutes(15);

    /**
     * What it says is rejected.
     *
     * @param since when that began, epoch milliseconds
     */
    public record Unusable(long since, String sentence) {}

    /** Whether a meter speaks as often as it should. */
    public enum State {
        /** Within its maximum gap. */
        SPEAKING,
        /** It speaks, but of a time long past, as while its history is filled in: how it is now is not known. */
        BEHIND,
        /** For longer than its maximum gap: what it measures is not covered any more. */
        SILENT,
        /** Not heard yet, and not due either: the server has not listened for as long as its maximum gap. */
        AWAITED,
        /** Not since the server began to listen, nor for a time before that. */
        NEVER
    }

    /**
     * From when on a server has listened, and from how long before.
     *
     * @param since epoch milliseconds
     * @param before milliseconds
     */
    record Listening(long since, long before) {
        long from() {
            return since - before;
        }
    }

    static MeterHealth of(
            Plant plant,
            Meter meter,
            MeterRecord.Health health,
            List<Anomaly> troubles,
            Listening listening,
            long now) {
        return new MeterHealth(
                plant,
                meter,
                health.newest(),
                health.lastArrived(),
                Math.max(0, now - (health.newest() == null ? listening.since() : health.lastArrived())),
                health.newest() == null ? 0 : Math.max(0, now - health.newest().time()),
                health.readings(),
                Heard.of(meter, plant.zone(), health.today(), listening.from(), now),
                health.repeated(),
                health.outOfOrder(),
                health.lag(),
                health.period(),
                troubles,
                health.rejected().map(rejected -> new Unusable(rejected.since(), rejected.sentence())));
    }

    /** True while its readings are held because their scale is doubted. */
    public boolean isHeld() {
        return troubles.stream().anyMatch(trouble -> trouble.rule().equals(Trouble.SCALE.rule()));
    }

    /** The same where anything was due yet. */
    public Optional<Heard> heardOfWhatWasDue() {
        return state() == State.AWAITED ? Optional.empty() : heardToday;
    }

    public State state() {
        boolean isDue = silence > meter.maxGap().toMillis();
        if (newest == null) {
            return isDue ? State.NEVER : State.AWAITED;
        }
        if (isDue) {
            return State.SILENT;
        }
        return isBehind() ? State.BEHIND : State.SPEAKING;
    }

    /** What is entered by hand may be of any time. */
    private boolean isBehind() {
        return newest.entered() == null && age > meter.maxGap().plus(LATE).toMillis();
    }
}
