package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.watch.Watch;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to watch in a plant. */
final class Subjects {
    private final Plant plant;
    private final Map<String, Meter> meters;
    private final Map<Lane, Rules> rules = new EnumMap<>(Lane.class);

    Subjects(Plant plant, Rules rules) {
        this.plant = plant;
        this.meters = plant.meters().stream().collect(Collectors.toMap(Meter::id, Function.identity()));
        for (Lane lane : Lane.values()) {
            this.rules.put(lane, lane.of(rules));
        }
    }

    Optional<Meter> meter(String id) {
        return Optional.ofNullable(meters.get(id));
    }

    /** The meters that tell what one machine takes or gives, without those that tell its state. */
    List<Meter> metersOf(String scope, long time) {
        return meters.values().stream()
                .filter(meter -> meter.kind() != Meter.Kind.STATE)
                .filter(meter -> meter.scope().at(time).filter(scope::equals).isPresent())
                .toList();
    }

    boolean isThere(Lane lane, String id) {
        return lane == Lane.METER ? meters.containsKey(id) : plant.scope(id).isPresent();
    }

    /** How long after its end an interval is final. */
    long lateness() {
        return plant.allowedLateness().toMillis();
    }

    /** A watcher that knows nothing yet. */
    Watch watch(Lane lane, String id, long time) {
        return new Watch(subject(lane, id, time), rules.get(lane));
    }

    /** One that goes on from its state. */
    Watch watch(Lane lane, String id, long time, byte[] state) {
        return Watch.of(subject(lane, id, time), rules.get(lane), state);
    }

    private Subject subject(Lane lane, String id, long time) {
        return lane == Lane.METER
                ? Subject.ofMeter(plant, Reading.LIVE, meters.get(id), time)
                : Subject.ofScope(plant, Reading.LIVE, id);
    }
}
