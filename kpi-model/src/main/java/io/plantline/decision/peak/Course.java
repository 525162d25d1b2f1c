package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.PlantCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The interval under way: what it has taken, where it will end, and how far that was missed before. The power of the rest is
 * foreseen in five ways: as in the last minute, as in the last three, by the ramp between them, by what the machines take more
 * since, and as at this hour of the week; they weigh by how right they were.
 */
final class Course implements Remembering {
    private static final long MINUTE = 60_000;
    private static final double MILLIS_PER_HOUR = 3.6e6;
    static final int WAYS = 5;

    private static final long DEAF = 3 * MINUTE;

    private final IntervalKind over;
    private final PlantCalendar calendar;
    private final ZoneId zone;
    private final Curve curve;
    private final Machines machines;
    private final Learned learned;
    private final double[][] powers = new double[Learned.PARTS][WAYS];
    private final double[] demands = new double[Learned.PARTS];
    private final double[] energies = new double[Learned.PARTS];
    private final double[] lefts = new double[Learned.PARTS];
    private long start = Long.MIN_VALUE;
    private long end = Long.MIN_VALUE;
    private double startEnergy = Double.NaN;

    /** An interval that is over, with its mean power in kW; NaN where it was not seen whole. */
    record Over(long start, long end, double mean) {}

    Course(IntervalKind over, PlantCalendar calendar, ZoneId zone, Curve curve, Machines machines, Learned learned) {
        this.over = over;
        this.calendar = calendar;
        this.zone = zone;
        this.curve = curve;
        this.machines = machines;
        this.learned = learned;
        Arrays.fill(demands, Double.NaN);
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** True where the interval is seen from its beginning on. */
    boolean isWhole() {
        return !Double.isNaN(startEnergy) && curve.since() <= start;
    }

    /** The supply is known to a later time; the interval that is over by that, if one is. */
    Optional<Over> advance() {
        long until = curve.until();
        if (until < end) {
            return Optional.empty();
        }
        Optional<Over> done = Optional.empty();
        if (start != Long.MIN_VALUE) {
            double hours = (end - start) / MILLIS_PER_HOUR;
            double mean = isWhole() ? (curve.at(end) - startEnergy) / hours : Double.NaN;
            if (!Double.isNaN(mean)) {
                learn(mean, hours);
            }
            done = Optional.of(new Over(start, end, mean));
        }
        Interval next = calendar.at(over, until).orElseThrow();
        start = next.start();
        end = next.end();
        startEnergy = curve.at(start);
        Arrays.fill(demands, Double.NaN);
        return done;
    }

    private void learn(double mean, double hours) {
        for (int part = 0; part < Learned.PARTS; part++) {
            if (!Double.isNaN(demands[part])) {
                double rest = (mean * hours - energies[part]) / lefts[part];
                double[] misses = new double[WAYS];
                for (int way = 0; way < WAYS; way++) {
                    misses[way] = powers[part][way] - rest;
                }
                learned.learn(part, demands[part], mean - demands[part], misses);
            }
        }
        learned.usual(hour(start), mean);
    }

    /** Where it will end, against a limit; empty where that is not known. */
    Optional<Projection> project(long now, double limit) {
        long until = curve.until();
        if (!isWhole() || until < start || until > now || now >= end || now - until > DEAF || !curve.isKnown()) {
            return Optional.empty();
        }
        double energy = curve.at(until) - startEnergy;
        if (Double.isNaN(energy)) {
            energy = 0; // the interval has just begun
        }
        double hours = (end - start) / MILLIS_PER_HOUR;
        double left = (end - until) / MILLIS_PER_HOUR;
        int part = (int) ((until - start) * Learned.PARTS / (end - start));
        double[] ways = ways(now);
        double power = learned.blend(part, ways);
        double demand = (energy + power * left) / hours;
        if (Double.isNaN(demands[part])) {
            demands[part] = demand;
            energies[part] = energy;
            lefts[part] = left;
            powers[part] = ways;
        }
        Errors errors = learned.near(part, demand);
        return Optional.of(new Projection(
                energy,
                power,
                demand,
                errors,
                learned.known(part) < Learned.ENOUGH ? Double.NaN : errors.chanceAbove(limit - demand),
                learned.known(part),
                until));
    }

    private double[] ways(long now) {
        double minute = curve.mean(MINUTE);
        double three = curve.mean(3 * MINUTE);
        double left = (end - curve.until()) / (double) MINUTE;
        double ramp = Math.max(0, minute + (minute - three) / 2 * Math.min(1, left / 2));
        double usual = learned.usual(hour(start));
        return new double[] {
            minute, three, ramp, Math.max(0, minute + machines.more(now)), Double.isNaN(usual) ? three : usual
        };
    }

    private int hour(long time) {
        var local = Instant.ofEpochMilli(time).atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(demands);
        memory.numbers(energies);
        memory.numbers(lefts);
        for (double[] each : powers) {
            memory.numbers(each);
        }
        start = memory.whole(start);
        end = memory.whole(end);
        startEnergy = memory.number(startEnergy);
    }
}
