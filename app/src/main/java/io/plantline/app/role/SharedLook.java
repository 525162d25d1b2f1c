package io.plantline.app.role;

import io.plantline.dashboards.rejected.RejectedMessages.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What takes long to look up, looked up by one for all. For a while whoever looks again is told the same, also that it could
 * not be looked up. Meanwhile the others are told what was found last, and wait only where nothing was.
 */
final class SharedLook<T> {
    private final Lookup<T> lookup;
    private final Duration fresh;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Found<T> last;
    private volatile int turn;

    /** Looks it up. */
    interface Lookup<T> {
        T look() throws Unavailable;
    }

    /** What was found, or why it could not be; in which turn, and when the answer was there. */
    private record Found<T>(T value, Unavailable failed, int turn, long at) {
        T get() throws Unavailable {
            if (failed != null) {
                throw new Unavailable(failed.getMessage(), failed);
            }
            return value;
        }
    }

    SharedLook(Lookup<T> lookup, Duration fresh, InstantSource clock) {
        this.lookup = lookup;
        this.fresh = fresh;
        this.clock = clock;
    }

    T get() throws Unavailable {
        Found<T> known = last;
        if (isFresh(known)) {
            return known.get();
        }
        if (!looking.tryLock()) {
            if (known != null && known.turn == turn) {
                return known.get();
            }
            looking.lock();
        }
        try {
            if (!isFresh(last)) {
                last = look(turn);
            }
            return last.get();
        } finally {
            looking.unlock();
        }
    }

    /** It has changed: what was found, or is being found, is of no use any more. */
    synchronized void changed() {
        turn++;
    }

    private boolean isFresh(Found<T> found) {
        return found != null && found.turn == turn && clock.millis() - found.at < fresh.toMillis();
    }

    private Found<T> look(int at) {
        try {
            T value = lookup.look();
            return new Found<>(value, null, at, clock.millis());
        } catch (Unavailable failed) {
            return new Found<>(null, failed, at, clock.millis());
        }
    }
}
