package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Said.Gap;
import io.plantline.dashboards.explain.Said.Multiplier;
import io.plantline.dashboards.explain.Said.One;
import io.plantline.dashboards.http.Json;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The readings of one meter about one interval, as many of them as a person wants to see. */
final class SaidBy {
    private static final long QUARTER = 900_000;
    private static final int MOST_GAPS = 10;
    private static final int USUALLY = 40;

    private final PlantIndex plant;
    private final Meter meter;
    private final Interval interval;
    private final List<Reading> readings;

    /** @param readings by time, with those that bracket the interval */
    SaidBy(PlantIndex plant, Meter meter, Interval interval, List<Reading> readings) {
        this.plant = plant;
        this.meter = meter;
        this.interval = interval;
        this.readings = readings;
    }

    /** Null where no reading is known. */
    Said shown(Quantity quantity, NavigableSet<Long> cuts, int most) {
        if (readings.isEmpty()) {
            return null;
        }
        List<Reading> own = readings.stream().filter(this::isOwn).toList();
        ReadOff readOff =
                meter.kind() == Meter.Kind.REGISTER ? new ReadOff(readings, readOffTimes(quantity, cuts)) : null;
        NavigableSet<Integer> shown = readOff == null ? ends(most < 0 ? USUALLY : most) : readOff.shown(most);
        return new Said(
                meter.unit() == null ? null : meter.unit().symbol(),
                multipliers(),
                own.size(),
                addsUp() ? sum(own) : null,
                (int) own.stream().filter(this::isLate).count(),
                shown.stream().map(readings::get).map(SaidBy::one).toList(),
                readings.size() - shown.size(),
                readOff == null ? List.of() : readOff.all(),
                gaps());
    }

    /** How a meter's amount comes to be estimated. */
    static String estimation(Meter meter) {
        String silence = "%d s".formatted(meter.maxGap().toSeconds());
        return switch (meter.kind()) {
            case REGISTER ->
                "what the register counted over a silence longer than %s, or from a reading its source doubts, is spread evenly over the time between"
                        .formatted(silence);
            case POWER, POWER_HOLD ->
                "the last power is held for %s of silence and no longer; readings their source doubts count as estimates"
                        .formatted(silence);
            default -> "readings their source doubts count as estimates";
        };
    }

    /** An interval and a mean power that end with their stamp belong to the time before it. */
    private boolean isOwn(Reading reading) {
        boolean ends = (meter.kind() == Meter.Kind.INTERVAL || meter.kind() == Meter.Kind.POWER_MEAN)
                && meter.label() == Meter.Label.END;
        return ends
                ? interval.start() < reading.time() && reading.time() <= interval.end()
                : interval.contains(reading.time());
    }

    private boolean isLate(Reading reading) {
        return reading.arrived()
                > interval.end() + plant.plant().allowedLateness().toMillis();
    }

    private boolean addsUp() {
        return meter.kind() != Meter.Kind.REGISTER
                && meter.kind() != Meter.Kind.STATE
                && !meter.unit().isLevel();
    }

    private static double sum(List<Reading> readings) {
        return readings.stream()
                .map(Reading::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private List<Multiplier> multipliers() {
        List<Multiplier> all = new ArrayList<>();
        Worth worth = new Worth(plant, meter);
        meter.multiplier().at(interval.start()).ifPresent(factor -> all.add(worth.of(factor, null)));
        for (long change : meter.multiplier().changes()) {
            if (interval.start() < change && change < interval.end()) {
                meter.multiplier().at(change).ifPresent(factor -> all.add(worth.of(factor, change)));
            }
        }
        return all;
    }

    /** Both ends, and every change of price or factor between. */
    private NavigableSet<Long> readOffTimes(Quantity quantity, NavigableSet<Long> cuts) {
        NavigableSet<Long> times = new TreeSet<>(cuts);
        times.add(interval.start());
        long first = Math.floorDiv(interval.start(), QUARTER) * QUARTER + QUARTER;
        for (long time = first; time < interval.end(); time += QUARTER) {
            if (plant.rates().idAt(quantity, time) != plant.rates().idAt(quantity, time - QUARTER)) {
                times.add(time);
            }
        }
        times.add(interval.end());
        return times;
    }

    private NavigableSet<Integer> ends(int most) {
        NavigableSet<Integer> shown = new TreeSet<>();
        ReadOff.addOutermost(shown, IntStream.range(0, readings.size()).boxed().toList(), most);
        return shown;
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < readings.size() && gaps.size() < MOST_GAPS; i++) {
            long from = readings.get(i - 1).time();
            long to = readings.get(i).time();
            boolean touches = from < interval.end() && to > interval.start();
            if (touches && to - from > meter.maxGap().toMillis()) {
                gaps.add(new Gap(Json.time(from), Json.time(to), (to - from) / 1000.0));
            }
        }
        return gaps;
    }

    private static One one(Reading reading) {
        return new One(
                Json.time(reading.time()),
                reading.value(),
                reading.unit(),
                reading.state(),
                reading.quality().name().toLowerCase(Locale.ROOT),
                Json.time(reading.arrived()),
                reading.entered() == null ? null : reading.entered().by(),
                reading.steam());
    }
}
