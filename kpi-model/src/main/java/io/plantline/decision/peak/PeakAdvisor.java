package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.decision.AdviceSaid;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Advises one run of a plant, every ten seconds of event time, by what its supply, its machines and its sheddable loads say. It
 * is a function of the readings in their order: no clock, no other source.
 */
public final class PeakAdvisor implements Remembering {
    private static final long TICK = 10_000;

    private final String run;
    private final Curve supply;
    private final Curve reactive;
    private final Machines machines;
    private final Map<String, Load> loads = new TreeMap<>();
    private final List<PeakWatch> watches = new ArrayList<>();
    private long tick = Long.MIN_VALUE;

    public PeakAdvisor(Plant plant, String run) {
        this(plant, run, new Experience(plant));
    }

    /** An advisor that goes on from what was learned. */
    public PeakAdvisor(Plant plant, String run, Experience experience) {
        this.run = run;
        PlantCalendar calendar = plant.calendar();
        supply = new Curve(meters(plant, isSupply(plant, Quantity.ELECTRICITY_IMPORT)));
        reactive = new Curve(meters(plant, isSupply(plant, Quantity.REACTIVE_IMPORT)));
        machines = new Machines(meters(plant, isMachine(plant)));
        plant.sheddable()
                .forEach(load -> loads.put(
                        load.id(), new Load(load, plant.meter(load.meter()).orElseThrow(), plant.zone())));
        PeakWords words = new PeakWords(plant, run);
        PeakOutcome outcomes = new PeakOutcome(plant, run);
        plant.charges().demand().stream()
                .filter(Experience::isBilled)
                .forEach(charge -> watches.add(new PeakWatch(
                        charge,
                        plant.zone(),
                        calendar,
                        new Course(charge.over(), calendar, plant.zone(), supply, machines, experience.of(charge)),
                        reactive,
                        loads,
                        words,
                        outcomes)));
    }

    /** True where a plant has loads to hold back, a peak that is billed, and a supply meter to see it by. */
    public static boolean canAdvise(Plant plant) {
        return !plant.sheddable().isEmpty()
                && plant.charges().demand().stream().anyMatch(Experience::isBilled)
                && plant.meters().stream().anyMatch(isSupply(plant, Quantity.ELECTRICITY_IMPORT));
    }

    /** The meters of a plant whose readings matter; all others need not even be parsed. */
    public static Set<String> meters(Plant plant) {
        Set<String> ids = new TreeSet<>();
        Predicate<Meter> matters = isSupply(plant, Quantity.ELECTRICITY_IMPORT)
                .or(isSupply(plant, Quantity.REACTIVE_IMPORT))
                .or(isMachine(plant));
        meters(plant, matters).forEach(meter -> ids.add(meter.id()));
        plant.sheddable().forEach(load -> {
            ids.add(load.meter());
            if (load.stateMeter() != null) {
                ids.add(load.stateMeter());
            }
        });
        return ids;
    }

    private static List<Meter> meters(Plant plant, Predicate<Meter> wanted) {
        return plant.meters().stream().filter(wanted).toList();
    }

    private static Predicate<Meter> isSupply(Plant plant, Quantity quantity) {
        return meter -> meter.quantity() == quantity
                && meter.kind() != Meter.Kind.COUNT
                && !meter.countsSomethingElse()
                && isOf(meter, plant.whole().id());
    }

    private static Predicate<Meter> isMachine(Plant plant) {
        return meter -> meter.quantity() == Quantity.ELECTRICITY_IMPORT
                && meter.kind().tellsFlow()
                && !isOf(meter, plant.whole().id());
    }

    private static boolean isOf(Meter meter, String scope) {
        return meter.scope().at(Long.MAX_VALUE).filter(scope::equals).isPresent();
    }

    /** Takes the next reading of the run. */
    public void accept(Reading reading, Consumer<AdviceSaid> out) {
        loads.values().stream().filter(load -> isOf(load, reading.meter())).forEach(load -> load.take(reading));
        if (machines.isOf(reading.meter())) {
            machines.take(reading);
        }
        if (reactive.isOf(reading.meter())) {
            reactive.take(reading);
        }
        boolean isNews = supply.isOf(reading.meter()) && supply.take(reading);
        if (isNews) {
            machines.supplyHeard(supply.until());
            watches.forEach(watch -> watch.advance(out));
        }
        long said = Math.max(reading.time(), supply.until()); // a mean that is stamped with its start is of later
        long now = run.equals(Reading.LIVE) ? Math.min(said, reading.arrived()) : said;
        long reached = Math.floorDiv(now, TICK) * TICK;
        if (reached > tick || isNews) { // where a supply is heard by the quarter, later looks know nothing of it
            tick = Math.max(tick, reached);
            watches.forEach(watch -> watch.tick(reached, out));
        }
    }

    /** Where the intervals under way were foreseen to end at the last look. */
    public List<Foreseen> foreseen() {
        return watches.stream().flatMap(watch -> watch.foreseen().stream()).toList();
    }

    private static boolean isOf(Load load, String meter) {
        return meter.equals(load.sheddable().meter())
                || meter.equals(load.sheddable().stateMeter());
    }

    @Override
    public void pass(Memory memory) {
        Map<String, Remembering> parts = new TreeMap<>();
        parts.put("supply " + supply.meters(), supply);
        parts.put("reactive " + reactive.meters(), reactive);
        parts.put("machines " + machines.meters(), machines);
        loads.forEach((id, load) -> {
            parts.put("load " + id, load);
            parts.put("asked " + id, load.asked());
        });
        watches.forEach(watch -> {
            parts.put("charge " + watch.id(), watch);
            parts.put("days " + watch.id(), watch.past());
        });
        memory.parts(parts);
        tick = memory.whole(tick);
    }
}
