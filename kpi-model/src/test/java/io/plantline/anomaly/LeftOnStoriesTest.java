package io.plantline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A machine that used to idle with 300 kW, and is now left on with 200 kW for thirteen minutes. */
class LeftOnStoriesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double USED_TO = 300;
    private static final double NOW = 200;
    private static final int MINUTES = 13;

    private static Instant idle;
    private static List<Anomaly> told;

    @BeforeAll
    static void leftOn() {
        Rules rules = Rules.USUAL.with(RuleName.LEFT_ON, "restart", 20); // kWh; 4 minutes of 300 kW, 6 of 200 kW
        Shop shop = new Shop(rules);
        for (int time = 0; time < 5; time++) {
            idles(shop, USED_TO, 3);
        }
        idle = shop.now();
        idles(shop, NOW, MINUTES);
        told = shop.told();
    }

    private static void idles(Shop shop, double kilowatts, int minutes) {
        shop.state(MachineState.IDLE)
                .with(Signal.MINUTE_POWER, time -> kilowatts)
                .live(Duration.ofMinutes(minutes), MINUTE)
                .state(MachineState.PROCESSING)
                .with(Signal.MINUTE_POWER, time -> 1000)
                .live(Duration.ofMinutes(20), MINUTE);
    }

    @Test
    void itsEnergyIsWhatWasMeteredWhileItIdledAndNotWhatItTookInEarlierTimes() {
        assertThat(told).isNotEmpty().allSatisfy(anomaly -> {
            long until = anomaly.end() == null ? anomaly.seen() : anomaly.end();
            double hours = (until - idle.toEpochMilli()) / 3_600_000.0;
            assertThat(anomaly.impact().energyKWh()).isCloseTo(NOW * hours, within(1e-6));
            assertThat(anomaly.impact().cost()).isCloseTo(0.2 * NOW * hours, within(1e-6));
        });
    }

    @Test
    void itIsToldOnceItPaysWithThePowerOfNow() {
        Anomaly first = told.get(0);
        assertThat(first.seen()).isEqualTo(idle.plus(MINUTE.multipliedBy(6)).toEpochMilli());
        assertThat(first.measure().observed())
                .isGreaterThanOrEqualTo(first.measure().expected());
        assertThat(first.measure().expected()).isCloseTo(0.1, within(1e-6));
        assertThat(first.sentence()).contains("has idled for 6 minutes with 200 kW; switching it off pays after 6");
    }

    @Test
    void aPowerThatFallsWhileItIdlesIsCountedMinuteByMinute() {
        Shop shop = new Shop(Rules.USUAL.with(RuleName.LEFT_ON, "restart", 20)).state(MachineState.IDLE);
        shop.with(Signal.MINUTE_POWER, time -> USED_TO).live(MINUTE.multipliedBy(6), MINUTE);
        shop.with(Signal.MINUTE_POWER, time -> 60).live(MINUTE.multipliedBy(10), MINUTE);
        List<Anomaly> fallen = shop.state(MachineState.OFF).told();

        assertThat(fallen.get(fallen.size() - 1).impact().energyKWh()).isCloseTo(30 + 10, within(1e-6));
        assertThat(fallen).allSatisfy(anomaly -> assertThat(anomaly.measure().observed())
                .isGreaterThanOrEqualTo(anomaly.measure().expected()));
    }

    @Test
    void itsLastSentenceSaysHowLongItIdled() {
        Anomaly last = told.get(told.size() - 1);
        assertThat(last.end()).isEqualTo(idle.plus(MINUTE.multipliedBy(MINUTES)).toEpochMilli());
        assertThat(last.measure().observed()).isCloseTo(MINUTES / 60.0, within(1e-6));
        assertThat(last.sentence()).contains("idled for 13 minutes with 200 kW; switching it off would have paid");
    }

    @Test
    void withACalmTimeItEndsOnceThatHasPassedAlthoughNothingElseIsSeen() {
        List<Anomaly> calm =
                leftOnWithCalm().live(Duration.ofMinutes(90), MINUTE).told();

        Anomaly last = calm.get(calm.size() - 1);
        assertThat(last.end())
                .isEqualTo(Shop.MONDAY.plus(MINUTE.multipliedBy(MINUTES)).toEpochMilli());
        assertThat(last.impact().energyKWh()).isCloseTo(NOW * MINUTES / 60, within(1e-6));
        assertThat(last.sentence()).contains("idled for 13 minutes with 200 kW; switching it off would have paid");
    }

    @Test
    void withACalmTimeItGoesOnWhereItIsLeftOnAgainBeforeThatHasPassed() {
        Shop shop = leftOnWithCalm().without(Signal.MINUTE_POWER).live(MINUTE.multipliedBy(20), MINUTE);
        idles(shop, NOW, 3); // not for long enough to be told, nor to put off the end
        idles(shop, NOW, MINUTES);
        List<Anomaly> twice = shop.live(Duration.ofMinutes(90), MINUTE).told();

        assertThat(twice).extracting(Anomaly::id).containsOnly(twice.get(0).id());
        assertThat(twice.get(twice.size() - 1).end()).isNotNull();
        assertThat(twice.get(twice.size() - 1).impact().energyKWh()).isCloseTo(2 * NOW * MINUTES / 60, within(1e-6));
    }

    private static Shop leftOnWithCalm() {
        Shop shop = new Shop(
                Rules.USUAL.with(RuleName.LEFT_ON, "restart", 20).with(RuleName.LEFT_ON, RuleName.CALM, (double)
                        Duration.ofHours(1).toMillis()));
        return shop.state(MachineState.IDLE)
                .with(Signal.MINUTE_POWER, time -> NOW)
                .live(MINUTE.multipliedBy(MINUTES), MINUTE)
                .state(MachineState.PROCESSING)
                .without(Signal.MINUTE_POWER);
    }

    @Test
    void itCallsNobodyUntilItHasTakenWhatACallIsWorth() {
        Rules rules = Rules.USUAL.with(RuleName.LEFT_ON, "restart", 2);
        List<Anomaly> small = new Shop(rules)
                .state(MachineState.IDLE)
                .with(Signal.MINUTE_POWER, time -> 4)
                .live(Duration.ofHours(6), MINUTE)
                .told();

        assertThat(small.get(0).severity()).isEqualTo(Anomaly.Severity.INFO);
        assertThat(small)
                .filteredOn(anomaly -> anomaly.severity() == Anomaly.Severity.WARNING)
                .first()
                .satisfies(anomaly -> assertThat(anomaly.impact().energyKWh()).isBetween(20.0, 20.1));
    }

    @Test
    void itsCostFollowsMinutes() {
        assertThat(told)
                .filteredOn(anomaly -> anomaly.end() == null)
                .extracting(anomaly -> Duration.between(idle, Instant.ofEpochMilli(anomaly.seen()))
                        .toMinutes())
                .startsWith(6L, 7L, 8L, 9L, 10L);
    }
}
