package io.plantline.ingest.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A line of machines that cuts parts from bar stock; the first machine sets the pace. */
final class ProductionLine {
    private static final double MINUTE_SECONDS = 60;

    private static final int NOWHERE = -1;

    private final List<Machine> machines;
    private final List<Station> stations;
    private final ScrapYard yard;
    private final double cycleSeconds;
    private final long barMass;
    private final long partMass;
    private final Chance quality;
    private final Tap barStock;
    private final Tap good;
    private final Tap scrap;
    private final Tap goodMass;
    private final Tap waste;
    private final Tap value;
    private final Orders orders;
    private double progress;

    /**
     * Masses in milligrams for one part.
     *
     * @param cycleSeconds of each machine; the others are faster than the first, and wait for it
     */
    ProductionLine(
            String id,
            List<Machine> machines,
            List<Double> cycleSeconds,
            long barMass,
            long partMass,
            Orders orders,
            Taps taps,
            Chance chance) {
        this.orders = orders;
        this.machines = List.copyOf(machines);
        this.stations = stations(machines, cycleSeconds, taps);
        this.yard = new ScrapYard(id, taps, chance);
        this.cycleSeconds = cycleSeconds.get(0);
        this.barMass = barMass;
        this.partMass = partMass;
        this.quality = chance.of(id + " quality");
        this.barStock = taps.feed(id + "-barstock");
        this.good = taps.feed(id + "-good");
        this.scrap = taps.feed(id + "-scrap");
        this.goodMass = taps.feed(id + "-good-mass");
        this.waste = taps.feed(id + "-waste");
        this.value = taps.feed(id + "-value");
    }

    /** From the last to the first, so that each knows the next. */
    private static List<Station> stations(List<Machine> machines, List<Double> cycleSeconds, Taps taps) {
        Deque<Station> all = new ArrayDeque<>();
        for (int place = machines.size() - 1; place >= 0; place--) {
            all.addFirst(new Station(
                    place, machines.get(place), cycleSeconds.get(place), Optional.ofNullable(all.peekFirst()), taps));
        }
        return List.copyOf(all);
    }

    /** Lives through a minute and returns the energy its machines took. */
    long minute(long time, boolean inShift) {
        long energy = 0;
        for (Machine machine : machines) {
            energy += machine.minute(time, inShift);
        }
        stations.forEach(Station::minute);
        orders.minute(time, machines.get(0).isProcessing() ? cut(time) : 0, inShift);
        return energy;
    }

    List<Machine> machines() {
        return machines;
    }

    long processing() {
        return machines.stream().filter(Machine::isProcessing).count();
    }

    /** Returns how many good pieces came of it. */
    private int cut(long time) {
        progress += MINUTE_SECONDS / cycleSeconds;
        int pieces = (int) progress;
        progress -= pieces;
        int bad = 0;
        for (int piece = 0; piece < pieces; piece++) {
            boolean scrapped = quality.at(time + piece) < scrapShare(time);
            bad += scrapped ? 1 : 0;
            stations.get(0).finish(scrapped ? (int) (stations.size() * quality.at(~(time + piece))) : NOWHERE);
        }
        good.flow(pieces - bad);
        scrap.flow(bad);
        barStock.flow(pieces * barMass);
        goodMass.flow((pieces - bad) * partMass);
        long offcuts = pieces * barMass - (pieces - bad) * partMass;
        waste.flow(offcuts);
        yard.sort(offcuts);
        yard.certify(time, pieces * barMass);
        value.flow(pieces - bad);
        return pieces - bad;
    }

    /** Usually two in a hundred, more when the tool wears. */
    private double scrapShare(long time) {
        return 0.025 + 0.02 * quality.wander(time, 7_200_000);
    }
}
