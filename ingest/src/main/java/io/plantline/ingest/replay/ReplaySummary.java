package io.plantline.ingest.replay;

import io.plantline.model.Rejection.Reason;
import java.util.List;
import java.util.Map;

/**
 * What became of a replay. Where it was resumed, the counts are of the whole run, but for {@code published}.
 *
 * @param rows read
 * @param accepted readings made of them
 * @param published readings sent by this process; less than accepted where it resumed
 * @param rejected how many cells or rows could not be used, by reason
 * @param firstRejections the first of these, each as {@code file:line: reason: detail}
 * @param complete false where it was stopped; a replay of the same run goes on from there
 */
public record ReplaySummary(
        String run,
        long rows,
        long accepted,
        long published,
        Map<Reason, Long> rejected,
        List<String> firstRejections,
        boolean complete) {

    public ReplaySummary {
        rejected = Map.copyOf(rejected);
        firstRejections = List.copyOf(firstRejections);
    }

    /** How many cells or rows could not be used. */
    public long rejections() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
