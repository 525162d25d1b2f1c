package io.plantline.bench.load;

import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The readings of a plant in the order they arrive: one per meter and period, 1 % of them late by up to 30 minutes,
 * 5 % a few periods out of order, 0.5 % said twice. The same seed gives the same readings.
 */
public final class ReadingStream {
    /** A Monday in March, so that no clock changes and no month ends in between. */
    public static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    /** A run that has an end. */
    public static final String REPLAY = "bench";

    private static final long SEED = 20_260_302;
    private static final int LATEST_PERIODS = 180;
    private static final double LATE = 0.01;
    private static final double OUT_OF_ORDER = 0.05;
    private static final int OUT_OF_ORDER_PERIODS = 3;
    private static final double TWICE = 0.005;
    private static final int TRANSIT_MILLIS = 150;
    /** Meters do not all speak in the same instant. */
    private static final long PHASE_STEP_MILLIS = 37;

    private final Plant plant;
    private final String run;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Dial> dials;
    private final List<List<Reading>> arriving = new ArrayList<>();
    private final long period = BenchPlant.PERIOD.toMillis();
    private long delivered;

    /** The readings of one run. */
    public ReadingStream(Plant plant, String run) {
        this.plant = plant;
        this.run = run;
        this.dials = plant.meters().stream().map(Dial::of).toList();
        for (int i = 0; i <= LATEST_PERIODS; i++) {
            arriving.add(new ArrayList<>());
        }
    }

    /** Delivers about {@code readings}, whole periods of all meters, and everything that is late. */
    public void deliver(long readings, Consumer<Reading> to) {
        long periods = readings / plant.meters().size();
        for (long at = 0; at < periods; at++) {
            for (int meter = 0; meter < dials.size(); meter++) {
                speak(meter, at);
            }
            arrive(at, to);
        }
        for (long at = periods; at <= periods + LATEST_PERIODS; at++) {
            arrive(at, to);
        }
    }

    /** How many readings were delivered, those said twice included. */
    public long delivered() {
        return delivered;
    }

    /** What the delivered readings add up to. */
    public Truth truth() {
        Truth truth = new Truth(plant);
        for (int i = 0; i < dials.size(); i++) {
            Meter meter = plant.meters().get(i);
            if (meter.quantity() == Quantity.ELECTRICITY_IMPORT) {
                truth.addEnergy(
                        meter.scope().at(START.toEpochMilli()).orElseThrow(),
                        dials.get(i).measured());
            } else if (meter.quantity() == Quantity.GOOD_COUNT) {
                truth.addPieces(dials.get(i).measured());
            }
        }
        return truth;
    }

    private void speak(int index, long at) {
        Meter meter = plant.meters().get(index);
        BigDecimal value = dials.get(index).next(random);
        long time = START.toEpochMilli() + at * period + index * PHASE_STEP_MILLIS % period;
        send(meter, time, value, at, at + delay());
        if (random.nextDouble() < TWICE) {
            send(meter, time, value, at, at + delay());
        }
    }

    private int delay() {
        double lot = random.nextDouble();
        if (lot < LATE) {
            return 1 + random.nextInt(LATEST_PERIODS);
        }
        return lot < LATE + OUT_OF_ORDER ? 1 + random.nextInt(OUT_OF_ORDER_PERIODS) : 0;
    }

    private void send(Meter meter, long time, BigDecimal value, long sequence, long arrival) {
        long arrived = START.toEpochMilli() + (arrival + 1) * period + TRANSIT_MILLIS;
        String unit = meter.unit().symbol();
        due(arrival)
                .add(new Reading(
                        plant.id(), meter.id(), run, time, value, unit, null, Quality.GOOD, sequence, arrived));
    }

    private void arrive(long at, Consumer<Reading> to) {
        List<Reading> due = due(at);
        due.forEach(to);
        delivered += due.size();
        due.clear();
    }

    private List<Reading> due(long at) {
        return arriving.get((int) (at % arriving.size()));
    }
}
