package io.plantline.anomaly.rule;

import io.plantline.anomaly.Subject;
import io.plantline.anomaly.WallClock;

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
                        Phrase.said(words, end != null),
                        end == null ? "since " + local(start) : "from " + local(start),
                        end == null ? "" : " until " + local(end),
                        Phrase.sure(confidence),
                        cost.isEmpty() ? "" : "; " + cost);
    }

    private String local(long time) {
        return WallClock.time(time, subject.zone());
    }
}
