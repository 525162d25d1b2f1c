package io.plantline.bench.load;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Registers of 200 meters on 20 machines, recorded once a minute: a plant file and CSV in order of time, with what they
 * add up to.
 */
public final class Recorded {
    public static final String PLANT = "works";
    /** One of the machines. */
    public static final String MACHINE = "machine-0-0";

    private static final int METERS = 200;
    private static final int LINES = 4;
    private static final int MACHINES = 5;
    public static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final long[] registers = new long[METERS];

    /** How many minutes so many readings take. */
    public static int minutesOf(long readings) {
        return Math.toIntExact(Math.max(1, readings / METERS));
    }

    /** How many readings so many minutes give. */
    public static long readingsOf(int minutes) {
        return (long) METERS * (minutes + 1);
    }

    public void plant(Path file) throws IOException {
        StringBuilder text = new StringBuilder(
                """
                plant:
                  id: %s
                  name: Recorded works
                  country: PT
                  timeZone: Europe/Lisbon
                  currency: EUR
                  settlement: 15m
                  allowedLateness: 15m
                  retention: 62d
                  normaliser: good-count
                scopes:
                """
                        .formatted(PLANT));
        for (int line = 0; line < LINES; line++) {
            text.append("  - {id: line-%1$d, name: Line %1$d, kind: line}\n".formatted(line));
            for (int machine = 0; machine < MACHINES; machine++) {
                text.append("  - {id: machine-%1$d-%2$d, name: Machine %1$d %2$d, kind: machine, parent: line-%1$d}\n"
                        .formatted(line, machine));
            }
        }
        text.append("meters:\n");
        for (int meter = 0; meter < METERS; meter++) {
            text.append(
                    """
                      - {id: m%d, scope: machine-%d-%d, quantity: electricity-import, kind: register, unit: kWh, period: 1m,
                         modulus: 1000000, max: 400 kW}
                    """
                            .formatted(meter, meter % LINES, meter / LINES % MACHINES));
        }
        Files.writeString(file, text);
    }

    /** Writes so many minutes and returns what all meters counted meanwhile, in hundredths of a kWh. */
    public long readings(Path file, int minutes) throws IOException {
        long begun = sum();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("meter,time,value,unit\n");
            for (int minute = 0; minute <= minutes; minute++) {
                String time = START.plus(Duration.ofMinutes(minute)).toString();
                for (int meter = 0; meter < METERS; meter++) {
                    if (minute > 0) {
                        registers[meter] += counted(meter, minute);
                    }
                    out.write("m%d,%s,%d.%02d,kWh%n"
                            .formatted(meter, time, registers[meter] / 100, registers[meter] % 100));
                }
            }
        }
        return sum() - begun;
    }

    /** What the meters of {@link #MACHINE} count in so many minutes, in hundredths of a kWh. */
    public static long ofTheMachine(int minutes) {
        long sum = 0;
        for (int meter = 0; meter < METERS; meter += LINES * MACHINES) {
            for (int minute = 1; minute <= minutes; minute++) {
                sum += counted(meter, minute);
            }
        }
        return sum;
    }

    private static long counted(int meter, int minute) {
        return (meter * 7L + minute * 3L) % 23;
    }

    private long sum() {
        long sum = 0;
        for (long register : registers) {
            sum += register;
        }
        return sum;
    }
}
