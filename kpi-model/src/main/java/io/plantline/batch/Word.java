package io.plantline.batch;

import java.util.Objects;

/**
 * The value of a fact as somebody told it.
 *
 * @param value empty where it was told to be none
 * @param said when it was told, epoch milliseconds
 * @param sequence the source's own count, or -1
 */
record Word(String value, long said, long sequence) {
    Word {
        Objects.requireNonNull(value, "word: value is missing");
    }

    /** True where it takes the place of the other: the later told, of one time the higher count; order leaves no trace. */
    boolean beats(Word other) {
        if (said != other.said) {
            return said > other.said;
        }
        return sequence == other.sequence ? value.compareTo(other.value) > 0 : sequence > other.sequence;
    }
}
