package io.plantline.ingest.simulator;

import io.plantline.plant.Plant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which faults are switched on in a simulated plant, where and for how long; any thread may switch. */
public final class Switches {
    private final Plant plant;
    private final Map<Place, Span> on = new ConcurrentHashMap<>();

    /**
     * A fault that is or was on.
     *
     * @param from epoch milliseconds of simulated time
     */
    public record Switched(Fault fault, String place, long from, long until) {}

    private record Place(Fault fault, String id) {}

    private record Span(long from, long until) {
        boolean holds(long time) {
            return time >= from && time < until;
        }

        /** A fault that is switched on while it is goes on without a gap. */
        Span then(Span next) {
            return holds(next.from) ? new Span(from, next.until) : next;
        }
    }

    Switches(Plant plant) {
        this.plant = plant;
    }

    /**
     * Switches a fault on, and says where.
     *
     * @param place a machine or a meter, or null for the first there is
     * @param from epoch milliseconds of simulated time
     * @throws IllegalArgumentException where it cannot happen there, with where it can
     */
    public String on(Fault fault, String place, long from, long until) {
        List<String> places = fault.places(plant);
        if (places.isEmpty()) {
            throw new IllegalArgumentException(
                    "plant %s has no place for the fault %s".formatted(plant.id(), fault.id()));
        }
        String where = place == null ? places.get(0) : place;
        if (!places.contains(where)) {
            throw new IllegalArgumentException("the fault %s cannot be at '%s' in plant %s; choose one of %s"
                    .formatted(fault.id(), where, plant.id(), String.join(", ", places)));
        }
        on.merge(new Place(fault, where), new Span(from, until), Span::then);
        return where;
    }

    /** All that was switched, the last time at each place. */
    public List<Switched> all() {
        return on.entrySet().stream()
                .map(each -> new Switched(
                        each.getKey().fault(),
                        each.getKey().id(),
                        each.getValue().from(),
                        each.getValue().until()))
                .toList();
    }

    /** A plant that goes on after a rest has the faults that it had. */
    public void goOn(Switched before) {
        on.put(new Place(before.fault(), before.place()), new Span(before.from(), before.until()));
    }

    /** True where a fault is on at a place and time. */
    boolean isOn(Fault fault, String place, long time) {
        Span span = on.get(new Place(fault, place));
        return span != null && span.holds(time);
    }
}
