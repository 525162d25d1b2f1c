package io.plantline.anomaly;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Unit.KWH;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One event for each cause, told when it begins and when it is over. */
class PlantWatchTest {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long START = 1_768_384_800_000L;
    private static final int METERS = 100;

    private final List<Anomaly> told = new ArrayList<>();
    private final Map<String, MeterWatch> kept = new HashMap<>();
    private final Plant shop = shop();
    private PlantWatch watch = watch();

    @Test
    void aMeterThatFallsSilentIsToldOnceAndAgainWhenItIsHeard() {
        for (int minute = 0; minute <= 30; minute++) {
            everybodySpeaks(minute, minute > 10 && minute < 20 ? 1 : 0);
            watch.judgeSilence(START, at(minute));
        }
        assertThat(told).extracting(Anomaly::id).containsOnly("shop/shop:m0/meter-silent/" + at(10));
        assertThat(told).extracting(Anomaly::end).containsExactly(null, at(20));
        assertThat(told).extracting(Anomaly::revision).containsExactly(0, 1);
        assertThat(told.get(0).sentence())
                .isEqualTo("Meter m0 has said nothing since 2026-01-14T10:10:00Z, for 4 min 0 s; it should speak every"
                        + " 1 min 0 s, and others are heard. What it measures is not covered meanwhile.");
    }

    @Test
    void aPlantThatFallsSilentIsOneEventAndNotAHundred() {
        for (int minute = 0; minute <= 10; minute++) {
            everybodySpeaks(minute, 0);
        }
        for (long second = 600; second <= 1_800; second++) {
            watch.judgeSilence(START, START + second * SECOND);
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("plant-silent");
            assertThat(event.meter()).isNull();
            assertThat(event.severity()).isEqualTo(Anomaly.Severity.CRITICAL);
        });
        for (int minute = 31; minute <= 40; minute++) {
            everybodySpeaks(minute, 0);
            watch.judgeSilence(START, at(minute));
        }
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(31));
    }

    @Test
    void whatHasNotBeenListenedToIsNoSilence() {
        everybodySpeaks(0, 0);
        watch.judgeSilence(at(600), at(602));
        assertThat(told).isEmpty();
        watch.judgeSilence(at(600), at(604));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
    }

    @Test
    void aRestartNeitherTellsTwiceNorForgets() {
        for (int minute = 0; minute <= 14; minute++) {
            everybodySpeaks(minute, minute > 10 ? 1 : 0);
            watch.judgeSilence(START, at(minute));
        }
        watch = watch();
        watch.judgeSilence(at(14), at(14));
        assertThat(told).hasSize(1);
        everybodySpeaks(15, 0);
        assertThat(told)
                .hasSize(2)
                .extracting(Anomaly::id)
                .containsOnly(told.get(0).id());
    }

    @Test
    void aClockThatIsFastIsToldAndABacklogIsNot() {
        for (int minute = 0; minute < 60; minute++) {
            hear(reading("m0", at(minute) + 2 * MINUTE, at(minute), "1"));
            hear(reading("m1", at(60 * minute) - 3_600 * MINUTE, at(60) + minute, "1"));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("clock-skew");
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.measure().observed()).isEqualTo(-120.0);
        });
        for (int minute = 60; minute < 90; minute++) {
            hear(reading("m0", at(minute) - SECOND, at(minute), "1"));
        }
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
    }

    @Test
    void tenReadingsInARowThatCannotBeUsedAreAFault() {
        for (int minute = 0; minute < 30; minute++) {
            watch.refused(reading("m0", at(minute), at(minute), "1"), "unit 'V' does not fit");
        }
        assertThat(told).singleElement().extracting(Anomaly::rule).isEqualTo("meter-faulty");
        watch.used(reading("m0", at(30), at(30), "1"), false);
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(30));
    }

    @Test
    void aGatewayThatDiesIsOneEventHoweverOftenItsMetersSpeak() {
        PlantBuilder builder = plant("shop");
        List<Duration> periods = List.of(
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1));
        for (int meter = 0; meter < 10; meter++) {
            Duration period = periods.get(meter / 2);
            builder.meter("m" + meter, "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, KWH, m -> m.period(period));
        }
        watch = watch(builder.build());
        for (int meter = 0; meter < 10; meter++) {
            hear(reading("m" + meter, at(0), at(0), "1"));
        }
        for (int minute = 1; minute <= 240; minute++) {
            watch.judgeSilence(START, at(minute));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("plant-silent");
            assertThat(event.start()).isEqualTo(at(0));
            assertThat(event.seen()).as("most of them have missed a turn").isEqualTo(at(11));
        });
    }

    @Test
    void aFastMeterThatFallsSilentAmongSlowOnesIsNotThePlant() {
        PlantBuilder builder = plant("shop");
        builder.meter("m0", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, KWH, m -> m.period(Duration.ofSeconds(1)));
        builder.meter(
                "m1", "shop", ELECTRICITY_IMPORT, Meter.Kind.REGISTER, KWH, m -> m.period(Duration.ofMinutes(15)));
        watch = watch(builder.build());
        hear(reading("m0", at(0), at(0), "1"));
        hear(reading("m1", at(0), at(0), "1"));
        for (int minute = 1; minute <= 60; minute++) {
            if (minute % 15 == 0) {
                hear(reading("m1", at(minute), at(minute), "1"));
            }
            watch.judgeSilence(START, at(minute));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("meter-silent");
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.seen()).as("once others are heard").isEqualTo(at(15));
        });
    }

    @Test
    void whatIsPutThroughAgainTellsNothingOfItsMeterNow() {
        hear(reading("m0", at(60), at(60), "1"));
        assertThat(watch.heard(reading("m0", at(1), at(1), "1"), at(61)))
                .as("judged by")
                .isFalse();
        assertThat(kept.get("m0").heard()).isEqualTo(at(60));
    }

    @Test
    void aReadingTypedInIsNoSignOfLifeOfAMeterThatSpeaks() {
        everybodySpeaks(0, 0);
        watch.judgeSilence(START, at(4));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
        hear(byHand("m0", at(5)));
        assertThat(told).hasSize(1);
        hear(reading("m1", at(6), at(6), "1"));
        assertThat(told).hasSize(2);
    }

    @Test
    void aMeterThatIsOnlyReadByHandIsHeardByIt() {
        everybodySpeaks(0, 1);
        hear(byHand("m0", at(0)));
        everybodySpeaks(5, 1);
        watch.judgeSilence(START, at(6));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.sentence()).contains(", and is read by hand.");
        });
        hear(byHand("m0", at(7)));
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(7));
    }

    @Test
    void aGatewayWhoseClockWasFastDoesNotBlindTheWatch() {
        for (int minute = 0; minute < 5; minute++) {
            for (int meter = 0; meter < METERS; meter++) {
                watch.heard(reading("m" + meter, at(minute + 600), at(minute + 600), "1"), at(minute));
            }
        }
        watch.judgeSilence(START, at(8));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
        assertThat(told.get(0).start()).isEqualTo(at(4));
    }

    @Test
    void aMeterThatIsTakenOutOfThePlantFileIsInNoTrouble() {
        for (int minute = 0; minute <= 14; minute++) {
            everybodySpeaks(minute, minute > 10 ? 1 : 0);
            watch.judgeSilence(START, at(minute));
        }
        watch = watch(plant("shop").build());
        watch.gone("m0", at(20));
        assertThat(told).extracting(Anomaly::id).containsOnly("shop/shop:m0/meter-silent/" + at(10));
        assertThat(told).extracting(Anomaly::end).containsExactly(null, at(20));
    }

    private void hear(Reading reading) {
        watch.heard(reading, reading.arrived());
    }

    private static Reading byHand(String meter, long at) {
        Reading.Entered entered = new Reading.Entered("Ada", null);
        return new Reading("shop", meter, Reading.LIVE, at, BigDecimal.ONE, null, null, Quality.GOOD, -1, at, entered);
    }

    private PlantWatch watch() {
        return watch(shop);
    }

    private PlantWatch watch(Plant plant) {
        WatchStore store = new WatchStore() {
            @Override
            public MeterWatch watch(String meter) {
                return kept.computeIfAbsent(meter, any -> new MeterWatch());
            }

            @Override
            public void changed(String meter) {}
        };
        return new PlantWatch(plant, store, told::add);
    }

    private void everybodySpeaks(int minute, int butTheFirst) {
        for (int meter = butTheFirst; meter < METERS; meter++) {
            hear(reading("m" + meter, at(minute), at(minute), "1"));
        }
    }

    private static Reading reading(String meter, long time, long arrived, String value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, new BigDecimal(value), null, null, Quality.GOOD, -1, arrived);
    }

    private static long at(int minute) {
        return START + minute * MINUTE;
    }

    private static Plant shop() {
        PlantBuilder builder = plant("shop");
        for (int meter = 0; meter < METERS; meter++) {
            builder.meter(
                    "m" + meter,
                    "shop",
                    ELECTRICITY_IMPORT,
                    Meter.Kind.REGISTER,
                    ELECTRICITY_IMPORT.unit(),
                    m -> m.period(Duration.ofMinutes(1)));
        }
        return builder.build();
    }
}
