package io.plantline.ingest.simulator;

/** The gas turbine of a combined heat and power plant; it trips now and then. */
final class GasTurbine {
    private static final long MINUTE = 60_000;
    private static final long TRIP_SLOT = 12 * 60;
    private static final double TRIPS_PER_SLOT = 0.08;
    private static final double KILOWATTS = 7_650;
    private static final double ELECTRIC_EFFICIENCY = 0.33;
    private static final double HEAT_PER_POWER = 1.35;

    private final Chance trips;
    private final Chance load;
    private final Tap generation;
    private final Tap state;
    private final Tap gas;
    private final Steam steam;
    private double steamPerHour;

    GasTurbine(Steam steam, Taps taps, Chance chance) {
        this.steam = steam;
        this.trips = chance.of("turbine trips");
        this.load = chance.of("turbine load");
        this.generation = taps.feed("chp-generation");
        this.state = taps.feed("chp-1-state");
        this.gas = taps.feed("gas-chp");
    }

    /** Lives through a minute, at work or not, and returns the energy generated. */
    long minute(long time, boolean wanted) {
        long minute = Math.floorDiv(time, MINUTE);
        boolean down = isDown(minute);
        double kilowatts =
                down || !wanted ? 0 : KILOWATTS * (1 + 0.03 * load.wander(minute, 60) + 0.004 * load.wander(minute, 2));
        long generated = Energy.ofMinute(kilowatts);
        generation.flow(generated);
        state.state(!wanted ? MachineState.OFF : down ? MachineState.DOWN : MachineState.PROCESSING);
        gas.flow(Energy.ofMinute(kilowatts / ELECTRIC_EFFICIENCY / Steam.NET_TO_GROSS));
        steamPerHour = steam.tonnesPerHour(kilowatts * HEAT_PER_POWER);
        return generated;
    }

    /** Tonnes of steam an hour that its waste heat could make in the minute just lived. */
    double steamPerHour() {
        return steamPerHour;
    }

    private boolean isDown(long minute) {
        long slot = Math.floorDiv(minute, TRIP_SLOT);
        long into = Math.floorMod(minute, TRIP_SLOT);
        double start = trips.between(60, 500, ~slot);
        return trips.at(slot) < TRIPS_PER_SLOT && into >= start && into < start + 95;
    }
}
