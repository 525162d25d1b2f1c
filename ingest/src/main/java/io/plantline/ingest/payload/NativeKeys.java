package io.plantline.ingest.payload;

import io.plantline.batch.BatchNews;
import io.plantline.model.Rejection.Reason;
import io.plantline.wire.Nearest;
import java.util.Collection;
import java.util.List;

/** The words of the native form. One that is nearly one of them is a fact somebody believes to be told, such as a unit. */
final class NativeKeys {
    /** What a message on the topic of a meter may name. */
    static final List<String> READING =
            List.of("time", "value", "count", "unit", "state", "quality", "seq", "run", "plant", "meter", "batch");

    /** What a reading on its topic in Kafka tells besides: whoever records those may replay them as they are. */
    private static final List<String> RECORDED = List.of("arrived", "by", "note", "confirmed", "retried");

    /** No word is longer, and comparing takes time. */
    private static final int LONGEST = 40;

    private NativeKeys() {}

    /** True where a recorded line may name it without telling anything of what the meter said. */
    static boolean isOfARecord(String key) {
        return RECORDED.contains(key);
    }

    /**
     * Refuses a word that is nearly another.
     *
     * @param missing the words that the reading does not name, and might
     */
    static void checkNotMisspelt(String word, Collection<String> missing) throws Unusable {
        String remedy = word.length() > LONGEST ? "" : Nearest.remedy(word, missing, "");
        if (!remedy.isEmpty()) {
            throw new Unusable(
                    Reason.MISSING_VALUE,
                    "a reading has no %s; %s; known are %s"
                            .formatted(Unusable.quoted(word), remedy, String.join(", ", READING)));
        }
    }

    /** What is wrong with news of a batch that name it. */
    static Unusable notOfABatch(String key) {
        return new Unusable(
                Reason.MISSING_VALUE,
                "%s tells nothing of a batch; write one of %s, or leave it out"
                        .formatted(Unusable.quoted(key), String.join(", ", BatchNews.KEYS)));
    }
}
