package io.plantline.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.watch.Watch;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is promised of a fault comes true where its plant was watched for a week: the rules find it, by the time that was said. */
class ProspectTest {
    private static final Instant FRIDAY = Instant.parse("2026-01-09T08:00:00Z");
    private static final Instant STUCK = Instant.parse("2026-01-16T10:00:00Z");
    private static final Instant LEAKS = Instant.parse("2026-01-17T12:00:00Z");
    private static final Instant END = Instant.parse("2026-01-17T16:00:00Z");
    private static final long QUARTER = 900_000;
    private static final int TURNS_OVER = 10_000;

    private final List<Anomaly> told = new ArrayList<>();
    private double counted = Double.NaN;
    private double flowed;
    private long quarter;

    @Test
    void aStuckMeterAndALeakAreFoundByTheTimeThatWasSaid() throws Exception {
        Plant plant = SimulatedDay.pilot("sweden");
        PlantSimulator simulator = PlantSimulator.faultless(plant, 7);
        Prospect stuck = on(simulator, Fault.STUCK_METER, "lathe-1-power", STUCK);
        Prospect leak = on(simulator, Fault.AIR_LEAK, "air-flow", LEAKS);
        assertThat(stuck.needs()).contains("a week");

        Watch meter = new Watch(Subject.ofMeter(plant, Reading.LIVE, meter(plant), FRIDAY.toEpochMilli()), Rules.USUAL);
        Watch compressor = new Watch(Subject.ofScope(plant, Reading.LIVE, "compressor"), Rules.USUAL);
        Iterator<Utterance> life = simulator.utterances(FRIDAY, END, PlantSimulator.BACKFILL_BATCH);
        while (life.hasNext()) {
            Utterance next = life.next();
            next.said().forEach(said -> {
                if (next.meter().id().equals("lathe-1-power")) {
                    told.addAll(meter.see(power(said)));
                } else if (next.meter().id().equals("air-flow")) {
                    air(said, compressor);
                }
            });
        }

        assertThat(first("stuck-sensor").seen()).isBetween(STUCK.toEpochMilli(), stuck.earliest());
        assertThat(first("air-leak").seen()).isBetween(LEAKS.toEpochMilli(), leak.earliest());
    }

    private static Prospect on(PlantSimulator simulator, Fault fault, String place, Instant from) {
        Prospect prospect = Prospect.of(fault, simulator.plant(), Rules.USUAL, from.toEpochMilli());
        long until = from.plus(prospect.length()).toEpochMilli();
        simulator.switches().on(fault, place, from.toEpochMilli(), until);
        return prospect;
    }

    private Anomaly first(String rule) {
        return told.stream()
                .filter(anomaly -> anomaly.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s tells nothing, only %s; flowed %s until %s"
                        .formatted(rule, told.stream().map(Anomaly::id).toList(), flowed, quarter)));
    }

    private static Meter meter(Plant plant) {
        return plant.meters().stream()
                .filter(meter -> meter.id().equals("lathe-1-power"))
                .findFirst()
                .orElseThrow();
    }

    private static Sight power(Said said) {
        return new Sight(Signal.READING, said.time() - 10_000, said.time(), Double.parseDouble(said.value()), 1);
    }

    /** The register of the air becomes the flow of quarter hours. */
    private void air(Said said, Watch compressor) {
        long now = -Math.floorDiv(-said.time(), QUARTER) * QUARTER;
        if (now > quarter && quarter > FRIDAY.toEpochMilli()) {
            told.addAll(compressor.see(new Sight(Signal.AIR, quarter - QUARTER, quarter, 4 * flowed, 1)));
            flowed = 0;
        }
        quarter = now;
        double counts = Double.parseDouble(said.value());
        flowed += Double.isNaN(counted) ? 0 : (counts - counted + TURNS_OVER) % TURNS_OVER;
        counted = counts;
    }
}
