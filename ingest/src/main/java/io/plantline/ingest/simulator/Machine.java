package io.plantline.ingest.simulator;

/** One machine: its state, minute by minute, and the energy it takes. */
final class Machine {
    private static final long MINUTE = 60_000;
    private static final int WARM_UP = 12;
    private static final int COOL_DOWN = 20;
    private static final int FORGOTTEN = 300;

    private final MachineCharacter character;
    private final String id;
    private final Switches switches;
    private final Chance events;
    private final Chance lengths;
    private final Chance load;
    private final Tap power;
    private final Tap stateTap;
    private MachineState state = MachineState.OFF;
    private boolean wanted;
    private int minutesLeft;

    /** A machine with the meters {@code id-power} and {@code id-state}. */
    Machine(String id, MachineCharacter character, Taps taps, Chance chance) {
        this.id = id;
        this.switches = taps.switches();
        this.character = character;
        this.power = taps.feed(id + "-power");
        this.stateTap = taps.feed(id + "-state");
        this.events = chance.of(id + " events");
        this.lengths = chance.of(id + " lengths");
        this.load = chance.of(id + " load");
    }

    String id() {
        return id;
    }

    boolean isProcessing() {
        return state == MachineState.PROCESSING;
    }

    /** True where it is switched on, at work or not. */
    boolean isRunning() {
        return isProcessing() || state == MachineState.IDLE || state == MachineState.SETUP;
    }

    /** Lives through a minute and returns the energy it took. */
    long minute(long time, boolean shouldRun) {
        if (switches.isOn(Fault.MACHINE_LEFT_ON, id, time)) {
            enter(MachineState.IDLE, 0);
        } else if (switches.isOn(Fault.HELD_LOAD, id, time)) {
            enter(MachineState.STANDBY, 0);
        } else {
            change(Math.floorDiv(time, MINUTE), shouldRun);
        }
        stateTap.state(state);
        double liveliness = isProcessing() ? 0.08 : 0.02;
        long minute = Math.floorDiv(time, MINUTE);
        double kilowatts = character.kilowatts(state)
                * (1 + liveliness * load.wander(minute, 7) + liveliness / 2 * load.wander(minute, 1));
        long energy = Energy.ofMinute(kilowatts);
        power.flow(energy);
        return energy;
    }

    private void change(long minute, boolean shouldRun) {
        boolean newWish = wanted != shouldRun && state != MachineState.DOWN;
        wanted = shouldRun;
        if (newWish && shouldRun) {
            enter(MachineState.SETUP, WARM_UP);
        } else if (newWish) {
            leave(minute);
        } else if (minutesLeft > 0) {
            minutesLeft--;
        } else if (shouldRun) {
            run(minute);
        } else {
            enter(MachineState.OFF, 0);
        }
    }

    private void run(long minute) {
        double luck = events.at(minute) * 60;
        if (luck < character.failuresPerHour()) {
            enter(MachineState.DOWN, length(20, 60, minute));
        } else if (luck < character.failuresPerHour() + character.setupsPerHour()) {
            enter(MachineState.SETUP, length(10, 35, minute));
        } else if (luck < character.failuresPerHour() + character.setupsPerHour() + character.idlesPerHour()) {
            enter(MachineState.IDLE, length(3, 14, minute));
        } else {
            enter(MachineState.PROCESSING, 0);
        }
    }

    private void leave(long minute) {
        boolean forgotten = events.at(minute) < character.leftOn();
        enter(forgotten ? MachineState.IDLE : MachineState.STANDBY, forgotten ? FORGOTTEN : COOL_DOWN);
    }

    private int length(int shortest, int longest, long minute) {
        return (int) lengths.between(shortest, longest, minute);
    }

    private void enter(MachineState next, int minutes) {
        state = next;
        minutesLeft = minutes;
    }
}
