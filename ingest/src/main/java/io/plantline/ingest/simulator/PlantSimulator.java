package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Simulates one of the pilot plants. What it says about a time depends on the plant, the seed and that time only: not
 * on when it is asked, nor on what was asked before.
 */
public final class PlantSimulator {
    /** The plants there is a model for. */
    public static final List<String> KNOWN = List.of("sweden", "uk", "portugal");

    /** How much of a meter's time goes into one message of a back-fill. */
    public static final Duration BACKFILL_BATCH = Duration.ofMinutes(5);

    /** The same while the plant is live. */
    public static final Duration LIVE_BATCH = Duration.ofSeconds(10);

    /** When the simulated plants were commissioned: their registers count from here. */
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private final Plant plant;
    private final Chance chance;
    private final Function<String, Faults> faults;
    private final Switches switches;

    private PlantSimulator(Plant plant, Chance chance, Function<String, Faults> faults) {
        this.plant = plant;
        this.chance = chance;
        this.faults = faults;
        this.switches = new Switches(plant);
        Taps taps = new Taps(plant, switches);
        model(taps);
        taps.checkAllFed();
    }

    /**
     * A plant with the faults of real ones.
     *
     * @throws IllegalArgumentException for a plant without a model, or whose file has other meters than the model feeds
     */
    public static PlantSimulator of(Plant plant, long seed) {
        Chance chance = new Chance(seed).of(plant.id());
        return new PlantSimulator(plant, chance, meter -> Faults.occasional(meter, chance));
    }

    /** The same plant with nothing ever failing. */
    public static PlantSimulator faultless(Plant plant, long seed) {
        return new PlantSimulator(plant, new Chance(seed).of(plant.id()), Faults::none);
    }

    /** What goes wrong on purpose in plants that are not faultless, and how often, for people. */
    public static String faultsInWords() {
        return Faults.inWords();
    }

    public Plant plant() {
        return plant;
    }

    /** What can be made to go wrong in it while it lives. */
    public Switches switches() {
        return switches;
    }

    /**
     * The messages with every reading of {@code [from, to)} in the native form, as a historian would load them, in the
     * order of their publication. Two ranges that meet
     * make together the readings of the whole; what a gateway had to keep at the end comes last, later than {@code to}.
     *
     * @param batch how much time goes into one message of a meter: a divisor or a multiple of a minute
     */
    public Iterator<SimulatedMessage> messages(Instant from, Instant to, Duration batch) {
        Iterable<Utterance> utterances = () -> utterances(from, to, batch);
        NativeForm form = new NativeForm(plant.id());
        return StreamSupport.stream(utterances.spliterator(), false)
                .flatMap(utterance -> form.of(utterance).stream())
                .iterator();
    }

    /** The same before it is brought into any form. */
    Iterator<Utterance> utterances(Instant from, Instant to, Duration batch) {
        long millis = batch.toMillis();
        if (to.isBefore(from) || millis <= 0 || (Dials.MINUTE % millis != 0 && millis % Dials.MINUTE != 0)) {
            throw new IllegalArgumentException(
                    "simulation: from %s to %s in batches of %s; give a range forwards and a divisor or multiple of 1m"
                            .formatted(from, to, batch));
        }
        Taps taps = new Taps(plant, switches);
        PlantModel model = model(taps);
        List<Simulation.Station> stations =
                taps.all().stream().map(tap -> station(tap, millis)).toList();
        return new Simulation(model, new Overload(taps), stations, taps.tellers(), epoch(from), from, to, millis);
    }

    /**
     * Lives through {@code [from, to)} from a plant at rest, and tells what flows past every meter: the physics alone,
     * without the faces of meters and their faults.
     */
    public void flows(Instant from, Instant to, Flows out) {
        Taps taps = new Taps(plant, switches);
        PlantModel model = model(taps);
        for (long time = from.toEpochMilli(); time < to.toEpochMilli(); time += Dials.MINUTE) {
            taps.all().forEach(Tap::nextMinute);
            model.minute(time);
            for (Tap tap : taps.all()) {
                out.minute(time, tap.meter(), tap.inQuantity(time), tap.state().id());
            }
        }
    }

    /** Is told what flows. */
    public interface Flows {
        /**
         * A meter's minute is over.
         *
         * @param time when the minute begins, epoch milliseconds
         * @param amount in base units of the meter's quantity
         * @param state of the machine, for meters that tell it
         */
        void minute(long time, Meter meter, long amount, String state);
    }

    private Simulation.Station station(Tap tap, long batchMillis) {
        Meter meter = tap.meter();
        Faults own = faults.apply(meter.id());
        return new Simulation.Station(
                tap,
                Dials.of(tap, own, chance),
                new MeterGateway(meter, own, new Tampering(meter, switches), batchMillis));
    }

    private PlantModel model(Taps taps) {
        return switch (plant.id()) {
            case "sweden" -> new MachiningModel(plant, taps, chance);
            case "uk" -> new BeetSugarModel(plant, taps, chance);
            case "portugal" -> new RefineryModel(plant.zone(), taps, chance);
            default ->
                throw new IllegalArgumentException(
                        "there is no simulator for plant '%s'; known are %s".formatted(plant.id(), KNOWN));
        };
    }

    /** Before its commissioning a plant is simulated from the beginning of the year asked for. */
    private static Instant epoch(Instant from) {
        if (!from.isBefore(EPOCH)) {
            return EPOCH;
        }
        int year = from.atZone(ZoneOffset.UTC).getYear();
        return LocalDate.ofYearDay(year, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
