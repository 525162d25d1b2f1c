package io.plantline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in one unit is the same in every other of its kind. */
class UnitTest {
    private static final long FITS = 2_000;

    @Property
    void aValueComesBackFromTheBaseUnitAsItWas(
            @ForAll Unit unit,
            @ForAll @LongRange(min = -FITS, max = FITS) long steps,
            @ForAll @IntRange(max = 3) int scale) {
        Assume.that(!unit.isLevel());
        BigDecimal fine = BigDecimal.valueOf(steps, scale);
        BigDecimal said = isWholeInBase(fine, unit) ? fine : BigDecimal.valueOf(steps);

        assertThat(unit.fromBase(unit.toBase(said))).isEqualTo(said.doubleValue());
    }

    @Property
    void whatWholeUnitsOfOneAmountToInAnotherIsExact(
            @ForAll Unit one, @ForAll Unit other, @ForAll @LongRange(min = -1000, max = 1000) long steps) {
        if (one.dimension() == other.dimension() && !one.isLevel()) {
            BigDecimal there = BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(one.toBase(BigDecimal.ONE)));
            assertThat(BigDecimal.valueOf(one.toBase(BigDecimal.valueOf(steps))))
                    .isEqualByComparingTo(there);
            if (there.remainder(BigDecimal.valueOf(other.toBase(BigDecimal.ONE)))
                            .signum()
                    == 0) {
                BigDecimal said = there.divide(BigDecimal.valueOf(other.toBase(BigDecimal.ONE)));
                assertThat(other.toBase(said)).isEqualTo(one.toBase(BigDecimal.valueOf(steps)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "60, Wmin, 1, Wh",
        "1, kWh, 3.6, MJ",
        "1, MWh, 3.6, GJ",
        "0.5, GJ, 500000, kJ",
        "1, Gcal, 4.1868, GJ",
        "860, kcal, 3600.648, kJ",
        "1, m3, 1000, L",
        "1, hL, 100, dm3",
        "2.5, t, 2500, kg",
        "1, GW, 1000000, kW",
        "0.25, Mvar, 250, kvar"
    })
    void theSameAmountInTwoUnits(BigDecimal said, String in, BigDecimal alsoSaid, String alsoIn) {
        assertThat(Unit.of(in).orElseThrow().toBase(said))
                .isEqualTo(Unit.of(alsoIn).orElseThrow().toBase(alsoSaid));
    }

    /** Ten decibels more are ten times as much, and three are twice: no unit that is only multiplied can say so. */
    @ParameterizedTest
    @CsvSource({"0, 1", "10, 10", "80, 100000000", "83.0103, 200000002", "90, 1000000000", "120.5, 1122018454302"})
    void aSoundLevelIsALogarithm(BigDecimal level, long base) {
        assertThat(Unit.DB_A.toBase(level)).isEqualTo(base);
        assertThat(Unit.DB_A.fromBase(base)).isCloseTo(level.doubleValue(), within(1e-6));
        assertThat(Unit.DB_A.toBase(Unit.DB_A.decimalFromBase(base))).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "180.1", "1e400"})
    void whatNoAirCarriesIsNoSoundLevel(BigDecimal level) {
        assertThatThrownBy(() -> Unit.DB_A.toBase(level)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void everySymbolStandsForOneUnit() {
        for (Unit unit : Unit.values()) {
            assertThat(Unit.of(unit.symbol())).hasValue(unit);
        }
    }

    private static boolean isWholeInBase(BigDecimal said, Unit unit) {
        BigDecimal base = said.multiply(BigDecimal.valueOf(unit.toBase(BigDecimal.ONE)));
        return base.remainder(BigDecimal.ONE).signum() == 0;
    }
}
