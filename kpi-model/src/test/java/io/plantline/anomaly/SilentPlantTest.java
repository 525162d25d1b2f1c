package io.plantline.anomaly;

import static io.plantline.anomaly.WatchedShop.METERS;
import static io.plantline.anomaly.WatchedShop.SECOND;
import static io.plantline.anomaly.WatchedShop.START;
import static io.plantline.anomaly.WatchedShop.at;
import static io.plantline.anomaly.WatchedShop.reading;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Unit.KWH;
import static io.plantline.parity.PlantBuilder.plant;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plant that falls silent is one event, and is told from a few of its meters that do. */
class SilentPlantTest {
    private final WatchedShop shop = new WatchedShop();
    private final List<Anomaly> told = shop.told;

    @Test
    void aPlantThatFallsSilentIsOneEventAndNotAHundred() {
        for (int minute = 0; minute <= 10; minute++) {
            shop.everybodySpeaks(minute, 0);
        }
        for (long second = 600; second <= 1_800; second++) {
            shop.watch().judgeSilence(START, START + second * SECOND);
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("plant-silent");
            assertThat(event.meter()).isNull();
            assertThat(event.severity()).isEqualTo(Anomaly.Severity.CRITICAL);
        });
        for (int minute = 31; minute <= 40; minute++) {
            shop.everybodySpeaks(minute, 0);
            shop.watch().judgeSilence(START, at(minute));
        }
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(at(31));
    }

    @Test
    void whatHasNotBeenListenedToIsNoSilence() {
        shop.everybodySpeaks(0, 0);
        shop.watch().judgeSilence(at(600), at(602));
        assertThat(told).isEmpty();
        shop.watch().judgeSilence(at(600), at(604));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
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
        shop.becomes(builder.build());
        for (int meter = 0; meter < 10; meter++) {
            shop.hear(reading("m" + meter, at(0), at(0), "1"));
        }
        for (int minute = 1; minute <= 240; minute++) {
            shop.watch().judgeSilence(START, at(minute));
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
        shop.becomes(builder.build());
        shop.hear(reading("m0", at(0), at(0), "1"));
        shop.hear(reading("m1", at(0), at(0), "1"));
        for (int minute = 1; minute <= 60; minute++) {
            if (minute % 15 == 0) {
                shop.hear(reading("m1", at(minute), at(minute), "1"));
            }
            shop.watch().judgeSilence(START, at(minute));
        }
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("meter-silent");
            assertThat(event.meter()).isEqualTo("m0");
            assertThat(event.seen()).as("once others are heard").isEqualTo(at(15));
        });
    }

    @Test
    void aGatewayWhoseClockWasFastDoesNotBlindTheWatch() {
        for (int minute = 0; minute < 5; minute++) {
            for (int meter = 0; meter < METERS; meter++) {
                shop.watch().heard(reading("m" + meter, at(minute + 600), at(minute + 600), "1"), at(minute));
            }
        }
        shop.watch().judgeSilence(START, at(8));
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
        assertThat(told.get(0).start()).isEqualTo(at(4));
    }
}
