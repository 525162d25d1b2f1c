package io.plantline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked numbers of V2/V1, by symmetrical components. */
class SequencesTest {
    @Test
    void ofVoltagesBetweenPhasesItIsWhatTheComponentsGive() {
        // 400, 392 and 388 V close to a triangle; its components are 393.30 V and 7.07 V
        assertThat(Sequences.betweenPhases(400, 392, 388)).isCloseTo(0.017984, within(1e-5));
        assertThat(Sequences.betweenPhases(400, 400, 400)).isZero();
    }

    @Test
    void ofVoltagesToTheNeutralTheAnglesAreTakenToBeEven() {
        // |230 + 222a + 235a2| = 11.36 V over 687 V
        assertThat(Sequences.toNeutral(230, 222, 235)).isCloseTo(0.016532, within(1e-5));
        assertThat(Sequences.toNeutral(230, 230, 230)).isZero();
    }
}
