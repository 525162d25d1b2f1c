package io.plantline.ingest.quarantine;

import io.plantline.model.Resolution;
import io.plantline.model.Resolution.Dismissal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which rejections are done with; of those that were dismissed, by whom and why. */
final class Marks {
    private final Positions retried = new Positions();
    private final Map<Dismissal, Dismissed> dismissed = new LinkedHashMap<>();

    /** What one person dismissed for one reason; there are few of them, and each can be of many rejections. */
    private static final class Dismissed {
        private final Positions positions = new Positions();
        private long last;
    }

    /** Who dismissed a rejection and why, and when that was last said. */
    record Mark(Dismissal dismissal, long at) {}

    void add(Resolution resolution) {
        if (resolution.dismissal() == null) {
            retried.add(resolution.partition(), resolution.offset());
            return;
        }
        Dismissed of = dismissed.computeIfAbsent(resolution.dismissal(), any -> new Dismissed());
        of.positions.add(resolution.partition(), resolution.offset());
        of.last = Math.max(of.last, resolution.at());
    }

    boolean isRetried(int partition, long offset) {
        return retried.contains(partition, offset);
    }

    Optional<Mark> dismissal(int partition, long offset) {
        return dismissed.entrySet().stream()
                .filter(each -> each.getValue().positions.contains(partition, offset))
                .map(each -> new Mark(each.getKey(), each.getValue().last))
                .findFirst();
    }
}
