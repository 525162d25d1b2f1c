package io.plantline.decision;

/**
 * A part of a plan: what it costs and emits, and of what it was made.
 *
 * @param cost in the smallest coin
 * @param carbon in grams
 * @param away how many intervals its starts are moved altogether
 * @param before the part it adds to, or null
 * @param also a second part it adds to, or null
 * @param task the task it starts, or -1 where it only joins two parts
 */
record Label(long cost, long carbon, long away, Label before, Label also, int task, int start) {
    static final Label EMPTY = new Label(0, 0, 0, null, null, -1, -1);

    Label starting(Task task, int number, int at) {
        return new Label(cost + task.cost(at), carbon + task.carbon(at), away + task.away(at), this, null, number, at);
    }

    Label with(Label other) {
        return new Label(cost + other.cost, carbon + other.carbon, away + other.away, this, other, -1, -1);
    }

    /** True where nobody would take the other: it is nowhere better. */
    boolean covers(Label other) {
        return cost <= other.cost && carbon <= other.carbon;
    }

    /** Writes down when its tasks start. */
    void tell(int[] starts) {
        for (Label part = this; part != null; part = part.before) {
            if (part.task >= 0) {
                starts[part.task] = part.start;
            }
            if (part.also != null) {
                part.also.tell(starts);
            }
        }
    }
}
