package io.plantline.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a device told of steam, and what the steam tables say of it: what the heat of a reading was worked out of.
 *
 * @param kilograms the mass, or the flow in kg/h where the reading is a power
 * @param bar its pressure, absolute
 * @param celsius its temperature; null for saturated steam
 * @param enthalpy of the steam, in kJ/kg
 * @param water enthalpy of the water it is made of, in kJ/kg
 */
public record SteamSeen(BigDecimal kilograms, BigDecimal bar, BigDecimal celsius, double enthalpy, double water) {
    public SteamSeen {
        Objects.requireNonNull(kilograms, "steam seen: kilograms are missing");
        Objects.requireNonNull(bar, "steam seen: bar is missing");
    }

    /** What a kilogram carries above the water it is made of, in kJ. */
    public double perKilogram() {
        return enthalpy - water;
    }
}
