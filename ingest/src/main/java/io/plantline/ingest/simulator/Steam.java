package io.plantline.ingest.simulator;

import io.plantline.wire.SteamTables;
import java.math.BigDecimal;

/**
 * Steam of one condition, and what fuel it takes to make it.
 *
 * @param kilowattHoursPerTonne its heat above that of the feedwater
 */
record Steam(double kilowattHoursPerTonne) {
    /** Net calorific value over gross, for natural gas. */
    static final double NET_TO_GROSS = 0.9026;

    static final double BOILER_EFFICIENCY = 0.88;
    private static final double KILOJOULES_PER_KILOWATT_HOUR = 3_600;
    private static final double KILOGRAMS_PER_TONNE = 1_000;
    private static final BigDecimal FEEDWATER = new BigDecimal(105);

    /** Steam of a pressure in bar and a temperature in °C; without one it is saturated. */
    static Steam of(String bar, String celsius) {
        double heat = SteamTables.kilojoulesPerKilogram(
                new BigDecimal(bar), celsius == null ? null : new BigDecimal(celsius), FEEDWATER);
        return new Steam(heat * KILOGRAMS_PER_TONNE / KILOJOULES_PER_KILOWATT_HOUR);
    }

    /** Kilowatts of fuel, gross calorific value, that a boiler takes for so many tonnes of steam an hour. */
    double fuelKilowatts(double tonnesPerHour) {
        return kilowatts(tonnesPerHour) / BOILER_EFFICIENCY / NET_TO_GROSS;
    }

    /** The heat in so many tonnes of steam an hour, in kilowatts. */
    double kilowatts(double tonnesPerHour) {
        return tonnesPerHour * kilowattHoursPerTonne;
    }

    /** Tonnes of steam an hour that so many kilowatts of waste heat make. */
    double tonnesPerHour(double kilowatts) {
        return kilowatts / kilowattHoursPerTonne;
    }
}
