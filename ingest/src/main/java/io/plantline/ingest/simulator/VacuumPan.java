package io.plantline.ingest.simulator;

/** A vacuum pan: boils a strike, discharges and is steamed out, waits for syrup, and begins again. */
final class VacuumPan {
    private static final long MINUTE = 60_000;
    private static final double REMELTED = 0.02;
    private static final long TENTH_OF_A_TONNE = 100_000_000;
    private static final double THIN_SYRUP = 60;
    private static final double THICK_MASSECUITE = 150;

    private final Chance chance;
    private final Tap power;
    private final Tap stateTap;
    private int boiling;
    private int cleaning;
    private int waiting;
    private final String id;
    private final Switches switches;
    private final Strike strike;
    private final Tap grown;
    private final Tap good;
    private final Tap remelted;
    private long mass;
    private long left;
    private int passed;

    VacuumPan(String id, Taps taps, Chance chance) {
        this.id = id;
        this.switches = taps.switches();
        this.chance = chance.of(id);
        this.power = taps.feed(id + "-power");
        this.stateTap = taps.feed(id + "-state");
        this.grown = taps.feed(id + "-crystal");
        this.good = taps.feed(id + "-good");
        this.remelted = taps.feed(id + "-remelted");
        this.strike = new Strike(id, taps.teller(id));
        this.passed = (int) this.chance.between(0, 120, 0);
        plan(0);
        left = mass * Math.max(0, boiling - passed) / boiling; // the first is under way
    }

    /** Lives through a minute and returns the energy its stirrer took. */
    long minute(long time) {
        long minute = Math.floorDiv(time, MINUTE);
        if (++passed >= boiling + cleaning + waiting) {
            passed = 0;
            plan(minute);
            strike.filled(time);
        } else if (passed == boiling) {
            strike.dropped(time, mass);
            (chance.at(~minute) < REMELTED ? remelted : good).flow(1);
        }
        if (passed < boiling) {
            long now = left / (boiling - passed);
            grown.flow(now);
            left -= now;
        }
        MachineState state = switches.isOn(Fault.MACHINE_LEFT_ON, id, time) ? MachineState.IDLE : state();
        stateTap.state(state);
        long energy = Energy.ofMinute(kilowatts(state) * (1 + 0.04 * chance.wander(minute, 3)));
        power.flow(energy);
        return energy;
    }

    private MachineState state() {
        if (passed < boiling) {
            return MachineState.PROCESSING;
        }
        return passed < boiling + cleaning ? MachineState.SETUP : MachineState.IDLE;
    }

    /** The stirrer works harder as the massecuite thickens. */
    private double kilowatts(MachineState state) {
        return switch (state) {
            case PROCESSING -> THIN_SYRUP + (THICK_MASSECUITE - THIN_SYRUP) * passed / boiling;
            case SETUP -> 25;
            default -> 8;
        };
    }

    private void plan(long minute) {
        boiling = (int) chance.between(95, 125, minute);
        cleaning = (int) chance.between(18, 30, minute + 1);
        waiting = (int) chance.between(4, 25, minute + 2);
        mass = Math.round(chance.between(310, 360, minute + 3)) * TENTH_OF_A_TONNE;
        left = mass;
    }
}
