package io.plantline.ingest.quarantine;

import io.plantline.model.Rejection.Reason;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of putting rejections through again.
 *
 * @param considered how many were meant
 * @param resolved how many hold nothing wrong any more, and are done with
 * @param readings how many readings were written
 * @param judgedAnew how many of those resolved were held for their scale, and stand again if that is still doubted
 * @param stillWrong how many stay rejected, by what is wrong with them now
 * @param notOurs how many belong to none of the plants given, or can never be read again
 */
public record RetrySummary(
        long considered, long resolved, long readings, long judgedAnew, Map<Reason, Long> stillWrong, long notOurs) {
    public RetrySummary {
        stillWrong = stillWrong.isEmpty() ? Map.of() : new EnumMap<>(stillWrong);
    }
}
