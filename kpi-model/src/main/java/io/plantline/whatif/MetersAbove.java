package io.plantline.whatif;

import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Meters whose amounts change on a side, and those above that count the same: what is told of the first is said by the second,
 * once they speak. A meter above waits for those below as long as the plant allows readings to be late.
 */
final class MetersAbove {
    private static final int DEEPEST = 10;
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Plant plant;
    private final Production production;
    private final Overhead overhead;
    private final Map<String, Meter> meters = new HashMap<>();
    private final Map<String, Watched> watched = new HashMap<>();
    private final Map<String, Rewriting> above = new HashMap<>();
    private final Map<String, Long> waits = new HashMap<>();

    /** A meter whose amounts change or count so many times as much, and those above that see it. */
    private record Watched(
            boolean topOfMoved,
            Tap recorded,
            Tap changed,
            BigDecimal more,
            List<String> seenBy,
            List<String> scaledSeenBy) {}

    MetersAbove(Plant plant, Production production, Overhead overhead) {
        this.plant = plant;
        this.production = production;
        this.overhead = overhead;
        plant.meters().forEach(meter -> meters.put(meter.id(), meter));
    }

    /**
     * Looks at what a meter says where that changes, or counts so many times as much, and others above count it too.
     *
     * @param says true where a meter says something else
     */
    void watch(Meter meter, boolean says) {
        String scope = Production.scopeOf(meter);
        Quantity quantity = meter.quantity();
        String root = production.root(scope);
        boolean scales = root != null && Production.scales(quantity);
        boolean top = scales && overhead.isTopOf(root, scope, quantity);
        boolean counts = scales && Production.countsPieces(meter);
        List<String> overRoot = top ? overhead.above(root, quantity) : List.of();
        List<String> seenBy = says ? overhead.above(scope, quantity) : counts ? overRoot : List.of();
        List<String> scaledSeenBy = counts ? List.of() : overRoot;
        if (!says && seenBy.isEmpty() && scaledSeenBy.isEmpty()) {
            return;
        }
        BigDecimal more = top ? production.scale(meter).subtract(BigDecimal.ONE) : BigDecimal.ZERO;
        watched.put(
                meter.id(),
                new Watched(
                        overhead.isMovedByItself(meter),
                        new Tap(meter, plant),
                        new Tap(Lifted.meter(meter), plant),
                        more,
                        seenBy,
                        scaledSeenBy));
        seenBy.forEach(this::await);
        scaledSeenBy.forEach(this::await);
    }

    /** The higher a meter, the longer it waits: those that are rewritten below it come first. */
    void await(String meter) {
        int depth = overhead.depth(Production.scopeOf(meters.get(meter)));
        long more = Math.max(0, DEEPEST - depth) * STEP.toMillis();
        waits.put(meter, plant.allowedLateness().toMillis() + more);
    }

    /** How long a meter waits for those below, or null. */
    Long wait(Meter meter) {
        return waits.get(meter.id());
    }

    /** True where all below a meter is moved in time with it, and nothing above. */
    boolean isTopOfMoved(Meter meter) {
        Watched changed = watched.get(meter.id());
        return changed != null && changed.topOfMoved();
    }

    /** What was recorded at this time is not taken then. */
    void takenAway(Meter meter, Reading recorded) {
        Watched changed = watched.get(meter.id());
        tell(changed.seenBy(), recorded.time(), -changed.recorded().take(recorded));
    }

    /** What a recorded reading comes to where that is looked at. */
    long recorded(Meter meter, Reading reading) {
        Watched changed = watched.get(meter.id());
        return changed == null ? 0 : changed.recorded().take(reading);
    }

    /** The reading with all that those below have changed. */
    Reading counted(Meter meter, Reading reading) {
        Rewriting rewriting = above.get(meter.id());
        return rewriting == null ? reading : rewriting.with(reading);
    }

    /** What a meter says on this side, and what of it was recorded for this time. */
    void said(Meter meter, Reading reading, long was) {
        Watched changed = watched.get(meter.id());
        if (changed == null) {
            return;
        }
        long is = changed.changed().take(reading);
        tell(changed.seenBy(), reading.time(), is - was);
        BigDecimal scaled = changed.more().multiply(BigDecimal.valueOf(is)).setScale(0, RoundingMode.HALF_EVEN);
        tell(changed.scaledSeenBy(), reading.time(), scaled.longValueExact());
    }

    private void tell(List<String> seenBy, long time, long more) {
        seenBy.forEach(meter -> above.computeIfAbsent(meter, id -> new Rewriting(meters.get(id)))
                .owe(time, BigDecimal.valueOf(more)));
    }
}
