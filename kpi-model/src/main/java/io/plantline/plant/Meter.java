package io.plantline.plant;

import io.plantline.model.Dimension;
import io.plantline.model.InWords;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One meter, or one register of a meter with several.
 *
 * @param quantity what it measures; null for a machine-state source
 * @param reverse the quantity its negative flow counts as, or null where it cannot run backwards
 * @param kind how its readings become amounts
 * @param unit the unit of its readings where they name none; null for a machine-state source
 * @param period how often it is expected to speak
 * @param maxGap silence up to which the time between two readings counts as covered
 * @param label whether an interval reading is stamped with the start or the end of its interval
 * @param modulus the register's value range in base units, after which it starts again at zero; 0 where unknown
 * @param quantum the register's resolution in base units
 * @param maxRate the highest plausible flow in base units per hour; 0 where unknown
 * @param multiplier factor from the register to the quantity (CT·VT, pulse weight), by date; between base units, where it
 *     counts something else than its quantity, each of which is worth so much of it
 * @param scope the scope it belongs to, by date
 * @param replacements exchanges of the meter, oldest first
 */
public record Meter(
        String id,
        String name,
        Quantity quantity,
        Quantity reverse,
        Kind kind,
        Unit unit,
        Duration period,
        Duration maxGap,
        Label label,
        long modulus,
        long quantum,
        long maxRate,
        Dated<java.math.BigDecimal> multiplier,
        Dated<String> scope,
        List<Replacement> replacements) {

    /** How the readings of a meter become amounts. */
    public enum Kind {
        /** A cumulative counter: amounts are the differences. */
        REGISTER,
        /** The amount of one period at a time. */
        INTERVAL,
        /** Samples of power, joined by straight lines. */
        POWER,
        /** Power that holds until the next sample: report by exception. */
        POWER_HOLD,
        /** The mean power of one period at a time. */
        POWER_MEAN,
        /** Pulses or pieces, each message counting what happened at its time. */
        COUNT,
        /** The state of a machine, which holds until the next. */
        STATE;

        /** True where a reading is a power, and its amount a power over time. */
        public boolean tellsFlow() {
            return this == POWER || this == POWER_HOLD || this == POWER_MEAN;
        }

        /** As plant files write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which end of its interval a reading is stamped with. */
    public enum Label {
        START,
        END
    }

    /** One exchange: the last value of the old meter and the first of the new, in base units, at an epoch millisecond. */
    public record Replacement(long at, long finalOld, long initialNew) {}

    public Meter {
        Objects.requireNonNull(id, "meter: id is missing");
        Objects.requireNonNull(kind, "meter %s: kind is missing".formatted(id));
        Objects.requireNonNull(scope, "meter %s: scope is missing".formatted(id));
        if ((kind == Kind.STATE) != (quantity == null)) {
            throw new IllegalArgumentException(
                    "meter %s: a state source measures no quantity, any other kind measures one".formatted(id));
        }
        if (period.isNegative() || period.isZero() || maxGap.compareTo(period) < 0) {
            throw new IllegalArgumentException(
                    "meter %s: period %s and maxGap %s must be positive, maxGap not below period"
                            .formatted(id, InWords.of(period), InWords.of(maxGap)));
        }
        if (quantity == Quantity.OUTDOOR_TEMPERATURE && reverse == null) {
            reverse = Quantity.OUTDOOR_FROST; // else frost would be lost
        }
        replacements = List.copyOf(replacements);
    }

    /** True where it measures the quantity, in either direction. */
    public boolean measures(Quantity wanted) {
        return kind == Kind.STATE ? wanted.isStateTime() : wanted == quantity || wanted == reverse;
    }

    /** True where it counts something else, as parts, each of which is worth so much of its quantity, as a planned time. */
    public boolean countsSomethingElse() {
        return kind != Kind.STATE && unit.dimension().integrated() != quantity.dimension();
    }

    /** True where its readings may be in the unit: of what it counts, or of the flow of it where it tells power. */
    public boolean speaks(Unit spoken) {
        if (kind == Kind.STATE) {
            return false;
        }
        Dimension said = spoken.dimension();
        boolean flow = said != said.integrated();
        return flow == kind.tellsFlow() && said.integrated() == unit.dimension().integrated();
    }
}
