package io.plantline.ingest.gateway;

import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.wire.Channels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells of rejections without drowning the log: the first of a reason at once, then one line per reason every ten
 * minutes with how many it stands for. Now and then a message is bad in every plant, and nothing is lost by it; where
 * more than one in a hundred is, somebody should look, and is warned, more often. Each of them is told at debug.
 */
final class RejectionLog {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final long QUIET_MILLIS = 600_000;
    private static final long MANY_QUIET_MILLIS = 10_000;
    private static final int MANY_IN = 100;
    private static final int AT_LEAST = 10;

    private final Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);
    private long messages;

    /** Takes notice of a message, with what had to be rejected of it. */
    synchronized void tell(List<Rejection> rejections) {
        messages++;
        rejections.forEach(this::tell);
    }

    private void tell(Rejection rejection) {
        LOG.debug("Rejected {} from {}: {}", rejection.reason(), rejection.source(), rejection.detail());
        Tally tally = tallies.computeIfAbsent(rejection.reason(), any -> new Tally());
        tally.count++;
        tally.last = rejection;
        tellIfDue(tally, rejection.arrived());
    }

    /** Tells of what was kept quiet, where its time is over and nothing more comes that would tell it. */
    synchronized void look(long now) {
        tallies.values().forEach(tally -> tellIfDue(tally, now));
    }

    /** Tells of all that was kept quiet. */
    synchronized void end() {
        tallies.values().forEach(tally -> tellIfDue(tally, Long.MAX_VALUE));
    }

    private void tellIfDue(Tally tally, long now) {
        if (tally.count == 0) {
            return;
        }
        Rejection rejection = tally.last;
        boolean many = tally.count >= AT_LEAST && tally.count * MANY_IN > messages - tally.messages;
        if (now - tally.told >= (many ? MANY_QUIET_MILLIS : QUIET_MILLIS)) {
            LOG.atLevel(many ? Level.WARN : Level.INFO)
                    .log(
                            "Rejected {} x {} in {} messages, kept on {}; last from {}: {}",
                            tally.count,
                            rejection.reason(),
                            messages - tally.messages,
                            Channels.REJECTED,
                            rejection.source(),
                            rejection.detail());
            tally.told = now;
            tally.messages = messages;
            tally.count = 0;
        }
    }

    /** What became of one reason since it was last told of. */
    private static final class Tally {
        private long told;
        private long messages;
        private long count;
        private Rejection last;
    }
}
