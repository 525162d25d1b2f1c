package io.plantline.decision;

/** What is said of an advice: the advice itself, what somebody answered, and what became of it. */
public sealed interface AdviceSaid permits Advice, Answer, Outcome {
    /** The advice it is about, {@link Advice#id}. */
    String id();

    /** The plant of an advice, by which partitions are chosen. */
    static String plantOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }
}
