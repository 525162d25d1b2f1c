package io.plantline.anomaly.rule;

import io.plantline.anomaly.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as people read it.
 *
 * @param words what its rule says of it
 * @param cost what it costs, in words; empty where that is not told
 */
record Sentence(Subject subject, String words, double confidence, String cost) {

    /** @param end null while it goes on */
    String over(long start, Long end) {
        return "%s %s, %s%s; %s sure%s."
                .formatted(
                        subject.name(),
                        words,
                        end == null ? "since " + local(start) : "from " + local(start),
                        end == null ? "" : " until " + local(end),
                        Phrase.percent(confidence),
                        cost.isEmpty() ? "" : "; " + cost);
    }

    private String local(long time) {
        return Instant.ofEpochMilli(time)
                .atZone(subject.zone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }
}
