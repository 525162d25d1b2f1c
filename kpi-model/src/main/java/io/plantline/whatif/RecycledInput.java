package io.plantline.whatif;

import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what meters of recycled input would have said of another share. Each scope that has such a meter has one that speaks for
 * it: all that goes in there, times the share. What the meters themselves have counted is taken off again.
 */
final class RecycledInput {
    private final Map<String, BigDecimal> shares = new HashMap<>();
    private final Map<String, Rewriting> speaking = new HashMap<>();
    private final Map<String, Tap> taps = new HashMap<>();
    private final Map<String, Rewriting> rewritings = new HashMap<>();

    RecycledInput(Plant plant, Predicate<String> isWithin, BigDecimal share) {
        Set<String> metered = new HashSet<>();
        plant.meters().stream()
                .filter(meter -> isWithin.test(Production.scopeOf(meter)))
                .filter(meter -> meter.quantity() == Quantity.RECYCLED_INPUT)
                .forEach(meter -> {
                    Rewriting rewriting = new Rewriting(meter);
                    rewritings.put(meter.id(), rewriting);
                    taps.put(meter.id(), new Tap(meter, plant));
                    speaking.putIfAbsent(Production.scopeOf(meter), rewriting);
                    metered.add(Production.scopeOf(meter));
                });
        plant.meters().stream()
                .filter(meter -> meter.quantity() == Quantity.MATERIAL_INPUT)
                .filter(meter -> metered.contains(Production.scopeOf(meter)))
                .forEach(meter -> {
                    shares.put(meter.id(), share);
                    taps.put(meter.id(), new Tap(meter, plant));
                });
    }

    /** True for the meters that say something else then. */
    boolean changes(Meter meter) {
        return rewritings.containsKey(meter.id());
    }

    /** Hears what goes in, as it is said on this side. */
    void hear(Meter meter, Reading reading) {
        BigDecimal share = shares.get(meter.id());
        if (share != null) {
            long amount = taps.get(meter.id()).take(reading);
            speaking.get(Production.scopeOf(meter)).owe(reading.time(), share.multiply(BigDecimal.valueOf(amount)));
        }
    }

    Reading instead(Meter meter, Reading reading) {
        Rewriting rewriting = rewritings.get(meter.id());
        rewriting.owe(
                reading.time(),
                BigDecimal.valueOf(taps.get(meter.id()).take(reading)).negate());
        return rewriting.with(reading);
    }
}
