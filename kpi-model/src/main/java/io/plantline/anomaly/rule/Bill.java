package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Impact;
import io.plantline.anomaly.Worth;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.List;

/** Adds up what an event costs: the energy above what was expected, each part at the price and factor of its time. */
final class Bill implements Remembering {
    private static final double GROWTH = 1.1;

    private final Worth worth;
    private boolean inEnergy;
    private double energyKWh;
    private double toldKWh;
    private double cost;
    private double co2Kg;
    private boolean unpriced;
    private boolean unrated;

    Bill(Worth worth) {
        this.worth = worth;
    }

    void add(Judgement judgement) {
        double excess = judgement.excessKWh();
        if (Double.isNaN(excess)) {
            return;
        }
        inEnergy = true;
        double much = Math.max(0, excess);
        energyKWh += much;
        Double price = worth.cost(judgement.start());
        Double factor = worth.co2Kg(judgement.start());
        unpriced |= price == null;
        unrated |= factor == null;
        cost += price == null ? 0 : much * price;
        co2Kg += factor == null ? 0 : much * factor;
    }

    /** True where it is a tenth more than when it was told last. */
    boolean hasGrown() {
        return energyKWh > GROWTH * toldKWh;
    }

    void told() {
        toldKWh = energyKWh;
    }

    void clear() {
        inEnergy = false;
        toldKWh = 0;
        energyKWh = 0;
        cost = 0;
        co2Kg = 0;
        unpriced = false;
        unrated = false;
    }

    Impact impact() {
        if (!inEnergy) {
            return Impact.unknown("it is not counted in energy");
        }
        List<String> reasons = new ArrayList<>();
        if (unpriced) {
            reasons.add("the plant file has no price for the time");
        }
        if (unrated) {
            reasons.add("the plant file has no emission factor for the time");
        }
        return new Impact(energyKWh, unpriced ? null : cost, unrated ? null : co2Kg, String.join("; ", reasons));
    }

    @Override
    public void pass(Memory memory) {
        inEnergy = memory.flag(inEnergy);
        energyKWh = memory.number(energyKWh);
        toldKWh = memory.number(toldKWh);
        cost = memory.number(cost);
        co2Kg = memory.number(co2Kg);
        unpriced = memory.flag(unpriced);
        unrated = memory.flag(unrated);
    }
}
