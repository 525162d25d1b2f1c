package io.plantline.bench.line;

import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.Verdict;
import io.plantline.model.Reading;
import java.util.Objects;

/** Readings by their number and a sum that any missing, doubled or altered one changes, whatever their order. */
final class Digest {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long count;
    private long sum;

    void add(Reading reading) {
        count++;
        long hash = Objects.hash(reading.meter(), reading.time(), reading.value(), reading.unit(), reading.sequence());
        sum += (hash ^ reading.time()) * SPREAD;
    }

    long count() {
        return count;
    }

    /** Holds what was found against this, which was sent. */
    Verdict check(Digest found) {
        String both =
                "%s of %s readings".formatted(Comparison.whole((double) found.count), Comparison.whole((double) count));
        return count == found.count && sum == found.sum
                ? Verdict.right("Kafka holds every reading once, as it was published: " + both)
                : Verdict.wrong("Kafka does not hold what was published: " + both);
    }
}
