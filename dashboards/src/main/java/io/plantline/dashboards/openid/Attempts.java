package io.plantline.dashboards.openid;

import io.plantline.dashboards.access.Secrets;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who is on their way to the provider and back; each way leads back once. */
public final class Attempts {
    /** As long as somebody may take to sign in there. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Attempt> open = new LinkedHashMap<>();

    public Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Where there are too many, the oldest has to begin anew. */
    public synchronized Attempt begin(URI back, String then) {
        long now = clock.millis();
        open.values().removeIf(each -> isOver(each, now));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        Attempt attempt = Attempt.of(Secrets.text(), back, then, now);
        open.put(attempt.state().getValue(), attempt);
        return attempt;
    }

    /** The attempt of a state, which is good no more. */
    public synchronized Attempt end(String state, String browser) throws NotLetIn {
        Attempt attempt = state == null ? null : open.remove(state);
        if (attempt == null || isOver(attempt, clock.millis())) {
            throw new NotLetIn(Why.STALE, "came back by a way that was used, is too old, or never was");
        }
        if (!Secrets.same(attempt.browser(), browser)) {
            throw new NotLetIn(Why.STALE, "came back in another browser than the one that was sent");
        }
        return attempt;
    }

    private static boolean isOver(Attempt attempt, long now) {
        return now - attempt.begun() >= LONGEST.toMillis();
    }
}
