package io.plantline.decision;

import java.util.Objects;

/**
 * What somebody answered to an advice.
 *
 * @param id of the advice
 * @param revision of the advice that was answered
 * @param reason why it is declined; may be empty where it is accepted
 * @param at epoch milliseconds
 */
public record Answer(String id, int revision, boolean accepted, String reason, String by, long at)
        implements AdviceSaid {
    public Answer {
        Objects.requireNonNull(id, "answer: the advice is missing");
        Objects.requireNonNull(reason, "answer: reason is missing");
        Objects.requireNonNull(by, "answer: who it is by is missing");
        if (!accepted && reason.isBlank()) {
            throw new IllegalArgumentException("answer: an advice is declined with a reason");
        }
    }
}
