package io.plantline.ingest.simulator;

import java.util.List;

/** A line of machines that cuts parts from bar stock; the first machine sets the pace. */
final class ProductionLine {
    private static final double MINUTE_SECONDS = 60;

    private final List<Machine> machines;
    private final double cycleSeconds;
    private final long barMass;
    private final long partMass;
    private final Chance quality;
    private final Tap barStock;
    private final Tap good;
    private final Tap scrap;
    private final Tap goodMass;
    private final Tap waste;
    private final Orders orders;
    private double progress;

    /** Masses in milligrams for one part. */
    ProductionLine(
            String id,
            List<Machine> machines,
            double cycleSeconds,
            long barMass,
            long partMass,
            Orders orders,
            Taps taps,
            Chance chance) {
        this.orders = orders;
        this.machines = List.copyOf(machines);
        this.cycleSeconds = cycleSeconds;
        this.barMass = barMass;
        this.partMass = partMass;
        this.quality = chance.of(id + " quality");
        this.barStock = taps.feed(id + "-barstock");
        this.good = taps.feed(id + "-good");
        this.scrap = taps.feed(id + "-scrap");
        this.goodMass = taps.feed(id + "-good-mass");
        this.waste = taps.feed(id + "-waste");
    }

    /** Lives through a minute and returns the energy its machines took. */
    long minute(long time, boolean inShift) {
        long energy = 0;
        for (Machine machine : machines) {
            energy += machine.minute(time, inShift);
        }
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
            bad += quality.at(time + piece) < scrapShare(time) ? 1 : 0;
        }
        good.flow(pieces - bad);
        scrap.flow(bad);
        barStock.flow(pieces * barMass);
        goodMass.flow((pieces - bad) * partMass);
        waste.flow(pieces * barMass - (pieces - bad) * partMass);
        return pieces - bad;
    }

    /** Usually two in a hundred, more when the tool wears. */
    private double scrapShare(long time) {
        return 0.025 + 0.02 * quality.wander(time, 7_200_000);
    }
}
