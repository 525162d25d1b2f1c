package io.plantline.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A year made of some days, and the margin of a choice in it. */
class YearAndMarginLawsTest {
    private static final double LEAST = YearLike.LEAST_OBSERVED;
    private static final double MOST = 1e9;
    private static final Amount UNMETERED = Amount.unknown("nobody counted the parts");

    private static Amount amount(double value) {
        return Amount.of(BigDecimal.valueOf(value));
    }

    private static double year(int days, double amount, double observed) {
        return new YearLike(BigDecimal.valueOf(days))
                .of("energy", amount(amount), observed)
                .value()
                .doubleValue();
    }

    @Test
    void twentyDaysHeardOfForThreeQuartersOfTheTimeAreFifteenDays() {
        // 20 d × 0.75 = 15 d; 300 SEK in 15 d are 20 SEK a day and 7,300 SEK a year
        assertThat(year(20, 300, 0.75)).isCloseTo(7_300, within(1e-9));
        assertThat(year(20, 300, 1)).isCloseTo(5_475, within(1e-9));
    }

    @Test
    void lessThanHalfOfTheTimeIsNoYear() {
        Amount year = new YearLike(BigDecimal.TEN).of("energy-cost", amount(300), 0.321);
        assertThat(year.isKnown()).isFalse();
        assertThat(year.missing())
                .isEqualTo("energy-cost: only 32.1 % of the time was observed, and a year is made of 50 % or more");
        assertThat(new YearLike(BigDecimal.TEN).of("energy-cost", UNMETERED, 1).missing())
                .isEqualTo("energy-cost: nobody counted the parts");
    }

    @Property
    void aGapInSteadyWorkChangesNoYear(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @DoubleRange(min = -MOST, max = MOST) double aDay,
            @ForAll @DoubleRange(min = LEAST, max = 1) double observed) {
        double year = year(days, aDay * days * observed, observed);
        assertThat(year).isCloseTo(aDay * 365, within(1e-9 * (1 + Math.abs(year))));
    }

    @Property
    void aYearOfASumIsTheSumOfTheYears(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @DoubleRange(min = -MOST, max = MOST) double one,
            @ForAll @DoubleRange(min = -MOST, max = MOST) double other,
            @ForAll @DoubleRange(min = LEAST, max = 1) double observed) {
        YearLike like = new YearLike(BigDecimal.valueOf(days));
        Amount together = like.of("both", amount(one).plus(amount(other)), observed);
        Amount apart = like.of("one", amount(one), observed).plus(like.of("other", amount(other), observed));
        assertThat(together.value().doubleValue())
                .isCloseTo(apart.value().doubleValue(), within(1e-9 * (1 + Math.abs(one) + Math.abs(other)) * 1e3));
    }

    @Property
    void whatIsSavedIsTheMarginsDifferenceBeforeCapitalWhateverIsEarned(
            @ForAll @DoubleRange(max = MOST) double valueAdded,
            @ForAll @DoubleRange(max = MOST) double costRecorded,
            @ForAll @DoubleRange(max = MOST) double cost,
            @ForAll @DoubleRange(max = MOST) double capital) {
        Margin was = new Margin(amount(valueAdded), amount(costRecorded), Amount.NONE, Amount.NONE, BigDecimal.ZERO);
        Margin is = new Margin(amount(valueAdded), amount(cost), Amount.NONE, Amount.NONE, BigDecimal.valueOf(capital));
        assertThat(is.savingOver(was).value())
                .isEqualByComparingTo(amount(costRecorded).minus(amount(cost)).value());
        assertThat(is.amount().minus(was.amount()).value())
                .isEqualByComparingTo(is.savingOver(was).minus(amount(capital)).value());
        // a saving of as much as it costs makes each tonne cost nothing
        assertThat(new Abatement(BigDecimal.valueOf(capital), amount(capital), amount(2))
                        .costOfTonne()
                        .value())
                .isEqualByComparingTo("0");
    }

    @Test
    void aPartThatNobodyKnowsMakesTheMarginUnknownAndNotSmaller() {
        Margin known = new Margin(amount(900), amount(200), amount(30), amount(10), BigDecimal.valueOf(20));
        assertThat(known.amount().value()).isEqualByComparingTo("700");
        Margin unknown = new Margin(UNMETERED, amount(200), Amount.NONE, Amount.NONE, BigDecimal.ZERO);
        assertThat(unknown.amount()).isEqualTo(UNMETERED);
        assertThat(unknown.savingOver(known)).isEqualTo(UNMETERED);
        assertThat(known.savingOver(unknown)).isEqualTo(UNMETERED);
    }

    @Test
    void aTonneCostsCapitalLessSavingByTheTonnes() {
        BigDecimal capital = BigDecimal.valueOf(1_000);
        assertThat(new Abatement(capital, amount(400), amount(3)).costOfTonne().value())
                .isEqualByComparingTo("200");
        assertThat(new Abatement(capital, amount(400), amount(0)).costOfTonne().missing())
                .isEqualTo("it avoids no emissions");
        assertThat(new Abatement(capital, UNMETERED, amount(3)).costOfTonne()).isEqualTo(UNMETERED);
        assertThat(new Abatement(capital, amount(400), UNMETERED).costOfTonne().missing())
                .isEqualTo("emissions are not known: nobody counted the parts");
    }

    @Test
    void fortyTonnesOfWhichTenPercentPointsMoreAreRecycledAreFourTonnesMore() {
        assertThat(Recycled.more(40, 95, 85)).isEqualByComparingTo("4");
    }
}
