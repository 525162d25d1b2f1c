package io.plantline.bench.anomaly;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What a plant pays for the highest excess of each month, and for holding loads back against it. */
final class PeakBill {
    private final double price;
    private final Map<YearMonth, Double> highest = new HashMap<>();
    private final Map<YearMonth, Double> holding = new HashMap<>();

    PeakBill(double price) {
        this.price = price;
    }

    /** An interval ended so many kW above the limit, and holding cost so much. */
    void over(long start, double excess, double cost) {
        YearMonth month = YearMonth.from(Instant.ofEpochMilli(start).atZone(ZoneOffset.UTC));
        highest.merge(month, Math.max(0, excess), Math::max);
        holding.merge(month, cost, Double::sum);
    }

    double total() {
        return highest.entrySet().stream()
                .mapToDouble(month -> price * month.getValue() + holding.getOrDefault(month.getKey(), 0.0))
                .sum();
    }
}
