package io.plantline.ingest.simulator;

/** What gas it takes to make steam. */
final class Steam {
    /** Net calorific value over gross, for natural gas. */
    static final double NET_TO_GROSS = 0.9026;

    private static final double MEGAWATT_HOURS_PER_TONNE = 0.65;
    private static final double BOILER_EFFICIENCY = 0.88;

    private Steam() {}

    /** Kilowatts of gas, gross calorific value, behind so many tonnes of steam an hour. */
    static double gasKilowatts(double tonnesPerHour) {
        return tonnesPerHour * MEGAWATT_HOURS_PER_TONNE * 1_000 / BOILER_EFFICIENCY / NET_TO_GROSS;
    }

    /** The heat in so many tonnes of steam an hour, in kilowatts. */
    static double kilowatts(double tonnesPerHour) {
        return tonnesPerHour * MEGAWATT_HOURS_PER_TONNE * 1_000;
    }

    /** Tonnes of steam an hour that so many kilowatts of waste heat make. */
    static double tonnesPerHour(double kilowatts) {
        return kilowatts / 1_000 / MEGAWATT_HOURS_PER_TONNE;
    }
}
