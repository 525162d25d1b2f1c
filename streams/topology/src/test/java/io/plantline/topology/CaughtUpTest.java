package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far everything has been heard is told by what was committed, and by nothing less. */
class CaughtUpTest {
    private final CaughtUp partition = new CaughtUp();

    @Test
    void twoReadingsThatHaveJustComeAreNoMarks() {
        partition.look(100, 100, 1);
        partition.look(102, 100, 2);
        assertThat(partition.until()).hasValue(1);
        partition.look(102, 102, 3);
        assertThat(partition.until()).hasValue(3);
    }

    @Test
    void marksThatStandAtTheEndAreNothingToWaitFor() {
        partition.look(102, 100, 1);
        assertThat(partition.until()).isEmpty();
        partition.look(102, 100, 2);
        assertThat(partition.until()).hasValue(2);
    }

    @Test
    void underASteadyLoadTheEndOfAnEarlierLookIsReached() {
        partition.look(100, 50, 1);
        partition.look(200, 90, 2);
        assertThat(partition.until()).isEmpty();
        partition.look(300, 110, 3);
        assertThat(partition.until()).hasValue(1);
    }
}
