package io.plantline.bench.anomaly;

import io.plantline.decision.peak.Holding;
import io.plantline.decision.peak.Offer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plant pays that knows the future: for each month the excess that it is cheapest not to go beyond, with the cheapest
 * loads held in each interval that would.
 */
final class Foreknown {
    private final double price;
    private final Map<YearMonth, List<Above>> months = new HashMap<>();

    /** An interval that exceeds the contract, and what could be held in it. */
    private record Above(double kilowatts, List<Offer> offers) {}

    Foreknown(double price) {
        this.price = price;
    }

    void over(long start, double above, List<Offer> offers) {
        YearMonth month = YearMonth.from(Instant.ofEpochMilli(start).atZone(ZoneOffset.UTC));
        months.computeIfAbsent(month, any -> new ArrayList<>()).add(new Above(above, offers));
    }

    double total() {
        return months.values().stream().mapToDouble(this::cheapest).sum();
    }

    private double cheapest(List<Above> intervals) {
        double cheapest = cost(intervals, 0);
        for (Above level : intervals) {
            cheapest = Math.min(cheapest, cost(intervals, level.kilowatts()));
        }
        return cheapest;
    }

    /** Where nothing is to go beyond a level, as far as the loads suffice. */
    private double cost(List<Above> intervals, double level) {
        double highest = 0;
        double holding = 0;
        for (Above each : intervals) {
            List<Offer> held = Holding.cheapest(each.offers(), each.kilowatts() - level);
            double saved = held.stream().mapToDouble(Offer::kilowatts).sum();
            highest = Math.max(highest, each.kilowatts() - saved);
            holding += held.stream().mapToDouble(Offer::cost).sum();
        }
        return price * highest + holding;
    }
}
