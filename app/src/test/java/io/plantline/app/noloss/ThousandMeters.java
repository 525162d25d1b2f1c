package io.plantline.app.noloss;

import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A works with a thousand meters in ten halls: every second one tells its register, the others what flowed in the minute
 * that ended. Each uses 100 Wh in every minute, so what any scope used is known beforehand, and a reading that is lost or
 * counted twice shows.
 */
final class ThousandMeters {
    static final String PLANT = "works";
    static final int METERS = 1_000;
    static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private static final int HALLS = 10;
    private static final double KWH_EACH = 0.1;
    private static final long MINUTE = 60_000;

    private ThousandMeters() {}

    static Path file(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(
                """
                plant:
                  id: works
                  name: Works
                  country: PT
                  timeZone: UTC
                  currency: EUR
                  settlement: 15m
                  normaliser: good-count
                scopes:
                """);
        for (int hall = 0; hall < HALLS; hall++) {
            text.append("  - {id: hall-%d, name: Hall %d, kind: area}\n".formatted(hall, hall));
        }
        text.append("meters:\n");
        for (int meter = 0; meter < METERS; meter++) {
            text.append("  - {id: m%d, scope: hall-%d, quantity: electricity-import, %s, unit: kWh, period: 1m}\n"
                    .formatted(
                            meter, meter % HALLS, isRegister(meter) ? "kind: register" : "kind: interval, label: end"));
        }
        return Files.writeString(folder.resolve("works.yaml"), text);
    }

    static Plant plant(Path folder) throws IOException, Refusal {
        return PlantFiles.read(List.of(file(folder))).get(0);
    }

    /** Where the reading of this number is published: meter after meter, then the next minute. */
    static String topic(long number) {
        return "plantline/v1/works/m" + number % METERS;
    }

    static String payload(long number) {
        long minute = number / METERS;
        double kWh = isRegister((int) (number % METERS)) ? KWH_EACH * minute : KWH_EACH;
        return "{\"time\":%d,\"value\":%.1f,\"unit\":\"kWh\"}".formatted(BEGIN.toEpochMilli() + minute * MINUTE, kWh);
    }

    /** The number of a reading. */
    static int number(Reading reading) {
        long minute = (reading.time() - BEGIN.toEpochMilli()) / MINUTE;
        return Math.toIntExact(
                minute * METERS + Integer.parseInt(reading.meter().substring(1)));
    }

    /**
     * What the works used on the day by the end of so many rounds of readings. The first round tells registers only where
     * they begin, and intervals only of the last minute of the day before.
     */
    static double kWhAfter(int rounds) {
        return METERS * KWH_EACH * (rounds - 1);
    }

    /** The same for one hall; those of even numbers have registers, those of odd ones intervals. */
    static double kWhOfAHallAfter(int rounds) {
        return kWhAfter(rounds) / HALLS;
    }

    private static boolean isRegister(int meter) {
        return meter % 2 == 0;
    }
}
