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
    private static final double OUT_OF_ORDER = 0.05;
    private static final int OUT_OF_ORDER_PERIODS = 3;
    private static final double TWICE = 0.005;
    private static final int TRANSIT_MILLIS = 150;
    /** Meters do not all speak in the same instant. */
    private static final long PHASE_STEP_MILLIS = 37;

    private final Plant plant;
    private final String run;
    private final Lateness lateness;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Dial> dials;
    private final List<List<Reading>> arriving = new ArrayList<>();
    private final long period = BenchPlant.PERIOD.toMillis();
    private long spoken;
    private long delivered;
    private long late;
    private long past;

    /** The readings of one run. */
    public ReadingStream(Plant plant, String run) {
        this(plant, run, Lateness.USUAL);
    }

    /** The readings of one run, some of which are late. */
    public ReadingStream(Plant plant, String run, Lateness lateness) {
        this.plant = plant;
        this.run = run;
        this.lateness = lateness;
        this.dials = plant.meters().stream().map(Dial::of).toList();
        for (int i = 0; i <= Math.max(lateness.periods(), OUT_OF_ORDER_PERIODS); i++) {
            arriving.add(new ArrayList<>());
        }
    }

    /** Delivers about {@code readings}, whole periods of all meters, and everything that is late. */
    public void deliver(long readings, Consumer<Reading> to) {
        begin(readings, to);
        end(to);
    }

    /** Delivers about so many, at least one of each meter, going on where it stopped; what is late is still to come. */
    public void begin(long readings, Consumer<Reading> to) {
        long until = spoken + Math.max(1, readings / plant.meters().size());
        for (; spoken < until; spoken++) {
            for (int meter = 0; meter < dials.size(); meter++) {
                speak(meter, spoken);
            }
            arrive(spoken, to);
        }
    }

    /** Delivers everything that is late; nothing comes after it. */
    public void end(Consumer<Reading> to) {
        for (int i = 0; i < arriving.size(); i++) {
            arrive(spoken + i, to);
        }
    }

    /** Delivers, before all else, what the samples of power say of the time before. */
    public void deliverPast(Past before, Consumer<Reading> to) {
        for (int time = 0; time < before.times(); time++) {
            long from = START.toEpochMilli()
                    - (before.times() - time) * before.between().toMillis();
            for (int i = 0; i < before.periods(); i++) {
                for (int meter = 0; meter < dials.size(); meter++) {
                    if (plant.meters().get(meter).kind() == Meter.Kind.POWER) {
                        long at = from + i * period;
                        to.accept(said(meter, at, dials.get(meter).next(random), past, at + TRANSIT_MILLIS));
                        delivered++;
                    }
                }
                past++;
            }
            dials.forEach(Dial::pause);
        }
    }

    /** How many readings were delivered, those said twice included. */
    public long delivered() {
        return delivered;
    }

    /** How many of them were late. */
    public long late() {
        return late;
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

    private void speak(int meter, long at) {
        BigDecimal value = dials.get(meter).next(random);
        send(meter, value, at, at + delay());
        if (random.nextDouble() < TWICE) {
            send(meter, value, at, at + delay());
        }
    }

    private int delay() {
        double lot = random.nextDouble();
        if (lot < lateness.share()) {
            late++;
            return 1 + random.nextInt(lateness.periods());
        }
        return lot < lateness.share() + OUT_OF_ORDER ? 1 + random.nextInt(OUT_OF_ORDER_PERIODS) : 0;
    }

    private void send(int meter, BigDecimal value, long at, long arrival) {
        long time = START.toEpochMilli() + at * period + meter * PHASE_STEP_MILLIS % period;
        long arrived = START.toEpochMilli() + (arrival + 1) * period + TRANSIT_MILLIS;
        due(arrival).add(said(meter, time, value, past + at, arrived));
    }

    private Reading said(int index, long time, BigDecimal value, long sequence, long arrived) {
        Meter meter = plant.meters().get(index);
        String unit = meter.unit().symbol();
        return new Reading(plant.id(), meter.id(), run, time, value, unit, null, Quality.GOOD, sequence, arrived);
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
