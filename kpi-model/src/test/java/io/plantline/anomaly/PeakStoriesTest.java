package io.plantline.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A peak is of one settlement interval: foreseen in it, and over with it. */
class PeakStoriesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void aPeakIsOverWithItsIntervalAndSaysWhatItCameTo() {
        Shop shop = shop();
        List<Anomaly> told =
                shop.with(Signal.MINUTE_POWER, time -> 75).live(QUARTER, MINUTE).told();
        Instant end = shop.now();

        assertThat(told).hasSize(2);
        assertThat(told.get(0).sentence())
                .contains("will take 75.0 kW in the interval from 09:00 to 09:15, 15.0 kW above its limit of 60.0 kW")
                .contains("unless ", " are shed from 09:0");
        assertThat(told.get(1).sentence())
                .contains("took 75.0 kW in the interval from 09:00 to 09:15, 15.0 kW above its limit of 60.0 kW")
                .doesNotContain("will ", "shed");
        assertThat(told.get(1).end()).isLessThanOrEqualTo(end.toEpochMilli());
        assertThat(told.get(1).measure().observed()).isEqualTo(75);
    }

    @Test
    void thePeakOfTheNextIntervalIsAnother() {
        List<Anomaly> told = shop().with(Signal.MINUTE_POWER, time -> 75)
                .live(QUARTER.multipliedBy(2), MINUTE)
                .told();

        assertThat(told).extracting(Anomaly::end).satisfies(ends -> {
            assertThat(ends.get(1)).isNotNull();
            assertThat(ends.get(3)).isNotNull();
        });
        assertThat(told)
                .filteredOn(each -> each.revision() == 0)
                .extracting(Anomaly::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPeakThatWasShedInTimeSaysSo() {
        Shop shop = shop().with(Signal.MINUTE_POWER, time -> 75).live(Duration.ofMinutes(8), MINUTE);
        List<Anomaly> told = shop.with(Signal.MINUTE_POWER, time -> 30)
                .live(Duration.ofMinutes(8), MINUTE)
                .told();

        Anomaly last = told.get(told.size() - 1);
        assertThat(last.sentence())
                .contains("in the interval from 09:00 to 09:15 as it goes now, within its limit of 60.0 kW after all");
        assertThat(last.end())
                .as("nobody is reminded of what is not true any more")
                .isLessThan(shop.now().minus(Duration.ofMinutes(3)).toEpochMilli());
        assertThat(told).hasSize(2);
    }

    @Test
    void whatIsToBeShedIsReckonedFromWhenPeopleHearOfIt() {
        Anomaly told = shop().with(Signal.MINUTE_POWER, time -> 75)
                .live(Duration.ofMinutes(5), MINUTE)
                .told()
                .get(0);

        // 60 kW over 15 minutes less 3 + 2 minutes at 75 kW leave 52.5 kW for the other ten
        assertThat(told.sentence()).contains("unless 22.5 kW are shed from 09:05 on");
    }

    @Test
    void whatWasNotMeteredOfItIsSaid() {
        Shop shop = shop().with(Signal.MINUTE_POWER, time -> 75).live(Duration.ofMinutes(8), MINUTE);
        List<Anomaly> told =
                shop.without(Signal.MINUTE_POWER).live(QUARTER, MINUTE).told();

        assertThat(told.get(told.size() - 1).end()).isNotNull();
        assertThat(told.get(told.size() - 1).sentence())
                .contains("took 75.0 kW in 8 metered minutes of the interval from 09:00 to 09:15");
    }

    private static Shop shop() {
        return new Shop(Rules.USUAL.with(RuleName.PEAK, "limit", 60))
                .with(Signal.MINUTE_POWER, time -> 30)
                .live(Duration.ofDays(2).plusHours(9), MINUTE);
    }
}
