package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.DemandCharge.Statistic;
import io.plantline.plant.Plant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an advisor has learned of a plant's intervals, by charge. It is kept apart from the rest of its state: it is a hundred
 * times larger, and changes once in an interval.
 */
public final class Experience implements Remembering {
    private final Map<String, Learned> byCharge = new TreeMap<>();

    public Experience(Plant plant) {
        plant.charges().demand().stream()
                .filter(Experience::isBilled)
                .forEach(charge -> byCharge.put(key(charge), new Learned(Course.WAYS)));
    }

    static boolean isBilled(DemandCharge charge) {
        return charge.price() != null && charge.statistic() != Statistic.PEAK_HOURS;
    }

    private static String key(DemandCharge charge) {
        return charge.id() + ' ' + charge.validFrom();
    }

    Learned of(DemandCharge charge) {
        return byCharge.get(key(charge));
    }

    /** How often it has learned since it was made or taken up; where it is the same as before, nothing has changed. */
    public int lessons() {
        return byCharge.values().stream().mapToInt(Learned::lessons).sum();
    }

    @Override
    public void pass(Memory memory) {
        memory.parts(new TreeMap<>(byCharge));
    }
}
