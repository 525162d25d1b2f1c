package io.plantline.ingest.simulator;

import static io.plantline.ingest.simulator.SimulatedDay.SEED;

import io.plantline.plant.Meter;
import io.plantline.wire.PlantFileException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A day that a simulated plant lives through from rest, as physics has it and no meter. */
final class LivedDay {
    private static final Map<String, LivedDay> KNOWN = new ConcurrentHashMap<>();

    private final PlantSimulator simulator;
    private final Instant start;
    private final Map<String, Long> amounts = new HashMap<>();
    private final Map<String, Integer> processing = new HashMap<>();

    private LivedDay(PlantSimulator simulator, Instant start) {
        this.simulator = simulator;
        this.start = start;
        simulator.flows(start, start.plus(Duration.ofDays(1)), (time, meter, amount, state) -> {
            amounts.merge(meter.id(), amount, Long::sum);
            processing.merge(meter.id(), state.equals("processing") ? 1 : 0, Integer::sum);
        });
    }

    static LivedDay of(String plant, String start) throws PlantFileException {
        LivedDay known = KNOWN.get(plant + start);
        if (known == null) {
            known = new LivedDay(PlantSimulator.faultless(SimulatedDay.pilot(plant), SEED), Instant.parse(start));
            KNOWN.put(plant + start, known);
        }
        return known;
    }

    /** Base units of the quantity of a meter. */
    long amount(String meter) {
        return amounts.get(meter);
    }

    /** The same of what it counts in place of its quantity. */
    long counted(String meter) {
        Meter counter = simulator.plant().meter(meter).orElseThrow();
        BigDecimal each = counter.multiplier().at(start.toEpochMilli()).orElseThrow();
        return new BigDecimal(amount(meter))
                .divide(each, 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    double hoursProcessing(String source) {
        return processing.get(source) / 60.0;
    }
}
