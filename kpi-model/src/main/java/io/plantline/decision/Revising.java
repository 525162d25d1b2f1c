package io.plantline.decision;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Looks again at a plan that was taken on, and says what to tell of it, if anything. It is told seldom: a plan is advised only
 * where it gains more than the threshold over the one in force, and over what was told last; what was told is taken back only
 * where it gains nothing any more.
 */
public final class Revising {
    private static final BigDecimal ONE_OF_HUNDRED = new BigDecimal("0.01");

    private final Asking asking;
    private final Asked asked;
    private final long now;

    /** Asks the same question as before, of what is known now. */
    @FunctionalInterface
    public interface Asking {
        Schedule ask(Replanning again) throws Unanswerable;
    }

    public Revising(Asking asking, Asked asked, long now) {
        this.asking = asking;
        this.asked = asked;
        this.now = now;
    }

    /** What to tell; empty where it stays as it is, or all of it starts too soon. */
    public Optional<Advice> of(Advised plan) throws Unanswerable {
        Map<String, Long> inForce = plan.taken().map(StartAdvice::starts).orElse(Map.of());
        if (inForce.values().stream().noneMatch(start -> start >= now + asked.commitMillis())) {
            return Optional.empty();
        }
        BigDecimal threshold = threshold(plan.taken().orElseThrow());
        Schedule schedule = asking.ask(again(threshold, inForce, inForce));
        Recommendation best = schedule.recommendation();
        Map<String, Long> told = plan.advice().withdrawn() ? inForce : StartAdvice.starts(plan.advice());
        Recommendation overTold = told.equals(inForce)
                ? best
                : asking.ask(again(threshold, inForce, told)).recommendation();
        if (best.isKept() || !best.isPriced()) {
            boolean isOpen = plan.state(now) == Advised.State.OPEN && !told.equals(inForce);
            return isOpen && best.isPriced() && gainsNothing(best, overTold)
                    ? Optional.of(StartAdvice.withdrawn(plan.advice(), now, PlanWord.text(best.why())))
                    : Optional.empty();
        }
        return overTold.isKept()
                ? Optional.empty()
                : Optional.of(
                        StartAdvice.of(schedule, best.plan(), now, plan.advice().revision() + 1, asked, inForce));
    }

    /** True where what was told last is no better than the plan in force, or cannot be any more. */
    private static boolean gainsNothing(Recommendation best, Recommendation overTold) {
        return overTold.gain() == null || best.gain().compareTo(overTold.gain()) <= 0;
    }

    private Replanning again(BigDecimal threshold, Map<String, Long> inForce, Map<String, Long> against) {
        return new Replanning(now, asked.commitMillis(), threshold, inForce, against);
    }

    /** What was asked with, else one of a hundred of what the plan was to cost. */
    private BigDecimal threshold(Advice taken) {
        if (asked.threshold() != null) {
            return asked.threshold();
        }
        return taken.inputs().stream()
                .filter(given -> given.name().equals(StartAdvice.COST) && given.value() != null)
                .findFirst()
                .map(given -> BigDecimal.valueOf(Math.abs(given.value())).multiply(ONE_OF_HUNDRED))
                .orElse(BigDecimal.ZERO);
    }
}
