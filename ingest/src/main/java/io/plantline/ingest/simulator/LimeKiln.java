package io.plantline.ingest.simulator;

/**
 * The kiln that burns limestone for the carbonatation of the juice, and the carbonatation, which binds most of the carbon
 * dioxide again. The rest of the lime stays in the juice, and its carbon dioxide goes up the stack with that of the gas.
 */
final class LimeKiln {
    private static final double MILLIGRAMS = 1e9;

    /** Tonnes of calcium carbonate burnt for a tonne of beet. */
    private static final double CARBONATE_PER_BEET = 0.024;

    private static final double BOUND_AGAIN = 0.93;

    /** To drive the carbon dioxide out takes 494 kWh/t; the rest leaves with the lime and the gas. */
    private static final double KILOWATT_HOURS_PER_TONNE = 640;

    /** What keeps the kiln hot while no juice is made. */
    private static final double STANDBY_KILOWATTS = 350;

    private final Tap limestone;
    private final Tap limex;
    private final Tap gas;

    LimeKiln(Taps taps) {
        this.limestone = taps.feed("limestone");
        this.limex = taps.feed("limex");
        this.gas = taps.feed("gas-kiln");
    }

    /** Lives through a minute of so much beet; out of season it is cold. */
    void minute(double beetPerHour, boolean hot) {
        double carbonatePerHour = CARBONATE_PER_BEET * beetPerHour;
        long burnt = Math.round(carbonatePerHour / 60 * MILLIGRAMS);
        limestone.flow(burnt);
        limex.flow(Math.round(BOUND_AGAIN * burnt));
        double kilowatts = (hot ? STANDBY_KILOWATTS : 0) + KILOWATT_HOURS_PER_TONNE * carbonatePerHour;
        gas.flow(Energy.ofMinute(kilowatts / Steam.NET_TO_GROSS));
    }
}
