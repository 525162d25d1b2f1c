package io.plantline.dashboards.http;

import io.javalin.http.Context;
import io.plantline.dashboards.access.Limit;
import java.time.Duration;
import java.time.InstantSource;

/** How much one person may write in a minute of what is kept for long: more than anybody types, less than a script that errs. */
public final class WritingLimit {
    private static final int MOST = 60;
    private static final String ANYBODY = "anybody";

    private final Limit limit;

    public WritingLimit(InstantSource clock) {
        this.limit = new Limit(MOST, Duration.ofMinutes(1), clock);
    }

    /** Counts one more of whoever asks, and refuses what is too many. */
    public void check(Context request) {
        limit.more(Asking.who(request).signedIn().orElse(ANYBODY)).ifPresent(wait -> {
            throw Refused.tooMany(request, Refusal.TOO_MUCH_WRITTEN, wait);
        });
    }
}
