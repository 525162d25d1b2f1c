package io.plantline.ingest.gateway;

import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs rejections without drowning the log: one line per reason every ten seconds, with how many it stands for. */
final class RejectionLog {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final long QUIET_MILLIS = 10_000;

    private final Map<Reason, Tally> tallies = new EnumMap<>(Reason.class);

    /** Logs it, or counts it for the next line of its reason. */
    synchronized void tell(Rejection rejection) {
        Tally tally = tallies.computeIfAbsent(rejection.reason(), any -> new Tally());
        tally.count++;
        if (rejection.arrived() - tally.told >= QUIET_MILLIS) {
            LOG.warn(
                    "Rejected {} x {}, last from {}: {}",
                    tally.count,
                    rejection.reason(),
                    rejection.source(),
                    rejection.detail());
            tally.told = rejection.arrived();
            tally.count = 0;
        }
    }

    private static final class Tally {
        private long told;
        private long count;
    }
}
