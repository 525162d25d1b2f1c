package io.plantline.anomaly.sense;

/**
 * Drift of standardised residuals, found by two sums: Page's, which no small shift escapes, and beside it an exponentially
 * weighted mean, which is sooner, and may speak only where Page's sum has come near its limit too, and where it is rare among
 * calm scores and within its budget.
 */
public final class Drift implements Remembering {
    /** Eight weeks of days: one alarm in so many is what the mean may raise. */
    private static final int SCORES = 56;

    /** What share of its limit Page's sum must have come to: below it the mean was found to raise false alarms. */
    private static final double NEAR = 0.75;

    private final double limit;
    private final Cusum sum = new Cusum();
    private final Ewma mean = new Ewma();
    private final Budget budget = new Budget(SCORES);
    private boolean raised;

    /** @param limit of Page's sum, in deviations */
    public Drift(double limit) {
        this.limit = limit;
    }

    public void add(double standardised) {
        sum.add(standardised);
        mean.add(standardised);
        boolean beyond = mean.up() > Ewma.LIMIT && sum.up() >= NEAR * limit;
        if (beyond && !raised && budget.allows(mean.up())) {
            raised = true;
            budget.spend();
        } else if (!beyond) {
            raised = false;
            budget.calm(mean.up());
        }
    }

    /** True where no drift is in sight. */
    public boolean isCalm() {
        return sum.up() == 0;
    }

    public boolean isTold() {
        return raised || sum.up() >= limit;
    }

    /** How far it is beyond what is told: 1 at the threshold. */
    public double reach() {
        return Math.max(sum.up() / limit, raised ? mean.up() / Ewma.LIMIT : 0);
    }

    public void reset() {
        sum.reset();
        mean.reset();
        budget.clear();
        raised = false;
    }

    /** What stands beside Page's sum, as a part of its own. */
    public Remembering beside() {
        return memory -> {
            mean.pass(memory);
            budget.pass(memory);
            raised = memory.flag(raised);
        };
    }

    @Override
    public void pass(Memory memory) {
        sum.pass(memory);
    }
}
