package io.plantline.parity;

import static io.plantline.model.Quantity.COMPRESSED_AIR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;

import java.util.ArrayList;
import java.util.List;

/** What goes on while nobody works. */
final class QuietExamples {
    private QuietExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("base-load")
                        .works("14:00", "10:00")
                        .hourly(ELECTRICITY_IMPORT, "52", "46", "47", "51", "30", "400")
                        .givesExactly(46),
                Example.of("base-load-share")
                        .works("12:00", "10:00")
                        .hourly(ELECTRICITY_IMPORT, aDayAtWork())
                        .gives("38.6"),
                Example.of("water-min-night-flow")
                        .works("06:00", "22:00")
                        .settlement(15)
                        .quarters(WATER_WITHDRAWAL, "01:45", "0.5", "0.9", "0.6", "0.8", "0.7")
                        .givesExactly(2.4),
                Example.of("compressed-air-leak-share")
                        .works("12:00", "10:00")
                        .hourly(COMPRESSED_AIR, "8", "8", "56", "56", "56")
                        .gives("14.29"));
    }

    /** Fourteen hours, of which two are closed: 46 of 119.17 kW on the mean. */
    private static String[] aDayAtWork() {
        List<String> hours = new ArrayList<>(List.of("46", "46"));
        for (int i = 0; i < 11; i++) {
            hours.add("131");
        }
        hours.add("133.67");
        return hours.toArray(String[]::new);
    }
}
