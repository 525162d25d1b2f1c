package io.plantline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Weekdays;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a peak, reactive energy, water and air cost a workshop, by its charges and tariffs. */
class CostStoriesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Rules LIMITED = Rules.USUAL.with(RuleName.PEAK, "limit", 60);
    private static final Duration TWO_DAYS_AND_A_MORNING = Duration.ofDays(2).plusHours(9);

    @Test
    void aPeakCostsWhatItAddsToTheHighestOfTheMonth() {
        Anomaly last = last(peak(demand(Statistic.MAX, 1, 30, false), 60));

        // (75 - 60) kW x 30 a month: the quarter of an hour went on with 75 kW
        assertThat(last.impact().cost()).isCloseTo(450, within(1.0));
        assertThat(last.impact().energyKWh()).isNull();
        assertThat(last.sentence()).contains("15.0 kW more are billed by contract", "450.00 EUR");
    }

    @Test
    void ofTheMeanOfThreeDaysAPeakCostsAThird() {
        assertThat(last(peak(demand(Statistic.MEAN_OF_HIGHEST, 3, 30, false), 60))
                        .impact()
                        .cost())
                .isCloseTo(150, within(1.0));
    }

    @Test
    void aPriceOfADayIsPaidEveryDayOfTheMonth() {
        assertThat(last(peak(demand(Statistic.EXCEEDED, 1, 2, true), 60))
                        .impact()
                        .cost())
                .isCloseTo((75 - 70) * 2 * 31, within(2.0)); // 70 kW are contracted, and March has 31 days
    }

    @Test
    void aPeakBelowWhatIsBilledAlreadyCostsNothingAndSaysSo() {
        Anomaly last = last(peak(demand(Statistic.MAX, 1, 30, false), 90));

        assertThat(last.impact().cost()).isZero();
        assertThat(last.sentence()).contains("it adds nothing to contract");
    }

    @Test
    void aPeakThatWasShedInTimeCostsNothingInTheEnd() {
        Shop shop = shop(demand(Statistic.MAX, 1, 30, false), 55);
        shop.with(Signal.MINUTE_POWER, time -> 75).live(Duration.ofMinutes(8), MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 30).live(Duration.ofHours(1), MINUTE);
        List<Anomaly> told = shop.told();

        assertThat(told.get(0).impact().cost()).isPositive();
        assertThat(last(told).end()).isNotNull();
        assertThat(last(told).impact().cost()).isZero();
    }

    @Test
    void withoutAPriceAPeakHasNoCostAndSaysWhy() {
        Anomaly last = last(peak(Charges.NONE, 60));

        assertThat(last.impact().cost()).isNull();
        assertThat(last.impact().reason()).contains("no demand charge");
    }

    /** Two days with so high a quarter of an hour on the first, and 75 kW at nine on the third. */
    private static List<Anomaly> peak(Charges charges, double before) {
        return shop(charges, before)
                .with(Signal.MINUTE_POWER, time -> 75)
                .live(Duration.ofMinutes(15), MINUTE)
                .with(Signal.MINUTE_POWER, time -> 30)
                .live(Duration.ofHours(1), MINUTE)
                .told();
    }

    private static Shop shop(Charges charges, double before) {
        return new Shop(LIMITED)
                .worth(worth(charges, null))
                .with(Signal.MINUTE_POWER, time -> time.getDayOfMonth() == 2 && time.getHour() == 7 ? before : 30)
                .live(TWO_DAYS_AND_A_MORNING, MINUTE);
    }

    @Test
    void reactiveEnergyCostsWhatIsBeyondTheTiers() {
        ReactiveCharge.Tier first = new ReactiveCharge.Tier(new BigDecimal("0.3"), new BigDecimal("0.33"));
        ReactiveCharge.Tier second = new ReactiveCharge.Tier(new BigDecimal("0.4"), BigDecimal.ONE);
        Shop shop = Shop.usual()
                .worth(worth(reactive(List.of(first, second), IntervalKind.DAY), null))
                .with(Signal.POWER, time -> 40)
                .with(Signal.REACTIVE, time -> 8)
                .days(14);
        Anomaly last = last(shop.with(Signal.REACTIVE, time -> 20)
                .days(1)
                .with(Signal.REACTIVE, time -> 8)
                .live(Duration.ofMinutes(15), Duration.ofMinutes(15))
                .told());

        // 960 kWh and 480 kvarh: 96 kvarh x 0.33 and 96 kvarh x 1 are 127.68, at 0.05 each
        assertThat(last.impact().cost()).isCloseTo(127.68 * 0.05, within(1e-6));
        assertThat(last.impact().co2Kg()).isNull();
        assertThat(last.sentence()).contains("128 kvarh as weighted are charged by contract, 6.38 EUR");
    }

    @Test
    void overTheMonthReactiveEnergyIsFreeAsLongAsTheMonthIs() {
        ReactiveCharge.Tier tier = new ReactiveCharge.Tier(new BigDecimal("0.33"), BigDecimal.ONE);
        Shop shop = Shop.usual()
                .worth(worth(reactive(List.of(tier), IntervalKind.MONTH), null))
                .with(Signal.POWER, time -> 40)
                .with(Signal.REACTIVE, time -> 8)
                .days(14);
        Anomaly last = last(shop.with(Signal.REACTIVE, time -> 20).days(1).told());

        assertThat(last.impact().cost()).isZero();
        assertThat(last.sentence()).contains("nothing is charged by contract (of the month only what was seen since");
    }

    @Test
    void waterCostsItsPriceAndIsNeverFree() {
        Anomaly priced = last(leak(worth(Charges.NONE, 2.5)));
        Anomaly unpriced = last(leak(worth(Charges.NONE, null)));

        double cubicMetres = 0.5 * 24 * 4;
        assertThat(priced.impact().cost()).isCloseTo(2.5 * cubicMetres, within(15.0));
        assertThat(priced.impact().co2Kg()).isCloseTo(priced.impact().cost() / 2.5 * 0.2, within(1e-9));
        assertThat(priced.sentence()).contains("m3 too much, ").contains("EUR");
        assertThat(unpriced.impact().cost()).isNull();
        assertThat(unpriced.impact().reason()).contains("no price of water-withdrawal");
        assertThat(unpriced.sentence()).contains("not priced");
    }

    private static List<Anomaly> leak(Worth worth) {
        return Shop.usual()
                .worth(worth)
                .with(Signal.WATER, time -> Shop.load(time) / 10)
                .days(28)
                .with(Signal.WATER, time -> Shop.load(time) / 10 + 0.5)
                .days(4)
                .live(Duration.ofMinutes(15), Duration.ofMinutes(15))
                .told();
    }

    @Test
    void airCostsWhatTheCompressorsTakeForIt() {
        Shop shop = Shop.usual()
                .asPart()
                .worth(worth(Charges.NONE, null))
                .with(Signal.POWER, time -> Shop.isOpen(time) ? 36 : 3)
                .with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 25)
                .days(14);
        List<Anomaly> told = shop.with(Signal.POWER, time -> Shop.isOpen(time) ? 39.6 : 6.6)
                .with(Signal.AIR, time -> Shop.isOpen(time) ? 330 : 55)
                .days(3)
                .told();
        Anomaly last = last(told);

        // 30 Nm3/h at 0.12 kWh are 3.6 kW, from one in the night of the first day to the last closed interval seen
        double hours = (last.seen() - last.start()) / 3_600_000.0;
        assertThat(told).as("one event of one cause").extracting(Anomaly::rule).containsOnly("air-leak");
        assertThat(hours).isGreaterThan(40);
        assertThat(last.impact().energyKWh()).isCloseTo(3.6 * hours, within(0.03 * 3.6 * hours));
        assertThat(last.impact().cost()).isCloseTo(0.2 * last.impact().energyKWh(), within(1e-9));
    }

    private static Anomaly last(List<Anomaly> told) {
        assertThat(told).isNotEmpty();
        return told.get(told.size() - 1);
    }

    private static Charges demand(Statistic statistic, int highest, int price, boolean perDay) {
        return new Charges(
                List.of(new DemandCharge(
                        "contract",
                        0,
                        Long.MAX_VALUE,
                        statistic,
                        IntervalKind.SETTLEMENT,
                        false,
                        highest,
                        null,
                        Weekdays.AS_THEY_FALL,
                        null,
                        new BigDecimal("70"),
                        BigDecimal.valueOf(price),
                        perDay,
                        "the contract",
                        null)),
                List.of());
    }

    private static Charges reactive(List<ReactiveCharge.Tier> tiers, IntervalKind over) {
        return new Charges(
                List.of(),
                List.of(new ReactiveCharge(
                        "contract",
                        0,
                        Long.MAX_VALUE,
                        tiers,
                        Set.of(),
                        over,
                        new BigDecimal("0.05"),
                        "the contract",
                        null)));
    }

    private static Worth worth(Charges charges, Double water) {
        return new Worth() {
            @Override
            public Double cost(long time) {
                return 0.2;
            }

            @Override
            public Double co2Kg(long time) {
                return 0.1;
            }

            @Override
            public Double waterCost(long time) {
                return water;
            }

            @Override
            public Double waterCo2Kg(long time) {
                return 0.2;
            }

            @Override
            public Charges charges() {
                return charges;
            }

            @Override
            public String currency() {
                return "EUR";
            }
        };
    }
}
