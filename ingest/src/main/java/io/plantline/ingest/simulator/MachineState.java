package io.plantline.ingest.simulator;

import java.util.Locale;

/** The states a machine can be in, after ISO 20140. */
enum MachineState {
    PROCESSING,
    IDLE,
    SETUP,
    STANDBY,
    OFF,
    DOWN;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** As it is said in a message. */
    String id() {
        return id;
    }
}
