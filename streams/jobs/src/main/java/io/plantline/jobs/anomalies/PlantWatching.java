package io.plantline.jobs.anomalies;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Signal;
import io.plantline.anomaly.watch.Hindsight;
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
import java.util.stream.Stream;

/**
 * All that watches one plant, whichever of the two topics is read faster. What is known at once is told when the plant's time
 * has come to it, and put right where something comes later; what is final waits until nothing can. It is long, as both
 * paces are told here side by side.
 */
final class PlantWatching {
    private static final long SECOND = 1_000;

    private final Subjects subjects;
    private final PlantTime time;
    private final NavigableSet<Waiting> ofFinals;
    private final Balances balances;
    private final Map<Lane, SortedMap<String, Hindsight>> atOnce = new EnumMap<>(Lane.class);
    private final SortedMap<String, Watch> whenFinal = new TreeMap<>();
    private long shownOfReadings = PlantTime.NONE;
    private long shownOfBoth = PlantTime.NONE;

    PlantWatching(Plant plant, Rules rules) {
        this(new Subjects(plant, rules), new PlantTime(), new Balances(), new TreeSet<>());
    }

    PlantWatching(Subjects subjects, PlantTime time, Balances balances, NavigableSet<Waiting> ofFinals) {
        this.subjects = subjects;
        this.time = time;
        this.balances = balances;
        this.ofFinals = ofFinals;
        for (Lane lane : Lane.values()) {
            if (lane.looksBack()) {
                atOnce.put(lane, new TreeMap<>());
            }
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
        atOnce.forEach((lane, all) -> all.values().forEach(watch -> watch.conclude(lane.of(now), out)));
        whenFinal.values().forEach(watch -> watch.conclude(Lane.WHEN_FINAL.of(now)).stream()
                .filter(told -> Lane.WHEN_FINAL.tells(told.rule()))
                .forEach(out));
    }

    /** The events that somebody was told of and that are not over. */
    List<Anomaly> standing() {
        return Stream.concat(
                        atOnce.values().stream()
                                .flatMap(all -> all.values().stream())
                                .flatMap(watch -> watch.standing().stream()),
                        whenFinal.values().stream()
                                .flatMap(watch -> watch.standing().stream())
                                .filter(open -> Lane.WHEN_FINAL.tells(open.rule())))
                .toList();
    }

    private void await(Meter meter, Sight sight) {
        if (sight.signal() != Signal.STATE) {
            atOnce(Lane.METER, meter.id(), sight);
            Sights.ofPhase(meter, sight)
                    .ifPresent(phase -> meter.scope().at(sight.start()).ifPresent(scope -> await(scope, phase)));
            return;
        }
        meter.scope().at(sight.start()).ifPresent(scope -> {
            subjects.metersOf(scope, sight.start()).forEach(other -> atOnce(Lane.METER, other.id(), sight));
            await(scope, sight);
        });
    }

    private void await(String scope, Sight sight) {
        boolean known = sight.signal() == Signal.STATE || sight.signal() == Signal.MINUTE_POWER;
        if (known || sight.signal().isPhase()) {
            atOnce(Lane.AT_ONCE, scope, sight);
        }
        if (!sight.signal().isPhase()) {
            Waiting waiting = new Waiting(sight.end() + subjects.lateness(), Lane.WHEN_FINAL, scope, sight);
            ofFinals.remove(waiting); // of two values of one signal and interval the later counts
            ofFinals.add(waiting);
        }
    }

    private void atOnce(Lane lane, String id, Sight sight) {
        atOnce.get(lane)
                .computeIfAbsent(id, any -> subjects.hindsight(lane, id, sight.start()))
                .see(sight);
    }

    /** Time goes on by seconds: that many watchers need not look at each reading. */
    private void goOn(Consumer<Anomaly> out) {
        long readings = wholeSeconds(time.ofReadings());
        long both = wholeSeconds(time.ofBoth());
        if (readings > shownOfReadings) {
            shownOfReadings = readings;
            atOnce.get(Lane.METER).values().forEach(watch -> watch.advance(readings, out));
        }
        if (both > shownOfBoth) {
            shownOfBoth = both;
            showFinals(both, out);
            atOnce.get(Lane.AT_ONCE).values().forEach(watch -> watch.advance(both, out));
        }
    }

    private static long wholeSeconds(long time) {
        return time == PlantTime.NONE ? time : Math.floorDiv(time, SECOND) * SECOND;
    }

    private void showFinals(long until, Consumer<Anomaly> out) {
        while (!ofFinals.isEmpty() && ofFinals.first().known() <= until) {
            Waiting next = ofFinals.pollFirst();
            show(next, out);
            if (next.sight().signal() == Signal.POWER) {
                balance(next, out);
            }
        }
    }

    private void show(Waiting next, Consumer<Anomaly> out) {
        whenFinal
                .computeIfAbsent(
                        next.id(),
                        id -> subjects.watch(next.lane(), id, next.sight().start()))
                .see(next.sight())
                .stream()
                .filter(told -> next.lane().tells(told.rule()))
                .forEach(out);
    }

    /** The power of a scope is a part of its own balance, where it has a meter, and of that of the scope above. */
    private void balance(Waiting power, Consumer<Anomaly> out) {
        long start = power.sight().start();
        for (String top : subjects.treesOf(power.id(), start)) {
            balances.take(top, subjects.partsOf(top, start), power.id(), power.sight())
                    .ifPresent(balance -> show(new Waiting(power.known(), power.lane(), top, balance), out));
        }
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

    NavigableSet<Waiting> ofFinals() {
        return ofFinals;
    }

    /** @param lane one that looks back */
    SortedMap<String, Hindsight> atOnce(Lane lane) {
        return atOnce.get(lane);
    }

    SortedMap<String, Watch> whenFinal() {
        return whenFinal;
    }
}
