package io.plantline.decision;

/** A question that has no answer: the message says why, and what would have to change. */
public final class Unanswerable extends Exception {
    public Unanswerable(String message) {
        super(message);
    }
}
