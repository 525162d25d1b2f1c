package io.plantline.ingest.simulator;

/**
 * What a machine takes in each state, in kilowatts, and how often it leaves processing while it should be.
 *
 * @param idlesPerHour waiting for parts, some minutes each
 * @param setupsPerHour tool or batch changes
 * @param failuresPerHour breakdowns
 * @param leftOn the share of shift ends after which somebody forgets to switch it off
 */
record MachineCharacter(
        double processing,
        double idle,
        double setup,
        double standby,
        double off,
        double idlesPerHour,
        double setupsPerHour,
        double failuresPerHour,
        double leftOn) {

    /** A machine tool of so many kilowatts; most of what it takes it takes without cutting. */
    static MachineCharacter tool(double processing) {
        return new MachineCharacter(
                processing, processing * 0.4, processing * 0.5, processing * 0.15, 0.2, 0.9, 0.12, 0.03, 0.25);
    }

    /** A machine of a plant that runs day and night. */
    static MachineCharacter continuous(double processing) {
        return new MachineCharacter(
                processing, processing * 0.35, processing * 0.25, processing * 0.1, 0.5, 0.15, 0.1, 0.008, 0);
    }

    double kilowatts(MachineState state) {
        return switch (state) {
            case PROCESSING -> processing;
            case IDLE -> idle;
            case SETUP -> setup;
            case STANDBY -> standby;
            case OFF, DOWN -> off;
        };
    }
}
