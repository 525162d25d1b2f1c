package io.plantline.dashboards.live;

import io.plantline.kpi.KpiValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The values heard last, in one ring that every follower reads at its own pace. Followers share it and the writer never
 * waits for them: one that falls behind by more than the ring holds is told that it missed something.
 */
public final class RecentValues {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final KpiValue[] ring;
    private final String era;
    private long heard;
    private boolean closed;

    /**
     * An empty ring.
     *
     * @param era a word that distinguishes this ring from those of other processes, which count from 1 as well
     */
    public RecentValues(int capacity, String era) {
        this.ring = new KpiValue[capacity];
        this.era = era;
    }

    public void add(List<KpiValue> values) {
        lock.lock();
        try {
            for (KpiValue value : values) {
                ring[(int) (heard % ring.length)] = value;
                heard++;
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The position of the newest value; what comes later comes after it. */
    public long newest() {
        lock.lock();
        try {
            return heard;
        } finally {
            lock.unlock();
        }
    }

    /** A position in words that {@link #position} understands, in this process only. */
    public String id(long position) {
        return era + '-' + position;
    }

    /** The position of an id once given; empty where another process gave it, or nobody. */
    public OptionalLong position(String id) {
        if (!id.matches("\\Q" + era + "\\E-[0-9]{1,18}")) {
            return OptionalLong.empty();
        }
        long position = Long.parseLong(id.substring(era.length() + 1));
        return position <= newest() ? OptionalLong.of(position) : OptionalLong.empty();
    }

    /** Up to {@code limit} values after the position, waiting for the first of them no longer than {@code patience}. */
    public Heard.Batch after(long position, int limit, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (heard == position && !closed && left > 0) {
                left = more.awaitNanos(left);
            }
            return batch(position, limit);
        } finally {
            lock.unlock();
        }
    }

    /** Wakes everybody who waits; from now on nobody does. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private Heard.Batch batch(long position, int limit) {
        long first = Math.max(position, heard - ring.length);
        long last = Math.min(heard, first + limit);
        List<Heard> values = new ArrayList<>((int) (last - first));
        for (long at = first; at < last; at++) {
            values.add(new Heard(at + 1, ring[(int) (at % ring.length)]));
        }
        return new Heard.Batch(last, first > position, values);
    }
}
