package io.plantline.anomaly.rule;

import io.plantline.anomaly.Anomaly.Impact;
import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Worth;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what an event costs: the energy above what was expected, each part at the prices and factors of its time, and
 * what is charged besides.
 */
final class Bill implements Remembering {
    private static final double GROWTH = 1.1;

    private final RuleName rule;
    private final Worth worth;
    private final Dues dues = new Dues();
    private boolean inEnergy;
    private double energyKWh;
    private double toldKWh;
    private double cost;
    private double co2Kg;
    private double toldDue;
    private boolean unpriced;
    private boolean unrated;

    Bill(RuleName rule, Worth worth) {
        this.rule = rule;
        this.worth = worth;
    }

    void add(Judgement judgement) {
        dues.add(judgement.due(), judgement.odd());
        Taken taken = judgement.taken(worth);
        if (taken == null) {
            return;
        }
        inEnergy = true;
        energyKWh += taken.kilowattHours();
        unpriced |= taken.cost() == null;
        unrated |= taken.co2Kg() == null;
        cost += taken.cost() == null ? 0 : taken.cost();
        co2Kg += taken.co2Kg() == null ? 0 : taken.co2Kg();
    }

    /** True where it is a tenth more than when it was told last. */
    boolean hasGrown() {
        return energyKWh > GROWTH * toldKWh || due() > GROWTH * toldDue;
    }

    void told() {
        toldKWh = energyKWh;
        toldDue = due();
    }

    private double due() {
        return dues.areNone() || dues.money() == null ? 0 : dues.money();
    }

    void clear() {
        inEnergy = false;
        toldKWh = 0;
        toldDue = 0;
        energyKWh = 0;
        cost = 0;
        co2Kg = 0;
        unpriced = false;
        unrated = false;
        dues.clear();
    }

    Impact impact() {
        if (inEnergy) {
            return ofEnergy();
        }
        return dues.areNone()
                ? Impact.unknown(uncounted())
                : new Impact(null, dues.money(), dues.co2Kg(), dues.reason());
    }

    /** A machine that idles takes energy, whether it was heard of or not. */
    private String uncounted() {
        return rule == RuleName.LEFT_ON
                ? "nothing was heard in time of the energy of its minutes"
                : "it is not counted in energy";
    }

    private Impact ofEnergy() {
        List<String> reasons = new ArrayList<>();
        if (unpriced) {
            reasons.add("the plant file has no price for the time");
        }
        if (unrated) {
            reasons.add("the plant file has no emission factor for the time");
        }
        return new Impact(energyKWh, unpriced ? null : cost, unrated ? null : co2Kg, String.join("; ", reasons));
    }

    /** What it has come to, for people; empty where nothing is known of it. */
    String words() {
        Impact impact = impact();
        String much = "";
        if (!inEnergy && !dues.areNone()) {
            much = dues.words();
        } else if (inEnergy && energyKWh > 0) {
            much = Phrase.amount(energyKWh, "kWh") + " too much";
        }
        if (much.isEmpty()) {
            return much;
        }
        StringBuilder words = new StringBuilder(much);
        if (impact.cost() != null && impact.cost() > 0) {
            words.append(", ").append(Phrase.money(impact.cost(), worth.currency()));
        }
        if (impact.co2Kg() != null && impact.co2Kg() > 0) {
            words.append(", ").append(Phrase.amount(impact.co2Kg(), "kg CO2e"));
        }
        if (impact.cost() == null) {
            words.append(", not priced: ").append(impact.reason());
        }
        return words.toString();
    }

    /** What is charged besides energy: a part of its own, so that what was told before there was such a thing goes on. */
    Remembering dues() {
        return memory -> {
            dues.pass(memory);
            toldDue = memory.number(toldDue);
        };
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
