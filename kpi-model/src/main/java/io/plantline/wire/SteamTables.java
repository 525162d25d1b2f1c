package io.plantline.wire;

import com.hummeling.if97.IF97;
import com.hummeling.if97.OutOfRangeException;
import io.plantline.model.SteamSeen;
import java.math.BigDecimal;

/** The heat of water and steam, after the industrial formulation IAPWS-IF97. */
public final class SteamTables {
    /** Sensors of saturated steam may show so many kelvins less than its temperature of saturation. */
    private static final double SENSORS_DIFFER = 2;

    private static final double MEGAPASCALS_PER_BAR = 0.1;
    private static final double ZERO_CELSIUS = 273.15;
    private static final IF97 WATER = new IF97(IF97.UnitSystem.DEFAULT);

    private SteamTables() {}

    /**
     * What steam carries above the water it is made of, in kJ/kg.
     *
     * @param bar its pressure, absolute
     * @param celsius its temperature; null for saturated steam
     * @param feedwater the temperature of the water, whose heat is that of saturated water, in °C
     * @throws IllegalArgumentException where there is no steam in such a condition
     */
    public static double kilojoulesPerKilogram(BigDecimal bar, BigDecimal celsius, BigDecimal feedwater) {
        return of(BigDecimal.ONE, bar, celsius, feedwater).perKilogram();
    }

    /**
     * What the tables say of some kilograms of it.
     *
     * @throws IllegalArgumentException where there is no steam in such a condition
     */
    public static SteamSeen of(BigDecimal kilograms, BigDecimal bar, BigDecimal celsius, BigDecimal feedwater) {
        try {
            double water = WATER.specificEnthalpySaturatedLiquidT(feedwater.doubleValue() + ZERO_CELSIUS);
            return new SteamSeen(kilograms, bar, celsius, steam(bar, celsius), water);
        } catch (OutOfRangeException beyond) {
            throw new IllegalArgumentException(
                    "steam of %s bar and %s made of water of %s °C is beyond the steam tables (%s)"
                            .formatted(bar, words(celsius), feedwater, beyond.getMessage()),
                    beyond);
        }
    }

    private static double steam(BigDecimal bar, BigDecimal celsius) throws OutOfRangeException {
        double megapascals = bar.doubleValue() * MEGAPASCALS_PER_BAR;
        if (celsius == null) {
            return WATER.specificEnthalpySaturatedVapourP(megapascals);
        }
        double kelvins = celsius.doubleValue() + ZERO_CELSIUS;
        if (megapascals >= IF97.pc) {
            return WATER.specificEnthalpyPT(megapascals, kelvins);
        }
        double saturation = WATER.saturationTemperatureP(megapascals);
        if (kelvins < saturation - SENSORS_DIFFER) {
            throw new IllegalArgumentException("%s °C is below the %.1f °C at which steam of %s bar condenses"
                    .formatted(celsius, saturation - ZERO_CELSIUS, bar));
        }
        return kelvins <= saturation
                ? WATER.specificEnthalpySaturatedVapourP(megapascals)
                : WATER.specificEnthalpyPT(megapascals, kelvins);
    }

    private static String words(BigDecimal celsius) {
        return celsius == null ? "saturated" : celsius + " °C";
    }
}
