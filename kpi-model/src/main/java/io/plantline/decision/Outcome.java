package io.plantline.decision;

import io.plantline.decision.Advice.Given;
import io.plantline.decision.Advice.Reason;
import java.util.List;
import java.util.Objects;

/**
 * What became of an advice, measured afterwards; told again with a higher revision where what it rests on changes.
 *
 * @param id of the advice
 * @param at when it was measured, epoch milliseconds of event time
 * @param right true where what was foreseen came true, null where that cannot be known
 * @param worth what was saved against what would have been
 * @param inputs what was measured
 */
public record Outcome(String id, int revision, long at, Boolean right, Worth worth, List<Given> inputs, Reason reason)
        implements AdviceSaid {
    public Outcome {
        Objects.requireNonNull(id, "outcome: the advice is missing");
        Objects.requireNonNull(worth, "outcome %s: worth is missing".formatted(id));
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(reason, "outcome %s: reason is missing".formatted(id));
    }
}
