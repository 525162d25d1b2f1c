package io.plantline.decision;

import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.List;

/**
 * The plan to take, and why it is that one.
 *
 * @param isKept true where it is the plan in force, or the starts first asked for
 * @param gain of the best plan over the one in force, in the plant's currency with carbon at its price; null where the one in force
 *     cannot be
 * @param isPriced false where a price or an intensity of the one in force is not known
 */
public record Recommendation(Plan plan, boolean isKept, BigDecimal gain, boolean isPriced, List<Sentence> why) {
    public Recommendation {
        why = List.copyOf(why);
    }
}
