package io.plantline.anomaly.sense;

/**
 * Which scores are rare enough for an alarm, so that alarms keep to a budget: the conformal p-value among the calm scores
 * of late has to be no more than alpha, which follows what has come of it (adaptive conformal inference: each alarm
 * lowers it by much, each calm score raises it by little, and the two are even at one alarm in so many scores).
 */
public final class Budget implements Remembering {
    private static final double PACE = 0.01;

    private final double aim;
    private final int scores;
    private final Calm calm;
    private double alpha;

    /** @param scores one alarm is allowed in so many; among as many calm ones it is judged */
    public Budget(int scores) {
        this.scores = scores;
        this.aim = 1.0 / (scores + 1);
        this.calm = new Calm(scores);
        this.alpha = aim;
    }

    /** True where the score may raise an alarm. */
    public boolean allows(double score) {
        return calm.size() >= scores / 2
                && calm.rarity(score) <= Math.max(alpha, 0) * (scores + 1.0) / (calm.size() + 1);
    }

    /** A score was calm. */
    public void calm(double score) {
        calm.learn(score);
        alpha = Math.min(aim, alpha + PACE * aim);
    }

    /** A score has raised an alarm. */
    public void spend() {
        alpha += PACE * (aim - 1);
    }

    public void clear() {
        calm.clear();
        alpha = aim;
    }

    @Override
    public void pass(Memory memory) {
        calm.pass(memory);
        alpha = memory.number(alpha);
    }
}
