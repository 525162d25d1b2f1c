package io.plantline.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The search for a measurement that is wrong: while the global test fails, the flow with the greatest standardised adjustment
 * is set aside and told by the balances instead. Where several are adjusted alike, as all are under one balance, the error
 * is not locatable, and nothing is set aside.
 */
final class GrossErrors {
    private static final double ALIKE = 1e-6;

    private final Balances balances;
    private final Measured[] amounts;
    private final Set<Integer> aside = new TreeSet<>();
    private final List<String> suspects = new ArrayList<>();
    private final Map<String, Double> standardised = new HashMap<>();
    private final GlobalTest first;
    private GlobalTest last;
    private List<String> unlocatable = List.of();

    GrossErrors(Balances balances, Measured[] amounts) {
        this.balances = balances;
        this.amounts = amounts.clone();
        Split split = split();
        LeastSquares solved = solved(split);
        this.first = GlobalTest.of(solved.distance(), solved.rank());
        this.last = first;
        while (!last.passes() && isSetAside(split, solved)) {
            split = split();
            solved = solved(split);
            last = GlobalTest.of(solved.distance(), solved.rank());
        }
        note(split, solved);
    }

    GlobalTest first() {
        return first;
    }

    GlobalTest last() {
        return last;
    }

    List<String> suspects() {
        return suspects;
    }

    List<String> unlocatable() {
        return unlocatable;
    }

    /** By flow, of those that could be checked. */
    Map<String, Double> standardised() {
        return standardised;
    }

    /** The measured amounts but those set aside. */
    Measured[] believed() {
        Measured[] believed = amounts.clone();
        aside.forEach(at -> believed[at] = null);
        return believed;
    }

    private boolean isSetAside(Split split, LeastSquares solved) {
        List<Integer> checked = new ArrayList<>();
        double greatest = 0;
        for (int i = 0; i < split.known().size(); i++) {
            if (solved.isRedundant(i)) {
                checked.add(i);
                greatest = Math.max(greatest, Math.abs(solved.standardised(i)));
            }
        }
        double most = greatest;
        List<Integer> worst = checked.stream()
                .filter(i -> Math.abs(solved.standardised(i)) >= most * (1 - ALIKE))
                .toList();
        if (worst.size() != 1 || greatest <= limit(checked.size())) {
            unlocatable = (worst.size() != 1 ? worst : checked)
                    .stream()
                            .map(i -> balances.flows().get(split.known().get(i)))
                            .toList();
            return false;
        }
        int at = split.known().get(worst.get(0));
        aside.add(at);
        suspects.add(balances.flows().get(at));
        standardised.put(balances.flows().get(at), solved.standardised(worst.get(0)));
        return true;
    }

    /** What the greatest of so many adjustments exceeds by chance once in twenty times (Šidák). */
    private static double limit(int count) {
        double each = (1 - Math.pow(GlobalTest.LEVEL, 1.0 / count)) / 2;
        return new NormalDistribution().inverseCumulativeProbability(1 - each);
    }

    private void note(Split split, LeastSquares solved) {
        for (int i = 0; i < split.known().size(); i++) {
            if (solved.isRedundant(i)) {
                standardised.put(balances.flows().get(split.known().get(i)), solved.standardised(i));
            }
        }
    }

    private LeastSquares solved(Split split) {
        return new LeastSquares(balances, amounts, split.known(), split.unknown());
    }

    private Split split() {
        return Split.of(believed(), Set.of());
    }
}
