package io.plantline.anomaly;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
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
            watch.heard(reading("m0", at(minute) + 2 * MINUTE, at(minute), "1"));
            watch.heard(reading("m1", at(60 * minute) - 3_600 * MINUTE, at(60) + minute, "1"));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("clock-skew");
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.measure().observed()).isEqualTo(-120.0);
        });
        for (int minute = 60; minute < 90; minute++) {
            watch.heard(reading("m0", at(minute) - SECOND, at(minute), "1"));
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

    private PlantWatch watch() {
        WatchStore store = new WatchStore() {
            @Override
            public MeterWatch watch(String meter) {
                return kept.computeIfAbsent(meter, any -> new MeterWatch());
            }

            @Override
            public void changed(String meter) {}
        };
        return new PlantWatch(shop, store, told::add);
    }

    private void everybodySpeaks(int minute, int butTheFirst) {
        for (int meter = butTheFirst; meter < METERS; meter++) {
            watch.heard(reading("m" + meter, at(minute), at(minute), "1"));
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
