package io.plantline.anomaly.sense;

/** What is usual at a time of the day or of the week: a running mean for each slot of the cycle. */
final class Habit implements Remembering {
    private final long slotSeconds;
    private final double pace;
    private final double[] usual;
    private final double[] seen;
    private long judged;
    private double error;

    /**
     * @param slots how many make the cycle
     * @param pace how fast a slot follows what it sees
     */
    Habit(int slots, long slotSeconds, double pace) {
        this.slotSeconds = slotSeconds;
        this.pace = pace;
        this.usual = new double[slots];
        this.seen = new double[slots];
    }

    /** What is usual at the time, or NaN where nothing was seen yet. */
    double at(long localSeconds) {
        int slot = slot(localSeconds);
        return seen[slot] == 0 ? Double.NaN : usual[slot];
    }

    /** The mean error of what it would have said. */
    double error() {
        return error;
    }

    /** How many values it has been compared with. */
    long judged() {
        return judged;
    }

    void learn(long localSeconds, double value) {
        int slot = slot(localSeconds);
        if (seen[slot] > 0) {
            judged++;
            error += Math.max(1.0 / judged, Mark.PACE) * (Math.abs(value - usual[slot]) - error);
        }
        seen[slot]++;
        usual[slot] += Math.max(1 / seen[slot], pace) * (value - usual[slot]);
    }

    private int slot(long localSeconds) {
        return (int) Math.floorMod(Math.floorDiv(localSeconds, slotSeconds), (long) usual.length);
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(usual);
        memory.numbers(seen);
        judged = memory.whole(judged);
        error = memory.number(error);
    }
}
