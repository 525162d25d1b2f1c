package io.plantline.anomaly;

import static io.plantline.anomaly.WatchedShop.MINUTE;
import static io.plantline.anomaly.WatchedShop.SECOND;
import static io.plantline.anomaly.WatchedShop.START;
import static io.plantline.anomaly.WatchedShop.at;
import static io.plantline.anomaly.WatchedShop.byHand;
import static io.plantline.anomaly.WatchedShop.reading;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a meter is one event, told when it begins and when it is over. */
class PlantWatchTest {
    private final WatchedShop shop = new WatchedShop();
    private final List<Anomaly> told = shop.told;

    @Test
    void aMeterThatFallsSilentIsToldOnceAndAgainWhenItIsHeard() {
        for (int minute = 0; minute <= 30; minute++) {
            shop.everybodySpeaks(minute, minute > 10 && minute < 20 ? 1 : 0);
            shop.watch().judgeSilence(START, at(minute));
        }
        assertThat(told).extracting(Anomaly::id).containsOnly("shop/shop:m0/meter-silent/" + at(10));
        assertThat(told).extracting(Anomaly::end).containsExactly(null, at(20));
        assertThat(told).extracting(Anomaly::revision).containsExactly(0, 1);
        assertThat(told.get(0).sentence())
                .isEqualTo("Meter m0 has said nothing since 2026-01-14 11:10; it should speak every"
                        + " 1 min, and others are heard. What it measures is not covered meanwhile.");
    }

    @Test
    void theSilenceSeenIsAsLongAsWhatItIsHeldAgainst() {
        for (int minute = 0; minute <= 13; minute++) {
            shop.everybodySpeaks(minute, minute > 10 ? 1 : 0);
        }
        shop.hear(reading("m1", at(13) + SECOND, at(13) + SECOND, "1"));
        shop.watch().judgeSilence(START, at(13) - SECOND); // what was heard is ahead of the clock

        assertThat(told).singleElement().extracting(Anomaly::measure).satisfies(measure -> assertThat(
                        measure.observed())
                .isEqualTo(181.0)
                .isGreaterThan(measure.expected()));
    }

    @Test
    void aRestartNeitherTellsTwiceNorForgets() {
        for (int minute = 0; minute <= 14; minute++) {
            shop.everybodySpeaks(minute, minute > 10 ? 1 : 0);
            shop.watch().judgeSilence(START, at(minute));
        }
        shop.restarts();
        shop.watch().judgeSilence(at(14), at(14));
        assertThat(told).hasSize(1);
        shop.everybodySpeaks(15, 0);
        assertThat(told)
                .hasSize(2)
                .extracting(Anomaly::id)
                .containsOnly(told.get(0).id());
    }

    @Test
    void aClockThatIsFastIsToldAndABacklogIsNot() {
        for (int minute = 0; minute < 60; minute++) {
            shop.hear(reading("m0", at(minute) + 2 * MINUTE, at(minute), "1"));
            shop.hear(reading("m1", at(60 * minute) - 3_600 * MINUTE, at(60) + minute, "1"));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("clock-skew");
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.measure().observed()).isEqualTo(-120.0);
        });
        for (int minute = 60; minute < 90; minute++) {
            shop.hear(reading("m0", at(minute) - SECOND, at(minute), "1"));
        }
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
    }

    @Test
    void tenReadingsInARowThatCannotBeUsedAreAFault() {
        for (int minute = 0; minute < 30; minute++) {
            shop.watch().refused(reading("m0", at(minute), at(minute), "1"), "unit 'V' does not fit");
        }
        assertThat(told).singleElement().extracting(Anomaly::rule).isEqualTo("meter-faulty");
        shop.watch().used(reading("m0", at(30), at(30), "1"), false);
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(30));
    }

    @Test
    void whatIsPutThroughAgainTellsNothingOfItsMeterNow() {
        shop.hear(reading("m0", at(60), at(60), "1"));
        assertThat(shop.watch().heard(reading("m0", at(1), at(1), "1"), at(61)))
                .as("judged by")
                .isFalse();
        assertThat(shop.kept.get("m0").heard()).isEqualTo(at(60));
    }

    @Test
    void aReadingTypedInIsNoSignOfLifeOfAMeterThatSpeaks() {
        shop.everybodySpeaks(0, 0);
        shop.watch().judgeSilence(START, at(4));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
        shop.hear(byHand("m0", at(5)));
        assertThat(told).hasSize(1);
        shop.hear(reading("m1", at(6), at(6), "1"));
        assertThat(told).hasSize(2);
    }

    @Test
    void aMeterThatIsOnlyReadByHandIsHeardByIt() {
        shop.everybodySpeaks(0, 1);
        shop.hear(byHand("m0", at(0)));
        shop.everybodySpeaks(5, 1);
        shop.watch().judgeSilence(START, at(6));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.sentence()).contains(", and is read by hand.");
        });
        shop.hear(byHand("m0", at(7)));
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(7));
    }

    @Test
    void aMeterThatIsTakenOutOfThePlantFileIsInNoTrouble() {
        for (int minute = 0; minute <= 14; minute++) {
            shop.everybodySpeaks(minute, minute > 10 ? 1 : 0);
            shop.watch().judgeSilence(START, at(minute));
        }
        shop.becomes(plant("shop").build());
        shop.watch().gone("m0", at(20));
        assertThat(told).extracting(Anomaly::id).containsOnly("shop/shop:m0/meter-silent/" + at(10));
        assertThat(told).extracting(Anomaly::end).containsExactly(null, at(20));
    }
}
