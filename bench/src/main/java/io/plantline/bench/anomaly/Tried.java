package io.plantline.bench.anomaly;

import io.plantline.decision.peak.Offer;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Plant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What peak advice came to over a part of the intervals of one plant.
 *
 * @param exceeding intervals above the contract
 * @param foreseen of these foreseen to be
 * @param wolf intervals foreseen to be that stayed below
 * @param minutes between that and the end of the interval, of those foreseen
 * @param advised intervals in which somebody who follows is advised
 * @param band how often intervals ended inside the bands foreseen for them
 * @param nothing what is paid where nothing is held, in money
 * @param saved of that by who follows every advice, false ones among them
 * @param foreknown the same by who knows the future
 */
record Tried(
        int exceeding,
        int foreseen,
        int wolf,
        double minutes,
        int advised,
        Banded band,
        double nothing,
        double saved,
        double foreknown) {
    private static final double MINUTES_PER_HOUR = 60;

    /** The mean that a share of the intervals learned from do not exceed. */
    static double exceededByAllBut(double share, double[] power, int samples) {
        double[] all = Samples.means(power, samples);
        double[] means = Arrays.copyOf(all, learned(all.length));
        Arrays.sort(means);
        return means[(int) (share * (means.length - 1))];
    }

    /** So many of the intervals are learned from; what came of the others is told. */
    static int learned(int intervals) {
        return 2 * intervals / 3;
    }

    /** Lets the advisor read a plant whose contract is of intervals of so many minutes. */
    static Tried of(Plant plant, Samples samples, int length) {
        int intervals = samples.supply().length * samples.minutes() / length;
        return of(plant, samples, length, learned(intervals), intervals);
    }

    /** The same, of the intervals between two. */
    static Tried of(Plant plant, Samples samples, int length, int from, int to) {
        Advised ignored = new Advised(plant, false, samples);
        Advised followed = new Advised(plant, true, samples);
        DemandCharge charge = Advised.contract(plant);
        double limit = charge.contracted().doubleValue();
        double[] means = Samples.means(samples.supply(), length / samples.minutes());
        double[] after = Samples.means(followed.taken(), length / samples.minutes());
        Map<String, double[]> loads = samples.loadMeans(length / samples.minutes());
        PeakBill nothing = new PeakBill(charge.price().doubleValue());
        PeakBill kept = new PeakBill(charge.price().doubleValue());
        Foreknown foreknown = new Foreknown(charge.price().doubleValue());
        int exceeding = 0;
        int foreseen = 0;
        int wolf = 0;
        int advised = 0;
        double minutes = 0;
        for (int i = from; i < to; i++) {
            long begun = samples.start() + (long) i * length * Advised.MINUTE;
            boolean exceeds = means[i] > limit;
            Long since = ignored.warned().get(begun);
            ignored.band().ended(begun, means[i]);
            nothing.over(begun, means[i] - limit, 0);
            kept.over(begun, after[i] - limit, followed.spent().getOrDefault(begun, 0.0));
            advised += followed.advised().containsKey(begun) ? 1 : 0;
            wolf += since != null && !exceeds ? 1 : 0;
            if (exceeds) {
                exceeding++;
                foreknown.over(begun, means[i] - limit, offers(plant, loads, i, length));
            }
            if (exceeds && since != null) {
                foreseen++;
                minutes += (begun + length * Advised.MINUTE - since) / (double) Advised.MINUTE;
            }
        }
        return new Tried(
                exceeding,
                foreseen,
                wolf,
                minutes,
                advised,
                ignored.band(),
                nothing.total(),
                nothing.total() - kept.total(),
                nothing.total() - foreknown.total());
    }

    /** What holding each load for all of an interval saves and costs, of those that run in it. */
    private static List<Offer> offers(Plant plant, Map<String, double[]> loads, int at, int length) {
        return plant.sheddable().stream()
                .map(load -> {
                    double runs = loads.get(load.meter())[at];
                    double kilowatts = load.kilowatts() == null ? runs : Math.min(load.kilowatts(), runs);
                    double kwh = kilowatts * length / MINUTES_PER_HOUR;
                    double cost = load.perEvent().doubleValue() + load.perKwh().doubleValue() * kwh;
                    return new Offer(load.id(), kilowatts, cost, length * Advised.MINUTE);
                })
                .filter(offer -> offer.kilowatts() > 0)
                .toList();
    }

    List<String> row(String plant) {
        return List.of(
                plant,
                Integer.toString(exceeding),
                Integer.toString(foreseen),
                Integer.toString(wolf),
                foreseen == 0 ? "" : String.format(Locale.ROOT, "%.1f min", minutes / foreseen),
                band.told(),
                Integer.toString(advised),
                money(nothing),
                money(saved),
                money(foreknown));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }
}
