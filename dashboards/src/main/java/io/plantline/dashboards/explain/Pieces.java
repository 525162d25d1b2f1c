package io.plantline.dashboards.explain;

import io.plantline.cell.Account;
import io.plantline.cell.CellValue;
import io.plantline.cell.Recount;
import io.plantline.cell.Sums;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Lines;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * What meters took of parts of an interval, in base units by the start of the part: counted from their readings by the
 * minute, or as it is stored by settlement interval.
 */
final class Pieces {
    private final Map<String, NavigableMap<Long, Long>> byMeter = new HashMap<>();

    private Pieces() {}

    static Pieces ofReadings(
            PlantIndex plant, List<Meter> meters, Quantity quantity, Evidence.Readings readings, Interval interval) {
        Pieces pieces = new Pieces();
        for (Meter meter : meters) {
            NavigableMap<Long, Long> minutes = new TreeMap<>();
            Recount.byMinute(plant, meter, readings.of(meter.id()), (minute, sums) -> {
                if (interval.contains(minute)) {
                    minutes.merge(minute, sums.amount(quantity), Long::sum);
                }
            });
            pieces.byMeter.put(meter.id(), minutes);
        }
        return pieces;
    }

    /**
     * As stored; a price that changes within a settlement interval has a line of its own there.
     *
     * @param starts of the parts
     * @param stored the amounts of the meters in the settlement interval that starts then
     */
    static Pieces stored(
            PlantIndex plant,
            List<Meter> meters,
            Quantity quantity,
            List<Long> starts,
            LongFunction<List<CellValue>> stored) {
        Pieces pieces = new Pieces();
        meters.forEach(meter -> pieces.byMeter.put(meter.id(), new TreeMap<>()));
        Map<Long, Set<Integer>> taken = new HashMap<>();
        for (long start : starts) {
            int rate = plant.rates().idAt(quantity, start);
            long settlement = plant.calendar()
                    .at(IntervalKind.SETTLEMENT, start)
                    .orElseThrow()
                    .start();
            if (taken.computeIfAbsent(settlement, any -> new HashSet<>()).add(rate)) {
                stored.apply(settlement).forEach(amount -> pieces.take(amount, start, quantity, rate));
            }
        }
        return pieces;
    }

    private void take(CellValue stored, long start, Quantity quantity, int rate) {
        NavigableMap<Long, Long> parts = stored.meter() == null ? null : byMeter.get(stored.meter());
        if (parts != null) {
            Sums sums = new Sums();
            Lines.add(stored.lines(), sums);
            parts.merge(start, sums.get(Account.of(quantity, Account.Part.AMOUNT, rate)), Long::sum);
        }
    }

    /** All in one part. */
    static Pieces whole(Map<String, Long> amounts, long start) {
        Pieces pieces = new Pieces();
        amounts.forEach((meter, base) -> pieces.byMeter.put(meter, new TreeMap<>(Map.of(start, base))));
        return pieces;
    }

    long between(String meter, long from, long to) {
        return byMeter.getOrDefault(meter, new TreeMap<>()).subMap(from, true, to, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long between(long from, long to) {
        return byMeter.keySet().stream()
                .mapToLong(meter -> between(meter, from, to))
                .sum();
    }

    boolean comesTo(long total, Interval interval) {
        return Math.abs(between(interval.start(), interval.end()) - total) <= byMeter.size();
    }
}
