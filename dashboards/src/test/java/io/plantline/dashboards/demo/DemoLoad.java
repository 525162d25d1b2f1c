package io.plantline.dashboards.demo;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;

/** How a plant's load, output and data move through the day; the same for the same time, always. */
final class DemoLoad {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final long MINUTE = 60_000;

    private final Plant plant;

    record Figure(Double value, Double numerator, Double denominator, String reason) {
        static Figure sum(double value) {
            return new Figure(value, value, 1.0, null);
        }

        static Figure ratio(double numerator, double denominator, double scale, String whenZero) {
            return denominator == 0
                    ? new Figure(null, numerator, 0.0, whenZero)
                    : new Figure(scale * numerator / denominator, numerator, denominator, null);
        }
    }

    DemoLoad(Plant plant) {
        this.plant = plant;
    }

    /** The KPI of an interval of which the time up to {@code until} has passed; null where the scope has none. */
    Figure figure(String kpi, String scope, Interval interval, long until) {
        long from = interval.start();
        double energy = energy(scope, from, until);
        double output = energy(scope, from, until, true) / 410;
        double hours = Math.max(1, until - from) / MILLIS_PER_HOUR;
        return switch (kpi) {
            case "elec-import-energy" -> Figure.sum(energy);
            case "avg-demand" -> Figure.ratio(energy, hours, 1, "the interval has no length");
            case "peak-demand" -> Figure.sum(peak(scope));
            case "load-factor" -> Figure.ratio(energy, peak(scope) * hours, 1, "the peak demand is zero");
            case "power-factor" ->
                Figure.ratio(energy, energy / (0.93 + 0.015 * wave(from, 41)), 1, "no energy was taken");
            case "energy-intensity" -> Figure.ratio(energy, output, 1, "no good output; see energy-without-output");
            case "energy-without-output" -> Figure.sum(energy - energy(scope, from, until, true));
            case "ghg-scope2-location", "ghg-scopes-1-2" -> emissions(energy);
            case "energy-cost" -> Figure.sum(energy * price());
            case "water-withdrawal" -> Figure.sum(energy / 290);
            case "material-yield" ->
                Figure.ratio(output * 0.943, output * (1.01 + 0.02 * wave(from, 5)), 100, "no material went in");
            case "elec-consumption", "final-energy-total" -> scope.equals(plant.id()) ? Figure.sum(energy) : null;
            case "tan-phi" -> Figure.ratio(energy * 0.31, energy, 1, "no energy was taken");
            case "energy-productivity" -> Figure.ratio(output, energy, 1, "no energy was used");
            case "ghg-scope2-market" ->
                new Figure(null, energy, null, "factor missing: no scope2-market factor for electricity-import");
            case "water-intensity" -> Figure.ratio(energy / 290, output, 1, "no good output");
            case "material-intensity" -> Figure.ratio(output * 1.01, output, 1000, "no good output");
            case "material-loss" -> Figure.sum(output * 0.067);
            case "mass-balance-closure" -> Figure.ratio(output * 0.067, output * 1.01, 100, "no material went in");
            case "energy-cost-per-unit" -> Figure.ratio(energy * price(), output, 1, "no good output");
            case "data-coverage" ->
                Figure.ratio(hours * coverage(scope, interval, until), hours, 100, "no meter was expected");
            case "estimated-share" -> Figure.ratio(energy * 0.004, energy, 100, "no energy was taken");
            default -> null;
        };
    }

    double energy(String scope, long from, long until) {
        return energy(scope, from, until, false);
    }

    /** Coverage by readings; the second line's meter is silent for a while every few hours. */
    double coverage(String scope, Interval interval, long now) {
        if (!scope.endsWith("-2") && !scope.equals(plant.id())) {
            return 1;
        }
        long sixHours = 360 * MINUTE;
        long silentFrom = Math.floorDiv(now - 25 * MINUTE, sixHours) * sixHours + 30 * MINUTE;
        long silent = overlap(interval, silentFrom, silentFrom + 48 * MINUTE);
        double share = scope.equals(plant.id()) ? 0.2 : 1;
        return 1 - share * silent / interval.millis();
    }

    private double energy(String scope, long from, long until, boolean productive) {
        long step = Math.max(MINUTE / 6, (until - from) / 48);
        double energy = 0;
        for (long time = from; time < until; time += step) {
            long end = Math.min(until, time + step);
            energy += power(scope, time, productive) * (end - time) / MILLIS_PER_HOUR;
        }
        return energy;
    }

    private double power(String scope, long time, boolean productive) {
        ZonedDateTime local = Instant.ofEpochMilli(time).atZone(plant.zone());
        boolean weekend = local.getDayOfWeek().equals(DayOfWeek.SUNDAY);
        double hour = local.getHour() + local.getMinute() / 60.0;
        double work = weekend ? 0.1 : ramp(hour, 5.6, 6.4) * (1 - ramp(hour, 21.6, 22.3));
        double pause = hour > 11.4 && hour < 12 ? 0.55 : 1;
        long own = time + plant.id().hashCode() % 10_000 * MINUTE;
        double wobble = 1 + 0.05 * wave(own, 11) + 0.035 * wave(own, 3) + 0.02 * noise(own / 20_000);
        if (productive && work < 0.15) {
            return 0;
        }
        return size(scope) * (0.22 + 0.78 * work * pause) * wobble;
    }

    private double size(String scope) {
        double whole = 620 + 310 * (plant.id().length() % 5);
        return scope.equals(plant.id()) ? whole : whole * (0.18 + Math.floorMod(scope.hashCode(), 23) / 80.0);
    }

    private double peak(String scope) {
        return size(scope) * 1.07;
    }

    private double price() {
        return plant.tariffs().get(0).prices().get("day").doubleValue() * 0.9;
    }

    private Figure emissions(double energy) {
        var factor = plant.factors().get(0);
        return factor.value() == null
                ? new Figure(null, energy, null, "factor %s has no value: %s".formatted(factor.id(), factor.status()))
                : Figure.sum(energy * factor.value().doubleValue());
    }

    private static long overlap(Interval interval, long from, long to) {
        return interval.kind() == IntervalKind.MONTH
                ? 0
                : Math.max(0, Math.min(interval.end(), to) - Math.max(interval.start(), from));
    }

    private static double ramp(double at, double from, double to) {
        return Math.max(0, Math.min(1, (at - from) / (to - from)));
    }

    private static double wave(long time, int minutes) {
        return Math.sin(2 * Math.PI * time / (minutes * 7.3 * MINUTE));
    }

    private static double noise(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return ((mixed ^ (mixed >>> 27)) >>> 11) / (double) (1L << 52) - 1;
    }
}
