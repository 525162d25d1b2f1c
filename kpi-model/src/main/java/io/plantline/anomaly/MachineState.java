package io.plantline.anomaly;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states a machine can be in, after ISO 20140. */
public enum MachineState {
    PROCESSING(0),
    IDLE(1),
    SETUP(2),
    STANDBY(3),
    OFF(4),
    DOWN(5);

    private final int code;

    MachineState(int code) {
        this.code = code;
    }

    /** The number it is seen as; stable. */
    public int code() {
        return code;
    }

    /** True where the number stands for this state. */
    public boolean is(double seen) {
        return seen == code;
    }

    /** The state a reading names. */
    public static Optional<MachineState> of(String said) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** True where the number stands for a state in which somebody works on the machine: what it takes then says nothing. */
    public static boolean isMaintained(double seen) {
        return SETUP.is(seen) || DOWN.is(seen);
    }
}
