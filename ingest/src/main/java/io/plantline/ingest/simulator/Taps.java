package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The taps of all meters of a plant, handed to the parts of the model that feed them. */
final class Taps {
    private final String plant;
    private final Switches switches;
    private final Map<String, Tap> byMeter = new LinkedHashMap<>();
    private final Map<String, BatchTeller> tellers = new LinkedHashMap<>();
    private final Set<String> unfed;

    Taps(Plant plant, Switches switches) {
        this.plant = plant.id();
        this.switches = switches;
        for (Meter meter : plant.meters()) {
            byMeter.put(meter.id(), new Tap(meter));
        }
        unfed = new LinkedHashSet<>(byMeter.keySet());
        plant.batches().forEach(line -> tellers.put(line.scope(), new BatchTeller(line)));
    }

    /** The tap of a meter that the caller will feed. */
    Tap feed(String meter) {
        Tap tap = byMeter.get(meter);
        if (tap == null) {
            throw new IllegalArgumentException(
                    "the simulator of plant '%s' feeds a meter '%s' that its file does not have; add it there"
                            .formatted(plant, meter));
        }
        unfed.remove(meter);
        return tap;
    }

    /** Who tells of the batches of a scope; empty where nobody does. */
    Optional<BatchTeller> teller(String scope) {
        return Optional.ofNullable(tellers.get(scope));
    }

    Collection<BatchTeller> tellers() {
        return tellers.values();
    }

    /** Fails where the plant file has meters that nothing in the model feeds. */
    void checkAllFed() {
        if (!unfed.isEmpty()) {
            throw new IllegalArgumentException(
                    "the simulator of plant '%s' does not know the meters %s; remove them from its file"
                            .formatted(plant, unfed));
        }
    }

    /** What was made to go wrong. */
    Switches switches() {
        return switches;
    }

    Collection<Tap> all() {
        return byMeter.values();
    }
}
