package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.watch.Sights;
import io.plantline.anomaly.watch.Watch;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All that watches one plant. Sights wait until the plant's time has come to them, so that every watcher sees them in the
 * order of event time whichever of the two topics is read faster.
 */
final class PlantWatching {
    private final Subjects subjects;
    private final PlantTime time;
    private final NavigableSet<Waiting> ofMeters;
    private final NavigableSet<Waiting> ofScopes;
    private final Balances balances;
    private final Map<Lane, SortedMap<String, Watch>> watches = new EnumMap<>(Lane.class);

    PlantWatching(Plant plant, Rules rules) {
        this(new Subjects(plant, rules), new PlantTime(), new Balances(), new TreeSet<>(), new TreeSet<>());
    }

    PlantWatching(
            Subjects subjects,
            PlantTime time,
            Balances balances,
            NavigableSet<Waiting> ofMeters,
            NavigableSet<Waiting> ofScopes) {
        this.subjects = subjects;
        this.time = time;
        this.balances = balances;
        this.ofMeters = ofMeters;
        this.ofScopes = ofScopes;
        for (Lane lane : Lane.values()) {
            watches.put(lane, new TreeMap<>());
        }
    }

    /** A meter has said something. */
    void hear(Reading reading, Consumer<Anomaly> out) {
        if (!reading.run().equals(Reading.LIVE) || reading.endsRun() || reading.quality() == Quality.BAD) {
            return;
        }
        subjects.meter(reading.meter())
                .ifPresent(meter -> Sights.of(meter, reading).ifPresent(sight -> await(meter, sight)));
        time.reading(reading.time(), reading.arrived());
        goOn(out);
    }

    /** A KPI has come to a value. */
    void hear(KpiValue value, Consumer<Anomaly> out) {
        if (!value.run().equals(Reading.LIVE) || !subjects.isThere(Lane.AT_ONCE, value.scope())) {
            return;
        }
        Sights.of(value).stream().filter(Watch::isWhole).forEach(sight -> await(value.scope(), sight));
        if (value.interval().kind() == IntervalKind.MINUTE) {
            time.minute(value.interval().start());
        }
        goOn(out);
    }

    /** Readings have come for a while, and no KPI: they are not waited for. */
    void kpisStopped(Consumer<Anomaly> out) {
        time.kpisStopped();
        goOn(out);
    }

    /** Ends what is told of rules that do not hold any more. */
    void conclude(Rules now, Consumer<Anomaly> out) {
        watches.forEach((lane, all) -> all.values().forEach(watch -> watch.conclude(lane.of(now)).stream()
                .filter(told -> lane.tells(told.rule()))
                .forEach(out)));
    }

    /** The events that somebody was told of and that are not over. */
    List<Anomaly> standing() {
        return watches.entrySet().stream()
                .flatMap(lane -> lane.getValue().values().stream()
                        .flatMap(watch -> watch.standing().stream())
                        .filter(open -> lane.getKey().tells(open.rule())))
                .toList();
    }

    private void await(Meter meter, Sight sight) {
        if (sight.signal() != Signal.STATE) {
            ofMeters.add(new Waiting(sight.end(), Lane.METER, meter.id(), sight));
            Sights.ofPhase(meter, sight)
                    .ifPresent(phase -> meter.scope().at(sight.start()).ifPresent(scope -> await(scope, phase)));
            return;
        }
        meter.scope().at(sight.start()).ifPresent(scope -> {
            subjects.metersOf(scope, sight.start())
                    .forEach(other -> ofMeters.add(new Waiting(sight.end(), Lane.METER, other.id(), sight)));
            await(scope, sight);
        });
    }

    private void await(String scope, Sight sight) {
        if (sight.signal().isPhase()) {
            ofScopes.add(new Waiting(sight.end(), Lane.AT_ONCE, scope, sight));
            return;
        }
        if (sight.signal() == Signal.STATE || sight.signal() == Signal.MINUTE_POWER) {
            ofScopes.add(new Waiting(sight.end(), Lane.AT_ONCE, scope, sight));
        }
        ofScopes.add(new Waiting(sight.end() + subjects.lateness(), Lane.WHEN_FINAL, scope, sight));
    }

    private void goOn(Consumer<Anomaly> out) {
        show(ofMeters, time.ofReadings(), out);
        show(ofScopes, time.ofBoth(), out);
        // Nothing that is final has a deadline that anybody is told of.
        watches.get(Lane.AT_ONCE).values().forEach(watch -> watch.advance(time.ofBoth())
                .forEach(out));
    }

    private void show(NavigableSet<Waiting> waiting, long until, Consumer<Anomaly> out) {
        while (!waiting.isEmpty() && waiting.first().known() <= until) {
            Waiting next = waiting.pollFirst();
            show(next, out);
            if (next.lane() == Lane.WHEN_FINAL && next.sight().signal() == Signal.POWER) {
                balance(next, out);
            }
        }
    }

    private void show(Waiting next, Consumer<Anomaly> out) {
        watch(next).see(next.sight()).stream()
                .filter(told -> next.lane().tells(told.rule()))
                .forEach(out);
    }

    /** The power of a scope is a part of its own balance, where it has a meter, and of that of the scope above. */
    private void balance(Waiting power, Consumer<Anomaly> out) {
        long time = power.sight().start();
        for (String top : subjects.treesOf(power.id(), time)) {
            balances.take(top, subjects.partsOf(top, time), power.id(), power.sight())
                    .ifPresent(balance -> show(new Waiting(power.known(), power.lane(), top, balance), out));
        }
    }

    private Watch watch(Waiting waiting) {
        return watches.get(waiting.lane())
                .computeIfAbsent(
                        waiting.id(),
                        id -> subjects.watch(waiting.lane(), id, waiting.sight().start()));
    }

    Subjects subjects() {
        return subjects;
    }

    Balances balances() {
        return balances;
    }

    PlantTime time() {
        return time;
    }

    NavigableSet<Waiting> ofMeters() {
        return ofMeters;
    }

    NavigableSet<Waiting> ofScopes() {
        return ofScopes;
    }

    SortedMap<String, Watch> watches(Lane lane) {
        return watches.get(lane);
    }
}
