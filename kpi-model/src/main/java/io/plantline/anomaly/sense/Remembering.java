package io.plantline.anomaly.sense;

/** Something with a state that can be written down and taken up again elsewhere. */
public interface Remembering {
    /** Passes every part of the state through the memory, always in the same order. */
    void pass(Memory memory);
}
