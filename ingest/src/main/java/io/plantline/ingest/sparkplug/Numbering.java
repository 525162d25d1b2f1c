package io.plantline.ingest.sparkplug;

import java.util.Arrays;

/**
 * The numbers of the messages of one session, 0 to 255 and again. What an MQTT broker sends again after a lost connection
 * is known by its mark, and is neither a gap nor the next.
 */
final class Numbering {
    private static final int ANY = -1;

    private final int[] marks = new int[Spoken.NUMBERS];
    private int next = ANY;

    /** A session begins, or one that has begun before is heard of first. */
    void restart() {
        next = ANY;
        Arrays.fill(marks, 0);
    }

    /** True where it follows the last, or there is nothing to follow. */
    boolean follows(Spoken said) {
        int number = said.number();
        if (number == Spoken.NO_NUMBER || (number != next && wasHeard(said))) {
            return true;
        }
        boolean expected = next == ANY || number == next;
        marks[number] = said.mark();
        next = (number + 1) % Spoken.NUMBERS;
        return expected;
    }

    /** True where the same message came before, in this session. */
    boolean wasHeard(Spoken said) {
        return said.number() != Spoken.NO_NUMBER && marks[said.number()] == said.mark();
    }
}
