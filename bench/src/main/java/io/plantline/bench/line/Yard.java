package io.plantline.bench.line;

import io.plantline.decision.Job;
import io.plantline.model.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Jobs, prices and intensities by chance, the same each time; each kW for a quarter costs whole coins and emits whole grams. */
final class Yard {
    static final String PRICE = "spot";
    static final String GRID = "grid";

    private static final long QUARTER = 900_000;
    private static final long START = Instant.parse("2026-02-04T00:00:00Z").toEpochMilli();
    private static final int KILOWATTS = 40; // of which a quarter is 10 kWh

    private final int quarters;
    private final int[] price; // hundredths per kWh
    private final int[] grams;
    private final List<Job> jobs = new ArrayList<>();

    Yard(int count, int machines, int quarters) {
        Random chance = new Random(44);
        this.quarters = quarters;
        this.price = chance.ints(quarters, 4, 30).toArray();
        this.grams = chance.ints(quarters, 40, 250).toArray();
        for (int number = 0; number < count; number++) {
            int length = quarters < 50 ? 1 + chance.nextInt(4) : 4 + 4 * chance.nextInt(4);
            jobs.add(new Job(
                    "job-" + number,
                    "machine-" + number % machines,
                    Collections.nCopies(length, KILOWATTS * 1000L),
                    START,
                    START + quarters * QUARTER,
                    START,
                    Set.of(),
                    Optional.empty(),
                    number));
        }
    }

    List<Job> jobs() {
        return List.copyOf(jobs);
    }

    List<Signal> signals(Currency currency) {
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; at < quarters; at++) {
            long from = START + at * QUARTER;
            signals.add(new Signal(
                    PRICE, from, from + QUARTER, BigDecimal.valueOf(price[at], 2), currency + "/kWh", false, START));
            signals.add(
                    new Signal(GRID, from, from + QUARTER, BigDecimal.valueOf(grams[at]), "gCO2e/kWh", false, START));
        }
        return signals;
    }

    /** What all jobs cost where each has its cheapest start, whoever else is there; in hundredths. */
    long eachAlone() {
        long sum = 0;
        for (Job job : jobs) {
            long least = Long.MAX_VALUE;
            for (int start = 0; start + job.watts().size() <= quarters; start++) {
                least = Math.min(least, worth(price, job, start));
            }
            sum += least;
        }
        return sum;
    }

    /** What no plan beats, as {@code cost grams}, of all that there are. */
    List<String> goingThroughAll() {
        TreeMap<Long, Long> leastCarbon = new TreeMap<>();
        place(0, new int[jobs.size()], leastCarbon);
        List<String> front = new ArrayList<>();
        long best = Long.MAX_VALUE;
        for (Map.Entry<Long, Long> each : leastCarbon.entrySet()) {
            if (each.getValue() < best) {
                best = each.getValue();
                front.add(each.getKey() + " " + best);
            }
        }
        return front;
    }

    private void place(int number, int[] starts, Map<Long, Long> leastCarbon) {
        if (number == jobs.size()) {
            long cost = 0;
            long carbon = 0;
            for (int job = 0; job < starts.length; job++) {
                cost += worth(price, jobs.get(job), starts[job]);
                carbon += worth(grams, jobs.get(job), starts[job]);
            }
            leastCarbon.merge(cost, carbon, Math::min);
            return;
        }
        for (int start = 0; start + jobs.get(number).watts().size() <= quarters; start++) {
            starts[number] = start;
            if (isFree(number, starts)) {
                place(number + 1, starts, leastCarbon);
            }
        }
    }

    private boolean isFree(int number, int[] starts) {
        Job job = jobs.get(number);
        for (int other = 0; other < number; other++) {
            Job there = jobs.get(other);
            if (there.machine().equals(job.machine())
                    && starts[number] < starts[other] + there.watts().size()
                    && starts[other] < starts[number] + job.watts().size()) {
                return false;
            }
        }
        return true;
    }

    private static long worth(int[] figures, Job job, int start) {
        long sum = 0;
        for (int step = 0; step < job.watts().size(); step++) {
            sum += figures[start + step] * (KILOWATTS / 4L);
        }
        return sum;
    }
}
