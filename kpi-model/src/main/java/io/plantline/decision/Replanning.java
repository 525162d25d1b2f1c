package io.plantline.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A plan that is in force and looked at again: what starts soon stays as it is, and the rest is moved only for a gain.
 *
 * @param now epoch milliseconds; nothing starts before it that has not started
 * @param commit how long before its start a job is moved no more, milliseconds
 * @param threshold of gain, in the plant's currency: for no more the plan in force is kept
 * @param inForce the starts last planned, by job; one that is not in it is held against the start first asked for
 * @param against the starts that the best plan has to gain over: those in force, or others that were told since
 */
public record Replanning(
        long now, long commit, BigDecimal threshold, Map<String, Long> inForce, Map<String, Long> against) {
    public Replanning {
        inForce = Map.copyOf(inForce);
        against = Map.copyOf(against);
        if (commit < 0 || threshold.signum() < 0) {
            throw new IllegalArgumentException(
                    "replanning: a window of %d ms and a threshold of %s; neither is below zero"
                            .formatted(commit, threshold));
        }
    }

    /** One where the best plan has to gain over the starts in force. */
    public Replanning(long now, long commit, BigDecimal threshold, Map<String, Long> inForce) {
        this(now, commit, threshold, inForce, inForce);
    }

    /** The jobs as they may still be moved. */
    public List<Job> held(List<Job> jobs, long slot) {
        long earliest = Math.floorDiv(now + slot - 1, slot) * slot;
        return jobs.stream().map(job -> held(job, earliest, slot)).toList();
    }

    /** True where a job has started, or starts so soon that it is not moved. */
    public boolean isFixed(Job job) {
        Long start = inForce.get(job.id());
        return start != null && start < now + commit;
    }

    /** When a job starts as long as nobody decides otherwise. */
    long start(Job job) {
        return against.getOrDefault(job.id(), job.requested());
    }

    private Job held(Job job, long earliest, long slot) {
        long length = job.watts().size() * slot;
        return isFixed(job)
                ? job.within(inForce.get(job.id()), inForce.get(job.id()) + length)
                : job.within(Math.max(job.release(), earliest), job.due());
    }
}
