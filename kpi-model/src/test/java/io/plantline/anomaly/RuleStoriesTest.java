package io.plantline.anomaly;

import static io.plantline.anomaly.Shop.wobble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.watch.Watch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong in the workshop, a story for every rule. */
class RuleStoriesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void aMeterThatSaysNothingIsTold() {
        Shop shop = Shop.usual().every(MINUTE).with(Signal.READING, Shop::load).live(Duration.ofHours(2), MINUTE);
        Instant died = shop.now();
        List<Anomaly> told = shop.without(Signal.READING)
                .live(Duration.ofMinutes(20), MINUTE)
                .with(Signal.READING, Shop::load)
                .live(Duration.ofMinutes(5), MINUTE)
                .told();

        assertThat(told).extracting(Anomaly::rule).containsOnly("silent-meter");
        assertThat(told.get(0).start()).isEqualTo(died.toEpochMilli());
        assertThat(told.get(0).seen()).isEqualTo(died.plusSeconds(180).toEpochMilli() + 1);
        assertThat(told.get(1).end()).isEqualTo(died.plusSeconds(21 * 60).toEpochMilli());
        assertThat(told.get(0).measure().observed()).isNull();
    }

    @Test
    void aReadingFarBeyondAllBeforeIsASpikeAndANewLevelIsNone() {
        Shop shop = Shop.usual().with(Signal.READING, Shop::load).days(14);
        shop.with(Signal.READING, time -> 400).live(QUARTER, QUARTER);
        Instant after = shop.now();
        shop.with(Signal.READING, Shop::load).days(2);
        shop.with(Signal.READING, time -> 90 + wobble(time)).days(7);

        List<Anomaly> told = shop.told();

        assertThat(told).extracting(Anomaly::rule).containsOnly("spike");
        assertThat(told.get(0).end()).isNull();
        assertThat(told.get(0).seen()).isEqualTo(after.toEpochMilli());
        assertThat(told.get(0).measure().observed()).isEqualTo(400);
        assertThat(told).filteredOn(anomaly -> anomaly.revision() == 0).hasSize(2); // the second until it is a level
    }

    @Test
    void aSpikeIsOverWithTheNextReadingAndAnotherSoonAfterIsTheSameEvent() {
        Shop shop = Shop.usual().every(MINUTE).with(Signal.READING, Shop::load).live(Duration.ofDays(8), MINUTE);
        Instant first = shop.now();
        shop.with(Signal.READING, time -> 400).live(MINUTE, MINUTE);
        shop.with(Signal.READING, Shop::load).live(Duration.ofMinutes(20), MINUTE);
        Instant second = shop.now();
        shop.with(Signal.READING, time -> 400).live(MINUTE, MINUTE);
        shop.with(Signal.READING, Shop::load).live(Duration.ofMinutes(20), MINUTE);
        List<Anomaly> told = shop.with(Signal.READING, time -> 400)
                .live(MINUTE.multipliedBy(3), MINUTE)
                .with(Signal.READING, Shop::load)
                .live(Duration.ofHours(3), MINUTE)
                .told();

        assertThat(told).extracting(Anomaly::id).containsOnly(told.get(0).id());
        assertThat(told)
                .extracting(Anomaly::end)
                .containsExactly(
                        null,
                        first.plus(MINUTE).toEpochMilli(),
                        second.plus(MINUTE).toEpochMilli(), // it is not told as if it went on
                        null, // the third lasts
                        second.plus(MINUTE.multipliedBy(24)).toEpochMilli());
    }

    @Test
    void aNewLevelEndsItsSpikeAtOnceAndIsToldAsTheUnusualLoadItIs() {
        Shop shop = Shop.usual()
                .with(Signal.READING, Shop::load)
                .with(Signal.POWER, Shop::load)
                .days(35);
        Instant raised = shop.now();
        List<Anomaly> told = shop.with(Signal.READING, time -> 90 + wobble(time))
                .with(Signal.POWER, time -> 90 + wobble(time))
                .live(Duration.ofHours(12), QUARTER)
                .told();

        assertThat(told)
                .filteredOn(anomaly -> anomaly.rule().equals("spike"))
                .last()
                .returns(raised.plus(Duration.ofMinutes(75)).toEpochMilli(), Anomaly::end);
        assertThat(told).extracting(Anomaly::rule).contains("closed-hours-waste"); // it begins at midnight
    }

    @Test
    void aBaseLoadThatCreepsUpTwiceIsTwoEventsAlsoWhereThePlantRestsAtWeekEndsOnly() {
        Shop shop =
                Shop.usual().with(Signal.POWER, RuleStoriesTest::threeShifts).days(42);
        shop.with(Signal.POWER, time -> threeShifts(time) + 4).days(21);
        shop.with(Signal.POWER, RuleStoriesTest::threeShifts).days(21);
        List<Anomaly> told =
                shop.with(Signal.POWER, time -> threeShifts(time) + 4).days(21).told();

        assertThat(told)
                .filteredOn(anomaly -> anomaly.rule().equals("base-load-drift"))
                .filteredOn(anomaly -> anomaly.revision() == 0)
                .extracting(Anomaly::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNightThatCreepsUpIsToldAlsoWhereTheMainSwitchIsOffOnSundays() {
        Shop shop =
                Shop.usual().with(Signal.POWER, time -> offOnSundays(time, 5)).days(42);
        shop.with(Signal.POWER, time -> offOnSundays(time, 9)).days(28);
        List<Anomaly> told = shop.with(Signal.POWER, time -> offOnSundays(time, 5)).days(28).told().stream()
                .filter(anomaly -> anomaly.rule().equals("base-load-drift"))
                .toList();

        assertThat(told).isNotEmpty();
        assertThat(told).extracting(Anomaly::id).containsOnly(told.get(0).id());
        assertThat(told.get(told.size() - 1).end()).as("over").isNotNull();
    }

    /** 40 kW at work and so much at night, and nothing at all on Sundays. */
    private static double offOnSundays(ZonedDateTime time, double night) {
        if (time.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0;
        }
        return (Shop.isOpen(time) ? 40 : night) + wobble(time) / 10;
    }

    /** 200 kW all week, day and night, and 20 kW from Saturday to Monday morning. */
    private static double threeShifts(ZonedDateTime time) {
        boolean rests =
                time.getDayOfWeek().getValue() >= 6 || (time.getDayOfWeek() == DayOfWeek.MONDAY && time.getHour() < 6);
        return (rests ? 20 : 200) + wobble(time);
    }

    @Test
    void aStandstillThatWasToldIsNoHabitYet() {
        Shop shop = Shop.usual()
                .with(Signal.READING, Shop::load)
                .live(Duration.ofDays(9).plusHours(10), MINUTE);
        for (int time = 0; time < 2; time++) {
            shop.with(Signal.READING, any -> 40.5)
                    .live(Duration.ofHours(3), MINUTE)
                    .with(Signal.READING, Shop::load)
                    .live(Duration.ofHours(21), MINUTE);
        }
        assertThat(shop.told())
                .filteredOn(anomaly -> anomaly.rule().equals("stuck-sensor") && anomaly.revision() == 0)
                .hasSize(2);
    }

    @Test
    void aSensorThatStandsStillAtWorkIsTold() {
        Shop shop = Shop.usual()
                .with(Signal.READING, Shop::load)
                .live(Duration.ofDays(9).plusHours(10), MINUTE);
        Instant stuck = shop.now();
        List<Anomaly> told = shop.with(Signal.READING, time -> 40.5)
                .live(Duration.ofHours(4), MINUTE)
                .told();

        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.rule()).isEqualTo("stuck-sensor");
            assertThat(anomaly.start()).isEqualTo(stuck.toEpochMilli());
            assertThat(anomaly.sentence()).contains("has said 40.5 kW for 61 minutes");
        });
    }

    @Test
    void waterThatFlowsAtNightForTwoNightsIsALeak() {
        Shop shop =
                Shop.usual().with(Signal.WATER, time -> Shop.load(time) / 10).days(28);
        Instant burst = shop.now();
        List<Anomaly> told = shop.with(Signal.WATER, time -> Shop.load(time) / 10 + 0.5)
                .days(4)
                .told();

        assertThat(told.get(0).rule()).isEqualTo("water-leak");
        assertThat(told.get(0).start()).isEqualTo(burst.toEpochMilli());
        assertThat(told.get(0).seen()).isEqualTo(burst.plus(Duration.ofDays(2)).toEpochMilli());
        assertThat(told.get(0).impact().energyKWh()).isNull();
        assertThat(told.get(0).impact().reason()).isNotEmpty();
    }

    @Test
    void airThatEscapesInClosedHoursIsToldAndMoreOfItIsUrgent() {
        Shop shop = Shop.usual()
                .with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 15 + wobble(time))
                .days(14);
        shop.with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 45 + wobble(time))
                .days(2);
        shop.with(Signal.AIR, time -> Shop.isOpen(time) ? 300 : 90 + wobble(time))
                .days(2);

        List<Anomaly> told = shop.told();

        assertThat(told).extracting(Anomaly::rule).containsOnly("air-leak");
        assertThat(told)
                .extracting(Anomaly::severity)
                .startsWith(Severity.WARNING)
                .contains(Severity.CRITICAL);
        assertThat(told).extracting(Anomaly::id).containsOnly(told.get(0).id());
    }

    @Test
    void wasteInClosedHoursHasItsCostAndSaysWhyItHasNoCarbon() {
        Shop shop = Shop.usual().with(Signal.POWER, Shop::load).days(28);
        shop.with(Signal.POWER, time -> time.getHour() < 5 ? 24 : Shop.load(time))
                .days(1);

        List<Anomaly> told = shop.with(Signal.POWER, Shop::load).days(2).told();

        Anomaly last = told.get(told.size() - 1);
        assertThat(told).extracting(Anomaly::rule).containsOnly("closed-hours-waste");
        assertThat(last.end()).isNotNull();
        assertThat(last.impact().energyKWh())
                .isCloseTo(16 * 4.75, within(2.0)); // 24 less 8 kW, until shortly before opening
        assertThat(last.impact().cost()).isCloseTo(0.2 * last.impact().energyKWh(), within(1e-9));
        assertThat(last.impact().co2Kg()).isNull();
        assertThat(last.impact().reason()).contains("emission factor");
    }

    @Test
    void aMachineLeftOnIsToldWhenSwitchingItOffWouldHavePaid() {
        Rules rules = Rules.USUAL.with(RuleName.LEFT_ON, "restart", 2); // kWh; at 4 kW that is half an hour
        Shop shop = new Shop(rules)
                .state(MachineState.PROCESSING)
                .with(Signal.MINUTE_POWER, time -> 20)
                .live(QUARTER, MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 4).state(MachineState.IDLE);
        Instant idle = shop.now();
        List<Anomaly> told =
                shop.live(Duration.ofHours(2), MINUTE).state(MachineState.OFF).told();

        assertThat(told.get(0).rule()).isEqualTo("left-on");
        assertThat(told.get(0).start()).isEqualTo(idle.toEpochMilli());
        assertThat(told.get(0).seen())
                .isEqualTo(idle.plus(Duration.ofMinutes(30)).toEpochMilli());
        Anomaly last = told.get(told.size() - 1);
        assertThat(last.end()).isEqualTo(shop.now().toEpochMilli());
        assertThat(last.impact().energyKWh()).isCloseTo(4 * 2, within(1e-9)); // all of it, with the cost of it
        assertThat(last.impact().cost()).isCloseTo(0.2 * 4 * 2, within(1e-9));
        assertThat(told.size()).as("what it costs is told while it grows").isBetween(6, 20);
    }

    @Test
    void aMachineWhoseWorkIsHeardOfLateIsNotLeftOnUntilItIdlesAgain() {
        Watch watch = new Shop(Rules.USUAL).watch();
        long idle = Shop.MONDAY.toEpochMilli();
        watch.see(Sight.at(Signal.STATE, idle, MachineState.IDLE.code()));
        long past = idle + Duration.ofMinutes(36).toMillis();
        assertThat(watch.advance(past)).isNotEmpty();
        List<Anomaly> told =
                watch.see(Sight.at(Signal.STATE, past - MINUTE.toMillis() * 2, MachineState.PROCESSING.code()));

        assertThat(told).singleElement().matches(anomaly -> anomaly.end() != null);
    }

    @Test
    void aDemandThatWillExceedItsLimitIsToldBeforeTheIntervalIsOver() {
        Shop shop = new Shop(Rules.USUAL.with(RuleName.PEAK, "limit", 60))
                .with(Signal.MINUTE_POWER, Shop::load)
                .live(Duration.ofDays(2).plusHours(9), MINUTE);
        Instant rising = shop.now();
        List<Anomaly> told = shop.with(Signal.MINUTE_POWER, time -> 70 + wobble(time))
                .live(QUARTER, MINUTE)
                .told();

        assertThat(told).first().satisfies(anomaly -> {
            assertThat(anomaly.rule()).isEqualTo("peak");
            assertThat(anomaly.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(anomaly.seen())
                    .isLessThan(rising.plus(Duration.ofMinutes(10)).toEpochMilli());
            assertThat(anomaly.measure().observed()).isCloseTo(70, within(1.0));
            assertThat(anomaly.measure().expected()).isEqualTo(60);
        });
    }

    @Test
    void aPhaseThatCarriesLessThanTheOthersIsToldAfterTenMinutes() {
        Shop shop = Shop.usual();
        List.of(Signal.CURRENT_L1, Signal.CURRENT_L2, Signal.CURRENT_L3).forEach(phase -> shop.with(phase, time -> 50));
        shop.live(Duration.ofHours(1), MINUTE);
        Instant loose = shop.now();
        List<Anomaly> told = shop.with(Signal.CURRENT_L2, time -> 30)
                .live(Duration.ofMinutes(20), MINUTE)
                .told();

        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.rule()).isEqualTo("phase-unbalance");
            assertThat(anomaly.seen())
                    .isEqualTo(loose.plus(Duration.ofMinutes(10)).toEpochMilli());
            assertThat(anomaly.measure().observed()).isCloseTo(30.8, within(0.1)); // 30 of a mean of 43.3 A
        });
    }

    @Test
    void aSupplyIsUnbalancedOnceATwentiethOfAWeekIs() {
        Shop shop = Shop.usual()
                .with(Signal.VOLTAGE_L1_L2, time -> 400)
                .with(Signal.VOLTAGE_L2_L3, time -> 400)
                .with(Signal.VOLTAGE_L3_L1, time -> 400)
                .live(Duration.ofDays(1), MINUTE);
        Instant loose = shop.now();
        List<Anomaly> told = shop.with(Signal.VOLTAGE_L2_L3, time -> 385)
                .live(Duration.ofHours(9), MINUTE)
                .told();

        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.rule()).isEqualTo("phase-unbalance");
            assertThat(anomaly.seen())
                    .isEqualTo(loose.plus(Duration.ofMinutes(510)).toEpochMilli()); // 51 of 1,008 have passed
            assertThat(anomaly.measure().observed()).isCloseTo(2.516, within(0.001));
        });
    }

    @Test
    void aDayThatWillBeChargedForReactiveEnergyIsToldWhileItLasts() {
        Shop shop = Shop.usual()
                .with(Signal.POWER, Shop::load)
                .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                .days(14);
        Instant capacitorFails = shop.now();
        List<Anomaly> told = shop.with(Signal.REACTIVE, time -> 0.5 * Shop.load(time))
                .days(1)
                .told();

        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.rule()).isEqualTo("low-power-factor");
            assertThat(anomaly.seen())
                    .isLessThan(capacitorFails.plus(Duration.ofHours(14)).toEpochMilli());
            assertThat(anomaly.start()).isEqualTo(capacitorFails.toEpochMilli());
            assertThat(anomaly.sentence())
                    .contains("has had a tan phi of 0.50 on 2026-03-16", "it will be 0.3", "since 2026-03-16 00:00");
        });
    }

    @Test
    void aDayThatIsChargedForReactiveEnergyIsToldByItsDateOnceItIsOver() {
        double aDay = 24 * 3_600_000.0;
        Shop shop = new Shop(Rules.USUAL.with(RuleName.LOW_POWER_FACTOR, "from", aDay))
                .with(Signal.POWER, Shop::load)
                .with(Signal.REACTIVE, time -> 0.5 * Shop.load(time));
        List<Anomaly> told = shop.live(Duration.ofHours(25), QUARTER).told();

        assertThat(told).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.start()).isEqualTo(Shop.MONDAY.toEpochMilli());
            assertThat(anomaly.seen())
                    .isEqualTo(Shop.MONDAY.plus(Duration.ofHours(24)).toEpochMilli());
            assertThat(anomaly.sentence()).contains("had a tan phi of 0.50 on 2026-03-02", "since 2026-03-02 00:00");
        });
    }

    @Test
    void aBaseLoadThatCreptUpIsToldAfterFiveNights() {
        Shop shop = Shop.usual().with(Signal.POWER, Shop::load).days(35);
        Instant pumpStays = shop.now();
        List<Anomaly> told =
                shop.with(Signal.POWER, time -> Shop.load(time) + 2.5).days(8).told();

        assertThat(told)
                .filteredOn(anomaly -> anomaly.rule().equals("base-load-drift"))
                .first()
                .satisfies(anomaly -> {
                    assertThat(anomaly.start()).isEqualTo(pumpStays.toEpochMilli());
                    assertThat(anomaly.seen())
                            .isEqualTo(pumpStays.plus(Duration.ofDays(5)).toEpochMilli());
                });
    }

    @Test
    void aMeterThatLeavesTheTreeIsTold() {
        Shop shop = Shop.usual()
                .with(Signal.POWER, Shop::load)
                .with(Signal.BALANCE, time -> 0.1 * Shop.load(time))
                .days(35);
        Instant swapped = shop.now();
        List<Anomaly> told = shop.with(Signal.BALANCE, time -> 0.1 * Shop.load(time) + 6)
                .days(2)
                .told();

        assertThat(told.get(0).rule()).isEqualTo("meter-tree-break");
        assertThat(told.get(0).start()).isEqualTo(swapped.toEpochMilli());
    }

    @Test
    void aBoilerThatNeedsMoreForTheSameSteamIsToldAfterSomeDays() {
        Shop shop = Shop.usual().with(Signal.RESIDUAL, Shop::wobble).days(35);
        Instant fouled = shop.now();
        List<Anomaly> told =
                shop.with(Signal.RESIDUAL, time -> wobble(time) + 0.5).days(14).told();

        assertThat(told.get(0).rule()).isEqualTo("performance-drift");
        assertThat(told.get(0).seen())
                .isLessThan(fouled.plus(Duration.ofDays(8)).toEpochMilli());
        assertThat(told.get(0).impact().energyKWh()).isPositive();
    }

    @Test
    void aDayUnlikeAnyOtherIsToldWithWhatIsUsual() {
        Shop shop = Shop.usual().with(Signal.POWER, Shop::load).days(35);
        List<Anomaly> told = shop.with(Signal.POWER, time -> Shop.isOpen(time) ? 80 : Shop.load(time))
                .days(1)
                .told();

        assertThat(told).extracting(Anomaly::rule).containsOnly("unusual-load");
        assertThat(told.get(0).measure().expected()).isCloseTo(40, within(2.0));
        assertThat(told.get(0).sentence())
                .startsWith("The main meter has drawn 80.0 kW where ")
                .contains("since 2026-04-06 06:00");
    }

    @Test
    void aCalmWorkshopHasNothingToTell() {
        assertThat(Shop.usual()
                        .with(Signal.READING, Shop::load)
                        .with(Signal.POWER, Shop::load)
                        .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                        .with(Signal.WATER, time -> Shop.load(time) / 10)
                        .days(70)
                        .without(Signal.READING)
                        .told())
                .isEmpty();
    }
}
