package io.plantline.plant;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How a message tells the heat that steam carries above the water it is made of: by its mass, and by its pressure and
 * temperature, each of which is where the message tells it, or as the plant file says it usually is.
 *
 * @param mass what the value of the message tells
 * @param temperature null for saturated steam, whose pressure alone tells its condition
 * @param feedwater temperature of the water, in °C; its heat is that of saturated water
 */
public record Steam(Mass mass, Sensed pressure, Sensed temperature, BigDecimal feedwater) {

    /** The units of a mass, and of its flow. */
    public enum Mass {
        KG("kg", 1, false),
        T("t", 1_000, false),
        KG_PER_HOUR("kg/h", 1, true),
        KG_PER_SECOND("kg/s", 3_600, true),
        T_PER_HOUR("t/h", 1_000, true);

        private final String symbol;
        private final int kilograms;
        private final boolean flow;

        Mass(String symbol, int kilograms, boolean flow) {
            this.symbol = symbol;
            this.kilograms = kilograms;
            this.flow = flow;
        }

        /** As kilograms, or as kilograms an hour. */
        public BigDecimal kilograms(BigDecimal value) {
            return value.multiply(BigDecimal.valueOf(kilograms));
        }

        public boolean isFlow() {
            return flow;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /** The units of pressures and temperatures; a gauge shows zero at normal air pressure. */
    public enum Scale {
        BAR("bar", true, "1", "0"),
        BARG("barg", true, "1", "1.01325"),
        KPA("kPa", true, "0.01", "0"),
        MPA("MPa", true, "10", "0"),
        CELSIUS("°C", false, "1", "0"),
        KELVIN("K", false, "1", "-273.15");

        private final String symbol;
        private final boolean pressure;
        private final BigDecimal factor;
        private final BigDecimal zero;

        Scale(String symbol, boolean pressure, String factor, String zero) {
            this.symbol = symbol;
            this.pressure = pressure;
            this.factor = new BigDecimal(factor);
            this.zero = new BigDecimal(zero);
        }

        /** In bar absolute, or in °C. */
        public BigDecimal absolute(BigDecimal value) {
            return value.multiply(factor).add(zero);
        }

        public boolean isPressure() {
            return pressure;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /**
     * One side of the condition.
     *
     * @param at the place in the message; null where it is not measured
     * @param nominal in the unit, what counts where the message does not tell it, as an estimate; null for none
     */
    public record Sensed(String at, Scale unit, BigDecimal nominal) {
        public Sensed {
            Objects.requireNonNull(unit, "sensed: unit is missing");
            if (at == null && nominal == null) {
                throw new IllegalArgumentException("sensed: it is neither measured nor known");
            }
        }
    }

    public Steam {
        Objects.requireNonNull(mass, "steam: mass is missing");
        Objects.requireNonNull(pressure, "steam: pressure is missing");
        Objects.requireNonNull(feedwater, "steam: feedwater is missing");
    }
}
