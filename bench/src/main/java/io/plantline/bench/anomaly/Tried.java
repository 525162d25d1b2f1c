package io.plantline.bench.anomaly;

import io.plantline.decision.Advice;
import io.plantline.decision.AdviceSaid;
import io.plantline.decision.peak.Offer;
import io.plantline.decision.peak.PeakAdvisor;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What peak advice came to over one plant, on which nobody acted.
 *
 * @param exceeding intervals above the contract
 * @param foreseen of these advised of
 * @param wolf intervals advised of that stayed below
 * @param minutes between advice and the end of the interval, of those foreseen
 * @param excess sum of what they exceeded it by, kW
 * @param kept of that the loads that were named would have saved
 * @param possible of that all the loads would have saved from the beginning on
 * @param band how often intervals ended inside the bands foreseen for them
 * @param saved by who followed every advice, false ones among them, against doing nothing, in money
 * @param foreknown the same by who knows the future
 */
record Tried(
        int exceeding,
        int foreseen,
        int wolf,
        double minutes,
        double excess,
        double kept,
        double possible,
        Banded band,
        double saved,
        double foreknown) {
    private static final long MINUTE = 60_000;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double HUNDREDTH = 0.99;

    /** The mean that one interval in a hundred of those learned from exceeds. */
    static double exceededByOneInAHundred(double[] power, int samples) {
        double[] all = means(power, samples);
        double[] means = Arrays.copyOf(all, learned(all.length));
        Arrays.sort(means);
        return means[(int) (HUNDREDTH * (means.length - 1))];
    }

    /** So many of the intervals are learned from; what came of the others is told. */
    private static int learned(int intervals) {
        return 2 * intervals / 3;
    }

    private static double[] means(double[] power, int samples) {
        return IntStream.range(0, power.length / samples)
                .mapToDouble(i -> Arrays.stream(power, i * samples, (i + 1) * samples)
                        .average()
                        .orElse(0))
                .toArray();
    }

    /**
     * Lets the advisor read a plant.
     *
     * @param power of its supply, kW, and that of loads by their meters, in samples of so many minutes
     * @param length of a billed interval in minutes
     */
    static Tried of(
            Plant plant, String supply, double[] power, Map<String, double[]> loads, long start, int step, int length) {
        PeakAdvisor advisor = new PeakAdvisor(plant, "bench");
        DemandCharge charge = plant.charges().demand().stream()
                .filter(each -> each.contracted() != null)
                .findFirst()
                .orElseThrow();
        Map<Long, Advice> first = new HashMap<>();
        Banded band = new Banded();
        double kwh = 0;
        for (int i = 0; i < power.length; i++) {
            long time = start + (i + 1L) * step * MINUTE;
            kwh += power[i] * step / 60;
            for (Map.Entry<String, double[]> load : loads.entrySet()) {
                say(plant, load.getKey(), load.getValue()[i], 0, time, advisor, charge, first);
            }
            say(plant, supply, power[i], kwh, time, advisor, charge, first);
            advisor.foreseen().stream()
                    .filter(foreseen -> foreseen.charge().equals(charge.id()))
                    .forEach(band::look);
        }
        return judged(plant, charge, power, loads, start, step, length, first, band);
    }

    private static void say(
            Plant plant,
            String id,
            double kilowatts,
            double kwh,
            long time,
            PeakAdvisor advisor,
            DemandCharge charge,
            Map<Long, Advice> first) {
        Meter meter = plant.meter(id).orElseThrow();
        boolean counts = meter.kind() == Meter.Kind.REGISTER;
        double factor = meter.multiplier().at(time).map(BigDecimal::doubleValue).orElse(1.0);
        BigDecimal said = BigDecimal.valueOf(counts ? kwh / factor : kilowatts).setScale(5, RoundingMode.HALF_UP);
        long at = meter.kind() == Meter.Kind.POWER_MEAN && meter.label() == Meter.Label.START
                ? time - meter.period().toMillis()
                : time;
        advisor.accept(
                new Reading(plant.id(), id, "bench", at, said, counts ? "kWh" : "kW", null, Quality.GOOD, -1, time),
                any -> keep(any, charge, first));
    }

    private static void keep(AdviceSaid said, DemandCharge charge, Map<Long, Advice> first) {
        if (said instanceof Advice advice
                && !advice.withdrawn()
                && advice.about().endsWith("-" + charge.id())) {
            first.putIfAbsent(Long.parseLong(advice.about().split("-", 2)[0]), advice);
        }
    }

    private static Tried judged(
            Plant plant,
            DemandCharge charge,
            double[] power,
            Map<String, double[]> loads,
            long start,
            int step,
            int length,
            Map<Long, Advice> first,
            Banded band) {
        int samples = length / step;
        double limit = charge.contracted().doubleValue();
        double[] means = means(power, samples);
        Map<String, double[]> held = new HashMap<>();
        loads.forEach((meter, load) -> held.put(meter, means(load, samples)));
        PeakBill nothing = new PeakBill(charge.price().doubleValue());
        PeakBill followed = new PeakBill(charge.price().doubleValue());
        Foreknown foreknown = new Foreknown(charge.price().doubleValue());
        int exceeding = 0;
        int foreseen = 0;
        double minutes = 0;
        double excess = 0;
        double kept = 0;
        double possible = 0;
        int from = learned(means.length);
        int wolf = 0;
        for (int i = from; i < means.length; i++) {
            double above = means[i] - limit;
            int at = i;
            long begun = start + (long) i * length * MINUTE;
            long end = begun + length * MINUTE;
            band.ended(begun, means[i]);
            Advice advice = first.get(begun);
            double saves = advice == null ? 0 : saves(advice, end, length);
            nothing.over(begun, above, 0);
            followed.over(begun, above - saves, advice == null ? 0 : cost(advice));
            if (above <= 0) {
                wolf += advice == null ? 0 : 1;
                continue;
            }
            foreknown.over(begun, above, offers(plant, held, at, length));
            exceeding++;
            excess += above;
            possible += Math.min(
                    above, held.values().stream().mapToDouble(load -> load[at]).sum());
            if (advice != null) {
                foreseen++;
                minutes += (end - advice.made()) / (double) MINUTE;
                kept += Math.min(above, saves);
            }
        }
        return new Tried(
                exceeding,
                foreseen,
                wolf,
                minutes,
                excess,
                kept,
                possible,
                band,
                nothing.total() - followed.total(),
                nothing.total() - foreknown.total());
    }

    private static double saves(Advice advice, long end, int length) {
        return advice.steps().stream()
                .mapToDouble(each -> each.kilowatts() * (end - each.from()) / (length * MINUTE))
                .sum();
    }

    private static double cost(Advice advice) {
        return advice.inputs().stream()
                .filter(given -> given.name().equals("cost of holding back"))
                .mapToDouble(Advice.Given::value)
                .sum();
    }

    /** What holding each load for all of an interval saves and costs, of those that run in it. */
    private static List<Offer> offers(Plant plant, Map<String, double[]> held, int at, int length) {
        return plant.sheddable().stream()
                .map(load -> {
                    double runs = held.get(load.meter())[at];
                    double kilowatts = load.kilowatts() == null ? runs : Math.min(load.kilowatts(), runs);
                    double kwh = kilowatts * length / MINUTES_PER_HOUR;
                    double cost = load.perEvent().doubleValue() + load.perKwh().doubleValue() * kwh;
                    return new Offer(load.id(), kilowatts, cost, length * MINUTE);
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
                share(kept),
                share(possible),
                band.told(),
                money(saved),
                money(foreknown));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private String share(double of) {
        return excess == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * of / excess);
    }
}
