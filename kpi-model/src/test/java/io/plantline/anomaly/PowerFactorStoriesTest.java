package io.plantline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reactive energy as people read of it: what was metered, what is foreseen of the day that runs, and what is charged. */
class PowerFactorStoriesTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void whatIsForeseenOfADayThatRunsStandsBesideWhatIsMeteredOfIt() {
        Anomaly first = failing().days(1).told().get(0);

        assertThat(first.sentence())
                .contains("has had a tan phi of 0.50 on 2026-03-16 until ", " (100 % of it metered)")
                .contains("with the usual rest of the day it will be ", "the limit is 0.30")
                .doesNotContain("charged");
    }

    @Test
    void aDayThatIsOverIsToldByWhatWasMeteredOfIt() {
        Anomaly last = last(failing()
                .days(1)
                .with(Signal.REACTIVE, Shop::load)
                .days(1)
                .live(QUARTER, QUARTER)
                .told());

        assertThat(last.sentence())
                .contains("had a tan phi of 1.00 on 2026-03-17 (100 % of it metered); the limit is 0.30")
                .doesNotContain("will ")
                .doesNotContain("charged");
        assertThat(last.measure().observed()).isEqualTo(1.0);
    }

    @Test
    void aDayThatCameOutWellAfterAllIsOverWithWhatItWas() {
        Shop shop = failing().live(Duration.ofHours(12), QUARTER);
        List<Anomaly> told = shop.with(Signal.REACTIVE, time -> 0)
                .live(Duration.ofHours(12), QUARTER)
                .live(QUARTER, QUARTER)
                .told();

        assertThat(told).hasSize(2);
        assertThat(last(told).end()).isNotNull();
        assertThat(last(told).sentence())
                .contains("had a tan phi of 0.2")
                .contains("on 2026-03-16")
                .doesNotContain("will ");
    }

    @Test
    void reactiveEnergyWithoutTheActiveOneOfTheSameTimeSaysNothing() {
        Shop shop =
                calm().without(Signal.POWER).with(Signal.REACTIVE, time -> 40).live(Duration.ofHours(20), QUARTER);
        assertThat(shop.with(Signal.POWER, Shop::load)
                        .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                        .days(1)
                        .told())
                .isEmpty();
    }

    @Test
    void aNightThatNobodyHeardDoesNotBringOneDayIntoTheNext() {
        Shop shop = calm().with(Signal.REACTIVE, time -> 0.5 * Shop.load(time))
                .live(Duration.ofHours(20), QUARTER)
                .without(Signal.POWER)
                .without(Signal.REACTIVE)
                .live(Duration.ofHours(10), QUARTER);
        Anomaly last = last(shop.with(Signal.POWER, Shop::load)
                .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                .days(1)
                .told());

        assertThat(last.end()).isNotNull();
        assertThat(last.sentence()).contains("had a tan phi of 0.50 on 2026-03-16 (83 % of it metered)");
    }

    @Test
    void aDayWhoseLastHourHasNoReactivePowerIsJudgedOnceItIsOver() {
        Shop shop = failing()
                .live(Duration.ofHours(23), QUARTER)
                .without(Signal.REACTIVE)
                .live(Duration.ofHours(1), QUARTER);
        Anomaly last = last(shop.live(QUARTER, QUARTER).told());

        assertThat(last.sentence())
                .contains("had a tan phi of 0.50 on 2026-03-16 (96 % of it metered); the limit is 0.30")
                .doesNotContain("will ");
    }

    @Test
    void aDayWithoutReactivePowerIsNotJudgedByTheOneBefore() {
        Shop shop = failing().days(1).without(Signal.REACTIVE).days(2);
        int told = shop.told().size();
        assertThat(last(shop.told()).sentence()).contains("on 2026-03-16");
        assertThat(shop.days(2).told()).hasSize(told);
    }

    private static Shop calm() {
        return Shop.usual()
                .with(Signal.POWER, Shop::load)
                .with(Signal.REACTIVE, time -> 0.2 * Shop.load(time))
                .days(14);
    }

    private static Shop failing() {
        return calm().with(Signal.REACTIVE, time -> 0.5 * Shop.load(time));
    }

    private static Anomaly last(List<Anomaly> told) {
        assertThat(told).isNotEmpty();
        return told.get(told.size() - 1);
    }
}
