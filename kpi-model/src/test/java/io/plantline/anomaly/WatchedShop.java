package io.plantline.anomaly;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.parity.PlantBuilder.plant;

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

/** A shop of a hundred meters that speak once a minute, and what is told of it from ten in the morning. */
final class WatchedShop {
    static final int METERS = 100;
    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long START = 1_768_384_800_000L;

    final List<Anomaly> told = new ArrayList<>();
    final Map<String, MeterWatch> kept = new HashMap<>();
    private PlantWatch watch = watch(shop());

    PlantWatch watch() {
        return watch;
    }

    /** Begins anew with what was kept. */
    void restarts() {
        watch = watch(shop());
    }

    /** Goes on with another plant file. */
    void becomes(Plant plant) {
        watch = watch(plant);
    }

    void hear(Reading reading) {
        watch.heard(reading, reading.arrived());
    }

    void everybodySpeaks(int minute, int butTheFirst) {
        for (int meter = butTheFirst; meter < METERS; meter++) {
            hear(reading("m" + meter, at(minute), at(minute), "1"));
        }
    }

    static Reading reading(String meter, long time, long arrived, String value) {
        return new Reading(
                "shop", meter, Reading.LIVE, time, new BigDecimal(value), null, null, Quality.GOOD, -1, arrived);
    }

    static Reading byHand(String meter, long at) {
        return reading(meter, at, at, "1").enteredBy(new Reading.Entered("Ada", null));
    }

    static long at(int minute) {
        return START + minute * MINUTE;
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
