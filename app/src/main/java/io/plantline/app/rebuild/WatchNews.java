package io.plantline.app.rebuild;

import io.plantline.app.role.WatchHealth;
import java.util.OptionalLong;

/** That a watch has ended, and that it works again, each told once, and again and again until Kafka has taken it. */
final class WatchNews {
    private final EndedSince endedSince;
    private final WatchHealth health;
    private int code;

    WatchNews(EndedSince endedSince, WatchHealth health) {
        this.endedSince = endedSince;
        this.health = health;
    }

    synchronized void ended(long now, int with) {
        code = with;
        endedSince.begin(now);
    }

    /** Tells the end where nobody knows of it yet; false where it is still to be told. It may wait for Kafka. */
    boolean tellEnd() {
        long since;
        int with;
        synchronized (this) {
            if (!endedSince.isToBeTold()) {
                return true;
            }
            since = endedSince.at().orElseThrow();
            with = code;
        }
        boolean told = health.ended(since, with);
        synchronized (this) {
            if (told) {
                endedSince.told(since);
            }
        }
        return told;
    }

    /** Tells it where its end was told; false where it is still to be told. It may wait for Kafka. */
    boolean tellThatItWorks(long now) {
        OptionalLong since;
        boolean known;
        synchronized (this) {
            since = endedSince.at();
            known = since.isPresent() && !endedSince.isToBeTold();
        }
        boolean done = !known || health.worksAgain(since.getAsLong(), now);
        synchronized (this) {
            if (done) {
                endedSince.over(since);
            }
        }
        return done;
    }
}
