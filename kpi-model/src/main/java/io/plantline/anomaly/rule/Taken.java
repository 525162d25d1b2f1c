package io.plantline.anomaly.rule;

import io.plantline.anomaly.Worth;
import io.plantline.anomaly.sense.Memory;
import java.util.function.LongFunction;

/**
 * Energy that was too much, at the prices and factors of its time.
 *
 * @param cost in money; null where a price is not known
 * @param co2Kg in greenhouse gas; null where a factor is not known
 */
record Taken(double kilowattHours, Double cost, Double co2Kg) {
    static final Taken NOTHING = new Taken(0, 0.0, 0.0);

    private static final long QUARTER = 900_000; // prices change on quarter hours

    /** So much from one time to another. */
    static Taken of(Worth worth, long start, long end, double kilowattHours) {
        Double price = mean(worth::cost, start, end);
        Double factor = mean(worth::co2Kg, start, end);
        return new Taken(
                kilowattHours,
                price == null ? null : (Double) (kilowattHours * price),
                factor == null ? null : (Double) (kilowattHours * factor));
    }

    /** Over a stretch of time; null where it is not known of all of it. */
    private static Double mean(LongFunction<Double> price, long start, long end) {
        Double first = price.apply(start);
        double sum = first == null ? 0 : first;
        int count = 1;
        for (long time = start + QUARTER; time < end && first != null; time += QUARTER) {
            Double next = price.apply(time);
            if (next == null) {
                return null;
            }
            sum += next;
            count++;
        }
        return first == null ? null : Double.valueOf(sum / count);
    }

    Taken plus(Taken more) {
        return new Taken(kilowattHours + more.kilowattHours, sum(cost, more.cost), sum(co2Kg, more.co2Kg));
    }

    private static Double sum(Double one, Double other) {
        return one == null || other == null ? null : (Double) (one + other);
    }

    /** Writes it down, or gives what was written. */
    Taken pass(Memory memory) {
        return new Taken(
                memory.number(kilowattHours), known(memory.number(number(cost))), known(memory.number(number(co2Kg))));
    }

    private static double number(Double known) {
        return known == null ? Double.NaN : known;
    }

    private static Double known(double number) {
        return Double.isNaN(number) ? null : (Double) number;
    }
}
