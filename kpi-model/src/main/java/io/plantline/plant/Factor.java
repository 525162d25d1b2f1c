package io.plantline.plant;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * A factor of an amount with its provenance: emissions, mostly. A figure nobody has verified is shipped as null and says so in every KPI
 * that would need it.
 *
 * @param quantity the quantity it multiplies
 * @param ledger the account it is for; at any time a quantity has one factor in each
 * @param value per unit of the quantity, or null where no verified figure exists
 * @param unit as printed, for example {@code kgCO2e/kWh}
 * @param boundary what it includes: direct generation, lifecycle, upstream
 * @param validFrom first epoch millisecond it is valid for
 * @param validTo the millisecond after its last
 * @param source where the figure was read
 * @param status how well it was verified, or what is missing
 * @param knownFrom the epoch millisecond since when the figure is known: of two factors valid at one time the one known
 *     later counts, and the other is kept for the record; {@link #ALWAYS_KNOWN} where nobody says
 * @param signal the signal that tells the figure by settlement interval, in place of a value; null for none
 */
public record Factor(
        String id,
        Quantity quantity,
        Ledger ledger,
        BigDecimal value,
        String unit,
        String geography,
        String boundary,
        String publisher,
        String version,
        long validFrom,
        long validTo,
        String source,
        String status,
        long knownFrom,
        String signal) {

    /** Where nobody says since when a figure is known. */
    public static final long ALWAYS_KNOWN = Long.MIN_VALUE;

    /** The accounts factors are for. They are never added to one another, unless a KPI says so. */
    public enum Ledger {
        /** Greenhouse gases from fuels and processes of the plant. */
        SCOPE1("kgCO2e"),
        /** Greenhouse gases of bought energy, by the mix of the grid it came from. */
        SCOPE2_LOCATION("kgCO2e"),
        /** Greenhouse gases of bought energy, by its contracts and the residual mix. */
        SCOPE2_MARKET("kgCO2e"),
        /** Greenhouse gases upstream: of making and moving fuels and electricity, of supplying and treating water. */
        UPSTREAM("kgCO2e"),
        /** Carbon dioxide of biogenic origin, outside the scopes. */
        BIOGENIC("kgCO2"),
        /** The renewable part of bought energy. */
        RENEWABLE_SHARE("kWh"),
        /** The calorific value of a gas as it is metered; the heat that steam carries above its feedwater. */
        ENERGY_CONTENT("kWh"),
        /** Nitrogen oxides, as nitrogen dioxide. */
        NOX("kgNOx"),
        /** Chemical oxygen demand: what the laboratory found, until its next sample. */
        COD("kgCOD"),
        /** The part of a product that is designed for reuse or recycling and does come back. */
        RECOVERABLE_SHARE("t"),
        /** What a KPI of the plant's own makes of an amount, in the unit that the factor names: a content, a yield, a price. */
        CONVERSION(""),
        /** What a tonne of the greenhouse gases of it costs: an allowance of the emissions trading, or a price of one's own. */
        CARBON_PRICE("{currency}") {
            @Override
            public String unitPer(Quantity quantity) {
                return unit() + "/tCO2e";
            }
        },
        /** What it costs the environment, by the shadow prices of the plant: {@code {currency}} stands for its own. */
        ENVIRONMENTAL_COST("{currency}");

        private final String unit;

        Ledger(String unit) {
            this.unit = unit;
        }

        /** What it counts, as printed. */
        public String unit() {
            return unit;
        }

        /** The unit of a factor of a quantity, as printed. */
        public String unitPer(Quantity quantity) {
            return unit + "/" + quantity.unit();
        }

        /**
         * True where less than nothing has a meaning: a credit for what a material, a product or waste replaces or has taken
         * up, a benefit to the environment, and what a plant makes of an amount itself.
         */
        public boolean mayBeNegative(Quantity quantity) {
            return switch (this) {
                case ENVIRONMENTAL_COST, CONVERSION -> true;
                case UPSTREAM, BIOGENIC -> quantity.dimension() == Dimension.MASS;
                default -> false;
            };
        }

        /** The ledger of a factor that names none: what is burnt is scope 1, what is bought is scope 2. */
        public static Ledger usualFor(Quantity quantity) {
            return switch (quantity) {
                case FUEL_ENERGY,
                        LIQUID_FUEL_ENERGY,
                        BIOFUEL_ENERGY,
                        GAS_VOLUME,
                        CARBONATE,
                        CARBONATE_FORMED,
                        REFRIGERANT_LOSS -> SCOPE1;
                case ELECTRICITY_IMPORT, HEAT_IMPORT -> SCOPE2_LOCATION;
                default -> UPSTREAM;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Factor {
        Objects.requireNonNull(id, "factor: id is missing");
        Objects.requireNonNull(quantity, "factor %s: quantity is missing".formatted(id));
        Objects.requireNonNull(ledger, "factor %s: ledger is missing".formatted(id));
        Objects.requireNonNull(source, "factor %s: source is missing".formatted(id));
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("factor %s: validTo is not after validFrom".formatted(id));
        }
    }

    /** True where a value or a signal tells the figure. */
    public boolean isKnown() {
        return value != null || signal != null;
    }

    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }
}
