package io.plantline.bench.anomaly;

import io.plantline.decision.AdviceSaid;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.PlantFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ReadingJson;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A plant of a thousand meters: 999 machines of twenty kW and the supply; twenty of them may wait, an oven comes on. */
final class Thousand {
    static final double EACH = 20;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final int MACHINES = 999;
    private static final int LOADS = 20;
    private static final double OVEN = 400;
    private static final long START = 1_767_571_200_000L;
    private static final long TEN_SECONDS = 10_000;
    private static final long MINUTE = 60_000;
    private static final long QUARTER = 15 * MINUTE;
    private static final int LEARNED = 60;

    private final Plant plant;
    private final PeakAdvisor advisor;
    private final List<AdviceSaid> said = new ArrayList<>();
    private final List<byte[]> wire = new ArrayList<>();
    private long now = START;
    private double kwh;
    private long readings;
    private long worked;
    private long slowest;
    private long slowestWorked;

    Thousand() throws PlantFileException {
        StringBuilder file = new StringBuilder(
                "plant: {id: works, country: PT, timeZone: UTC, currency: EUR, settlement: 15m}\nscopes:\n");
        IntStream.range(0, MACHINES).forEach(i -> file.append("  - {id: m%d, kind: machine}%n".formatted(i)));
        file.append(
                "meters:\n  - {id: main, scope: works, quantity: electricity-import, kind: register, unit: kWh, period: 60s, quantum: 0.001, max: 90 MW}\n");
        IntStream.range(0, MACHINES)
                .forEach(i -> file.append(
                        "  - {id: p%d, scope: m%d, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s, max: 1 MW}%n"
                                .formatted(i, i)));
        file.append(
                "charges:\n  demand: [{id: contract, validFrom: 2025-01-01, source: none, statistic: contracted, contracted: %.0f, price: 10}]%nsheddable:%n"
                        .formatted(MACHINES * EACH + OVEN / 2));
        IntStream.range(1, LOADS + 1)
                .forEach(i -> file.append("  - {id: l%d, scope: m%d, perEvent: 2}%n".formatted(i, i)));
        plant = PlantFile.read("works.yaml", file.toString());
        advisor = new PeakAdvisor(plant, Reading.LIVE);
    }

    List<AdviceSaid> said() {
        return said;
    }

    /** The supply counts, the machines say the same at their usual pace. */
    void usualIntervals() throws MalformedJson {
        for (int minute = 0; minute < LEARNED * QUARTER / MINUTE; minute++) {
            run(MINUTE, 0);
        }
        readings = 0;
        worked = 0;
        slowest = 0;
        slowestWorked = 0;
    }

    /** In the fourth minute; all speak every ten seconds. */
    void anOvenComesOn() throws MalformedJson {
        for (long into = TEN_SECONDS; into < QUARTER; into += TEN_SECONDS) {
            run(TEN_SECONDS, into > 3 * MINUTE ? OVEN : 0);
        }
    }

    /** What a reading costs to parse, in ns of the processor. */
    double parsedAlone() throws MalformedJson {
        long began = THREAD.getCurrentThreadCpuTime();
        for (byte[] each : wire) {
            ReadingJson.read(each);
        }
        return (THREAD.getCurrentThreadCpuTime() - began) / (double) wire.size();
    }

    /** What a reading costs, in ns of the processor. */
    double mean() {
        return worked / (double) readings;
    }

    /** The longest that a reading took by the clock, in ns. */
    double slowest() {
        return slowest;
    }

    /** The most that a reading took of the processor, in ns: what others take of the machine is not in it. */
    double slowestWorked() {
        return slowestWorked;
    }

    private void run(long millis, double oven) throws MalformedJson {
        now += millis;
        double wave = 4 * Math.sin(now / 1.7e6) + 2 * Math.sin(now / 3.1e5);
        kwh += (MACHINES * EACH + wave + oven) * millis / 3.6e6;
        wire.clear();
        for (int i = 0; i < MACHINES; i++) {
            wire.add(reading("p" + i, EACH + (i == 0 ? oven : 0)));
        }
        if (now % MINUTE == 0) {
            wire.add(reading("main", kwh));
        }
        long before = THREAD.getCurrentThreadCpuTime();
        for (byte[] each : wire) {
            long began = System.nanoTime();
            long begun =
                    each == wire.get(0) || each == wire.get(wire.size() - 1) ? THREAD.getCurrentThreadCpuTime() : -1;
            advisor.accept(ReadingJson.read(each), said::add);
            readings++;
            slowest = Math.max(slowest, System.nanoTime() - began);
            if (begun >= 0) { // the first of a step is looked at, and the supply's, which is the last
                slowestWorked = Math.max(slowestWorked, THREAD.getCurrentThreadCpuTime() - begun);
            }
        }
        worked += THREAD.getCurrentThreadCpuTime() - before;
    }

    private byte[] reading(String meter, double value) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
        return ReadingJson.write(
                new Reading(plant.id(), meter, Reading.LIVE, now, exact, null, null, Quality.GOOD, -1, now));
    }
}
