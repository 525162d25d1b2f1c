package io.plantline.whatif;

import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a plant's meters would have said on a side, from what they said. A meter above others, as that of the supply, has
 * counted what those below it took, and goes on to do so: by as much as they take more or less up to a reading of it, that says
 * more or less. What no meter below has counted stays as it was.
 */
public final class ChangedReadings {
    private final Plant plant;
    private final Map<String, Meter> meters = new HashMap<>();
    private final Map<String, Long> later = new HashMap<>();
    private final List<MachineInPlace> machines;
    private final List<RecycledInput> recycled;
    private final Map<String, Pieces> pieces = new HashMap<>();
    private final Overhead overhead;
    private final MetersAbove above;
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparingLong(Held::at).thenComparingLong(Held::order));
    private final boolean unchanged;
    private long order;

    /** A reading until the time at which it is said. */
    private record Held(long at, long order, Reading reading) {}

    public ChangedReadings(Plant plant, Scenario scenario, Side side) {
        this.plant = plant;
        Production production = new Production(plant, scenario, side);
        plant.meters().forEach(meter -> meters.put(meter.id(), meter));
        this.overhead = new Overhead(plant, production, later.keySet());
        this.machines = scenario.of(side).stream()
                .filter(any -> side.has(Cause.EFFICIENCY))
                .flatMap(each -> each.machines().stream())
                .map(each -> new MachineInPlace(each, plant))
                .toList();
        this.recycled = scenario.of(side).stream()
                .filter(any -> side.has(Cause.MATERIAL))
                .flatMap(each -> each.recycled().stream())
                .map(each ->
                        new RecycledInput(plant, scope -> overhead.isBelow(scope, Set.of(each.scope())), each.share()))
                .toList();
        scenario.of(side).stream()
                .filter(any -> side.has(Cause.TIMING))
                .flatMap(each -> each.moves().stream())
                .forEach(this::move);
        this.above = new MetersAbove(plant, production, overhead);
        plant.meters().stream().filter(meter -> meter.quantity() != null).forEach(meter -> watch(meter, production));
        this.unchanged = areThoseRecorded(scenario, side, production);
    }

    /** True where readings are handed on as they were recorded. */
    static boolean areThoseRecorded(Scenario scenario, Side side, Production production) {
        return production.isUnchanged()
                && scenario.of(side).stream()
                        .allMatch(each -> (each.machines().isEmpty() || !side.has(Cause.EFFICIENCY))
                                && (each.recycled().isEmpty() || !side.has(Cause.MATERIAL))
                                && (each.moves().isEmpty() || !side.has(Cause.TIMING)));
    }

    /** Takes a recorded reading, and says what is to be heard in its place, in the order of time. */
    public void accept(Reading reading, Consumer<Reading> out) {
        Meter meter = unchanged ? null : meters.get(reading.meter());
        if (meter == null) {
            if (reading.endsRun()) {
                end(out);
            }
            out.accept(reading);
            return;
        }
        release(reading.time(), out);
        Long by = later.get(meter.id());
        Long wait = above.wait(meter);
        if (by == null && wait == null) {
            say(meter, reading, true, out);
            return;
        }
        if (by == null) {
            held.add(new Held(reading.time() + wait, order++, reading));
            return;
        }
        if (above.isTopOfMoved(meter)) {
            above.takenAway(meter, reading);
        }
        long until = reading.time() + by + (wait == null ? 0 : wait);
        held.add(new Held(until, order++, Rewriting.at(reading, reading.time() + by)));
    }

    /** Says what is still held, once nothing more comes. */
    public void end(Consumer<Reading> out) {
        release(Long.MAX_VALUE, out);
    }

    private void release(long until, Consumer<Reading> out) {
        while (!held.isEmpty() && held.peek().at() <= until) {
            Reading due = held.poll().reading();
            Meter meter = meters.get(due.meter());
            say(meter, due, !above.isTopOfMoved(meter), out);
        }
    }

    private void say(Meter meter, Reading reading, boolean inItsTime, Consumer<Reading> out) {
        long was = inItsTime ? above.recorded(meter, reading) : 0;
        Reading counted = above.counted(meter, inPlace(meter, reading));
        Pieces more = pieces.get(meter.id());
        Reading last = Lifted.reading(meter, more == null ? counted : more.with(counted));
        above.said(meter, last, was);
        recycled.forEach(each -> each.hear(meter, last));
        out.accept(last);
    }

    private Reading inPlace(Meter meter, Reading reading) {
        Reading said = reading;
        for (MachineInPlace machine : machines) {
            if (machine.tellsState(meter) && reading.state() != null) {
                machine.state(reading);
            } else if (machine.changes(meter)) {
                said = machine.instead(meter, said);
            }
        }
        for (RecycledInput input : recycled) {
            said = input.changes(meter) ? input.instead(meter, said) : said;
        }
        return said;
    }

    private void move(Moved moved) {
        Set<String> scopes = new HashSet<>(moved.scopes());
        plant.meters().stream()
                .filter(meter -> overhead.isBelow(Production.scopeOf(meter), scopes))
                .forEach(meter -> later.put(meter.id(), moved.later().toMillis()));
    }

    private void watch(Meter meter, Production production) {
        boolean isOfRecycled = recycled.stream().anyMatch(each -> each.changes(meter));
        above.watch(
                meter,
                isOfRecycled
                        || overhead.isMovedByItself(meter)
                        || machines.stream().anyMatch(each -> each.changes(meter)));
        if (isOfRecycled) {
            above.await(meter.id());
        }
        if (Production.countsPieces(meter) && production.scale(meter).compareTo(BigDecimal.ONE) != 0) {
            BigDecimal more = production.scale(meter).subtract(BigDecimal.ONE);
            pieces.put(meter.id(), new Pieces(new Tap(meter, plant), more, new Rewriting(meter)));
        }
    }
}
