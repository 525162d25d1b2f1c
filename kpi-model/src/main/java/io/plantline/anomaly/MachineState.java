package io.plantline.anomaly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states a machine can be in, after ISO 20140. */
public enum MachineState {
    PROCESSING,
    IDLE,
    SETUP,
    STANDBY,
    OFF,
    DOWN;

    /** The state a reading names. */
    public static Optional<MachineState> of(String said) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** True while somebody works on the machine: what it takes then says nothing. */
    public boolean isMaintained() {
        return this == SETUP || this == DOWN;
    }
}
