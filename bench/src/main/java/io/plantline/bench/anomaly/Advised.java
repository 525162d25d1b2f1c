package io.plantline.bench.anomaly;

import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.peak.Foreseen;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plant of one contract whose readings the advisor takes in order, and which follows each advice, or none. */
final class Advised {
    static final long MINUTE = 60_000;

    private static final double CHANCE_OF_STAYING = 0.15;
    private static final double FIRST = 0.2;
    private static final long TOO_LATE = 2 * MINUTE;

    private final Plant plant;
    private final DemandCharge charge;
    private final PeakAdvisor advisor;
    private final boolean follows;
    private final long step;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Long> warned = new HashMap<>();
    private final Map<Long, Advice> advised = new HashMap<>();
    private final Map<Long, Double> spent = new HashMap<>();
    private final Banded band = new Banded();
    private final double[] taken;

    /** Reads power of the supply and of loads by their meters, kW, in samples of so many minutes. */
    Advised(Plant plant, boolean follows, Samples samples) {
        this.plant = plant;
        this.follows = follows;
        this.charge = contract(plant);
        this.advisor = new PeakAdvisor(plant, "bench");
        this.step = samples.minutes() * MINUTE;
        this.taken = samples.supply().clone();
        read(samples);
    }

    static DemandCharge contract(Plant plant) {
        return plant.charges().demand().stream()
                .filter(each -> each.contracted() != null)
                .findFirst()
                .orElseThrow();
    }

    private void read(Samples samples) {
        double kwh = 0;
        for (int i = 0; i < taken.length; i++) {
            long time = samples.start() + (i + 1) * step;
            for (Map.Entry<String, double[]> load : samples.loads().entrySet()) {
                double moved = moved(load.getKey(), load.getValue()[i], time);
                taken[i] += moved;
                say(load.getKey(), load.getValue()[i] + moved, 0, time);
            }
            kwh += taken[i] * samples.minutes() / 60;
            say(samples.meter(), taken[i], kwh, time);
            (follows ? List.<Foreseen>of() : advisor.foreseen())
                    .stream()
                            .filter(foreseen -> foreseen.charge().equals(charge.id()))
                            .forEach(foreseen -> look(foreseen, time));
        }
    }

    private void say(String id, double kilowatts, double kwh, long time) {
        Meter meter = plant.meter(id).orElseThrow();
        boolean counts = meter.kind() == Meter.Kind.REGISTER;
        double factor = meter.multiplier().at(time).map(BigDecimal::doubleValue).orElse(1.0);
        BigDecimal said = BigDecimal.valueOf(counts ? kwh / factor : kilowatts).setScale(5, RoundingMode.HALF_UP);
        long at = meter.kind() == Meter.Kind.POWER_MEAN && meter.label() == Meter.Label.START
                ? time - meter.period().toMillis()
                : time;
        advisor.accept(
                new Reading(plant.id(), id, "bench", at, said, counts ? "kWh" : "kW", null, Quality.GOOD, -1, time),
                this::heard);
    }

    private void heard(AdviceSaid said) {
        if (!(said instanceof Advice advice) || !advice.about().endsWith("-" + charge.id())) {
            return;
        }
        long begun = Long.parseLong(advice.about().split("-", 2)[0]);
        if (advice.withdrawn()) {
            waiting.removeIf(each -> each.isOf(advice) && !each.hasBegun());
            return;
        }
        advised.putIfAbsent(begun, advice);
        if (follows) {
            advice.steps().forEach(each -> waiting.add(new Waiting(plant, advice, each)));
        }
    }

    /** What a load takes more or less than it would, in the sample that ends then. */
    private double moved(String meter, double kilowatts, long end) {
        double moved = 0;
        for (Waiting each : waiting) {
            if (each.isOf(meter)) {
                moved += each.moves(kilowatts, end - step, end);
                spent.merge(Long.parseLong(each.about().split("-", 2)[0]), each.cost(), Double::sum);
            }
        }
        waiting.removeIf(each -> each.isOverBy(end));
        return moved;
    }

    /** Whether the contract is in danger, whatever it is worth to keep it. */
    private void look(Foreseen foreseen, long now) {
        band.look(foreseen);
        boolean isInTime = now - foreseen.start() >= FIRST * (foreseen.end() - foreseen.start())
                && foreseen.end() - now >= TOO_LATE;
        if (isInTime
                && foreseen.below().applyAsDouble(CHANCE_OF_STAYING)
                        > charge.contracted().doubleValue()) {
            warned.putIfAbsent(foreseen.start(), now);
        }
    }

    double[] taken() {
        return taken;
    }

    /** The beginnings of intervals that were foreseen to exceed the contract, and since when. */
    Map<Long, Long> warned() {
        return warned;
    }

    /** The first advice of an interval, by its beginning. */
    Map<Long, Advice> advised() {
        return advised;
    }

    /** What holding cost, by the beginning of the interval. */
    Map<Long, Double> spent() {
        return spent;
    }

    Banded band() {
        return band;
    }
}
