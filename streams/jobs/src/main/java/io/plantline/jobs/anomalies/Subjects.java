package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.watch.Hindsight;
import io.plantline.anomaly.watch.Watch;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.MeterTree;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to watch in a plant. */
final class Subjects {
    private static final long BACK = 7_200_000;

    private final Plant plant;
    private final MeterTree tree;
    private final Map<String, Meter> meters;
    private final Map<Lane, Rules> rules = new EnumMap<>(Lane.class);

    Subjects(Plant plant, Rules rules) {
        this.plant = plant;
        this.tree = new MeterTree(plant);
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

    /** The scope with a supply meter of its own and meters below it that one is a part of, or is itself. */
    List<String> treesOf(String scope, long time) {
        String above = tree.parentAt(scope, time);
        return Stream.of(scope, above == null ? "" : above)
                .filter(top -> !top.isEmpty() && partsOf(top, time).size() > 1)
                .toList();
    }

    /** A scope with a supply meter of its own, and those right below it whose power is known; else nothing. */
    Set<String> partsOf(String top, long time) {
        if (!tree.measuresItself(top, Quantity.ELECTRICITY_IMPORT, time)) {
            return Set.of();
        }
        return plant.scopes().stream()
                .map(Scope::id)
                .filter(id -> id.equals(top) || top.equals(tree.parentAt(id, time)))
                .filter(id -> tree.measures(id, Quantity.ELECTRICITY_IMPORT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isThere(Lane lane, String id) {
        return lane == Lane.METER ? meters.containsKey(id) : plant.scope(id).isPresent();
    }

    /** How long after its end an interval is final. */
    long lateness() {
        return plant.allowedLateness().toMillis();
    }

    /** How far what was told at once is looked at again: gateways that buffer are later than what is final waits for. */
    private long back() {
        return Math.max(lateness(), BACK);
    }

    /** One that tells at once, and knows nothing yet. */
    Hindsight hindsight(Lane lane, String id, long time) {
        return new Hindsight(subject(lane, id, time), rules.get(lane), back());
    }

    /** One that goes on from its state. */
    Hindsight hindsight(Lane lane, String id, long time, byte[] state) {
        return Hindsight.of(subject(lane, id, time), rules.get(lane), back(), state);
    }

    /** One that goes on from the state of a watcher that did not look back. */
    Hindsight hindsightAfter(Lane lane, String id, long time, byte[] watch) {
        return Hindsight.after(subject(lane, id, time), rules.get(lane), back(), watch, time);
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
