package io.plantline.anomaly.rule;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.sense.Remembering;
import java.util.Optional;

/** One rule at work on one subject. It judges what it knows; what it cannot judge yet it passes over. */
public interface Rule extends Remembering {
    /** No deadline. */
    long NEVER = Long.MAX_VALUE;

    RuleName name();

    /** What its memory is kept under; another name passes over what was written in another form. */
    default String memoryName() {
        return name().id();
    }

    /**
     * What it keeps besides, as a part of its own: what was written down before it was kept goes on without it.
     */
    default Remembering besides() {
        return memory -> {};
    }

    /** Takes in the next thing seen, in the order of event time. */
    Optional<Judgement> see(Sight sight);

    /** The event time at which {@link #due} has something to say although nothing is seen. */
    default long deadline() {
        return NEVER;
    }

    /** The deadline has come, and nothing was seen. It sets the next one. */
    default Optional<Judgement> due() {
        return Optional.empty();
    }
}
