package io.plantline.decision.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.IntervalKind;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A month that contracts 280 kW: what holding an interval back changes of its bill, by hand. */
class MonthEndTest {
    private static final long QUARTER = 900_000;
    private static final double[][] DAYS = {{0, 250}, {240, 260}, {295, 300}, {0, 310}};
    private static final double[] NONE = {};
    private static final Offset<Double> EXACT = within(1e-9);

    private final Billed contract = new Billed(charge(), ZoneOffset.UTC);

    @Test
    void aSecondPeakBelowTheFirstIsNotBilled() {
        assertThat(contract.limit(noon(2))).isEqualTo(280);
        contract.over(noon(2), 320);
        assertThat(contract.limit(noon(12))).as("the month has seen 320").isEqualTo(320);
        assertThat(end(12).counting(270, 315)).isZero();
        assertThat(end(12).counting(310, 330))
                .as("10 kW above it, if none of 19 days to come is, of which one is known, and nothing of today")
                .isCloseTo(10 * 2 / 21.0 / 2, EXACT);
        assertThat(contract.limit(noon(31) + QUARTER)).isEqualTo(320);
        long nextMonth = noon(31) + 86_400_000;
        assertThat(contract.limit(nextMonth)).as("a month of its own").isEqualTo(280);
    }

    @Test
    void theLastIntervalOfTheMonthIsBilledForCertain() {
        contract.over(noon(2), 300);
        long last = noon(31) + 47 * QUARTER;
        assertThat(contract.monthEnd(last, last + QUARTER).counting(270, 340)).isCloseTo(40, EXACT);
        assertThat(contract.monthEnd(last - QUARTER, last).counting(270, 340))
                .as("it may be the last of the day or not")
                .isCloseTo(40 / 2.0, EXACT);
    }

    @Test
    void ofWhatAnIntervalTakesThatCountsWhichNoLaterDayGoesBeyond() {
        MonthEnd end = new MonthEnd(280, DAYS, NONE, 1, 2, false);
        assertThat(end.chance(290)).as("3/6 × 4/7").isCloseTo(2 / 7.0, EXACT);
        assertThat(end.chance(305)).as("4/6 × 5/7").isCloseTo(10 / 21.0, EXACT);
        assertThat(end.chance(320)).as("5/6 × 6/7").isCloseTo(5 / 7.0, EXACT);
        assertThat(end.counting(270, 320)).isCloseTo(20 * 2 / 7.0 + 10 * 10 / 21.0 + 10 * 5 / 7.0, EXACT);
        assertThat(end.counting(250, 280)).as("below what is billed").isZero();
        assertThat(new MonthEnd(280, DAYS, NONE, 1, 20, false).counting(270, 320))
                .as("early in the month others are to come")
                .isLessThan(end.counting(270, 320) / 4);
    }

    @Test
    void peaksOfADayComeTogether() {
        MonthEnd end = new MonthEnd(280, DAYS, NONE, 1, 2, true);
        assertThat(end.chance(290)).as("three above it on two days").isCloseTo(3 / 5.0 * 2 / 7, EXACT);
        assertThat(end.chance(320)).as("none yet").isCloseTo(1 / 2.0 * 5 / 7, EXACT);
    }

    @Test
    void ofThreeDaysThatCountOneIsLeftWhereTwoOthersAreHigher() {
        double[] others = {300, 310};
        assertThat(new MonthEnd(280, DAYS, others, 3, 2, false).chance(290)).isCloseTo(2 / 7.0, EXACT);
        assertThat(new MonthEnd(280, DAYS, others, 3, 2, false).chance(305))
                .as("one day is higher, two places are left: all but 2/6 × 3/7, with which both days to come are")
                .isCloseTo(6 / 7.0, EXACT);
        assertThat(new MonthEnd(280, DAYS, NONE, 3, 2, false).chance(290))
                .as("two days cannot take three places")
                .isCloseTo(1, EXACT);
    }

    private MonthEnd end(int day) {
        return contract.monthEnd(noon(day), noon(day) + QUARTER);
    }

    private static long noon(int day) {
        return LocalDate.of(2026, 1, day)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static DemandCharge charge() {
        return new DemandCharge(
                "contract",
                0,
                Long.MAX_VALUE,
                Statistic.CONTRACTED,
                IntervalKind.SETTLEMENT,
                false,
                1,
                null,
                Weekdays.AS_THEY_FALL,
                null,
                BigDecimal.valueOf(280),
                BigDecimal.TEN,
                false,
                "a contract",
                null);
    }
}
