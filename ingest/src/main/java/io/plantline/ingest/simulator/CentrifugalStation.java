package io.plantline.ingest.simulator;

import java.util.List;

/** The centrifugals of a sugar house: they spin charge by charge what the pans have boiled, and rinse it with water. */
final class CentrifugalStation {
    /** Of sugar in a charge, in milligrams. */
    static final long CHARGE = 1_100_000_000L;

    /** Of water a charge is rinsed with, in millilitres. */
    private static final long RINSE = 60_000;

    private static final double CHARGES_PER_MINUTE = 26.0 / 60;
    private static final double REMELTED = 0.018;

    private final Chance colour;
    private final List<Spinner> spinners;
    private long massecuite;

    CentrifugalStation(List<Machine> machines, Taps taps, Chance chance) {
        this.colour = chance.of("colour");
        this.spinners =
                machines.stream().map(machine -> new Spinner(machine, taps)).toList();
    }

    /** Lives through a minute in which so much sugar comes from the pans, and returns the water it took. */
    long minute(long time, long sugar, boolean campaign) {
        massecuite += sugar;
        long rinsed = 0;
        for (int i = 0; i < spinners.size(); i++) {
            int turn = Math.floorMod(time / Dials.MINUTE + i, spinners.size()); // each is first in its turn
            rinsed += spinners.get(turn).minute(time, campaign);
        }
        return rinsed;
    }

    /** One of them, with the meters {@code id-charges}, {@code id-good}, {@code id-remelted} and {@code id-rinse}. */
    private final class Spinner {
        private final Machine machine;
        private final Tap charges;
        private final Tap good;
        private final Tap remelted;
        private final Tap rinse;
        private final SugarLot lot;
        private double progress;

        Spinner(Machine machine, Taps taps) {
            this.machine = machine;
            this.charges = taps.feed(machine.id() + "-charges");
            this.good = taps.feed(machine.id() + "-good");
            this.remelted = taps.feed(machine.id() + "-remelted");
            this.rinse = taps.feed(machine.id() + "-rinse");
            this.lot = new SugarLot(machine.id(), taps.teller(machine.id()));
        }

        long minute(long time, boolean campaign) {
            progress = machine.isProcessing() ? progress + CHARGES_PER_MINUTE : 0;
            if (progress < 1 || massecuite < CHARGE) {
                progress = Math.min(progress, 1);
                lot.minute(time, 0, campaign);
                return 0;
            }
            progress--;
            charges.flow(1);
            boolean isWhite = colour.at(time + machine.id().hashCode()) >= REMELTED;
            (isWhite ? good : remelted).flow(1);
            massecuite -= isWhite ? CHARGE : 0; // what is off colour is melted and boiled again
            lot.minute(time, isWhite ? 1 : 0, campaign);
            rinse.flow(RINSE);
            return RINSE;
        }
    }

    /** Sugar that waits to be spun, in milligrams. */
    long waiting() {
        return massecuite;
    }
}
