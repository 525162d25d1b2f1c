package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the machines that tell their power take together: it changes before the supply meter is heard again. */
final class Machines implements Remembering {
    private static final long STALE = 300_000;

    private final Map<String, Meter> meters = new TreeMap<>();
    private final Map<String, double[]> last = new TreeMap<>();
    private double atSupply = Double.NaN;
    private double atSupplyBefore = Double.NaN;

    Machines(List<Meter> meters) {
        meters.forEach(meter -> {
            this.meters.put(meter.id(), meter);
            last.put(meter.id(), new double[] {Double.NaN, 0});
        });
    }

    /** Its meters, by which its state is kept. */
    String meters() {
        return String.join(",", meters.keySet());
    }

    boolean isOf(String meter) {
        return meters.containsKey(meter);
    }

    void take(Reading reading) {
        double[] known = last.get(reading.meter());
        double kilowatts = Counter.kilowatts(meters.get(reading.meter()), reading);
        long at = Counter.end(meters.get(reading.meter()), reading);
        if (!Double.isNaN(kilowatts) && at >= known[1]) {
            known[0] = kilowatts;
            known[1] = at;
        }
    }

    /** The supply meter was heard: what the machines take now is in what it says. */
    void supplyHeard(long time) {
        atSupplyBefore = atSupply;
        atSupply = sum(time);
    }

    /** How much more they take now than in the last minute that the supply meter has told of; zero where nobody knows. */
    double more(long time) {
        double then = (atSupply + atSupplyBefore) / 2;
        return Double.isNaN(then) ? 0 : sum(time) - then;
    }

    private double sum(long time) {
        double sum = 0;
        for (double[] each : last.values()) {
            sum += Double.isNaN(each[0]) || time - each[1] > STALE ? 0 : each[0];
        }
        return sum;
    }

    @Override
    public void pass(Memory memory) {
        last.values().forEach(memory::numbers);
        atSupply = memory.number(atSupply);
        atSupplyBefore = memory.number(atSupplyBefore);
    }
}
