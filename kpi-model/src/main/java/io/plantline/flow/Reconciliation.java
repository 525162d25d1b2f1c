package io.plantline.flow;

import io.plantline.flow.Reconciled.Line;
import io.plantline.flow.Reconciled.Standing;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Data reconciliation: the measurements are tested, those that cannot be are set aside, and the rest is moved as little as its
 * uncertainties allow until every balance closes and nothing flows backwards. A pure function: the same amounts give the same
 * bits. The formula: {@code ŷ = y - ΣAᵀ(AΣAᵀ)⁻¹(Ay-s)}, {@code cov(ŷ) = Σ - ΣAᵀ(AΣAᵀ)⁻¹AΣ}.
 */
public final class Reconciliation {
    private static final double NOTHING = 1e-9;

    private final Balances balances;
    private final Measured[] measured;
    private final GrossErrors errors;
    private final Measured[] believed;
    private final double[] amounts;
    private final double[] uncertainties;
    private final Set<Integer> held = new TreeSet<>();
    private final Set<Integer> redundant = new TreeSet<>();

    private Reconciliation(Balances balances, Map<String, Measured> byFlow) {
        this.balances = balances;
        this.measured = balances.flows().stream().map(byFlow::get).toArray(Measured[]::new);
        this.errors = new GrossErrors(balances, measured);
        this.believed = errors.believed();
        this.amounts = new double[measured.length];
        this.uncertainties = new double[measured.length];
    }

    /** The amounts of all flows of the balances, from those that were measured. */
    public static Reconciled of(Balances balances, Map<String, Measured> measured) {
        return new Reconciliation(balances, measured).reconciled();
    }

    private Reconciled reconciled() {
        classify(solve());
        holdBack();
        Map<String, Line> lines = new TreeMap<>();
        for (int at = 0; at < amounts.length; at++) {
            lines.put(balances.flows().get(at), line(at));
        }
        return new Reconciled(lines, errors.first(), errors.suspects(), errors.last(), errors.unlocatable());
    }

    private Line line(int at) {
        String flow = balances.flows().get(at);
        boolean isTold = !Double.isNaN(amounts[at]);
        boolean isHeld = held.contains(at);
        return new Line(
                isTold ? amounts[at] : null,
                isTold && !isHeld && !Double.isNaN(uncertainties[at]) ? uncertainties[at] : null,
                measured[at] == null || !isTold ? null : amounts[at] - measured[at].amount(),
                errors.standardised().get(flow),
                standing(at, isTold),
                isHeld);
    }

    private Standing standing(int at, boolean isTold) {
        if (believed[at] != null) {
            return redundant.contains(at) ? Standing.REDUNDANT : Standing.MEASURED_ONLY;
        }
        return isTold ? Standing.OBSERVABLE : Standing.UNOBSERVABLE;
    }

    /** Active set: what would be negative is held at zero, and let go again where it no longer wants to be. */
    private void holdBack() {
        LeastSquares solved = solve();
        for (int step = 0; step < 4 * amounts.length; step++) {
            int released = mostReleased(solved);
            int worst = released < 0 ? mostNegative() : -1;
            if (released < 0 && worst < 0) {
                return;
            }
            if (released >= 0) {
                held.remove(released);
            } else {
                held.add(worst);
            }
            solved = solve();
        }
    }

    private int mostReleased(LeastSquares solved) {
        int most = -1;
        double least = -NOTHING;
        for (int at : held) {
            double own = believed[at] == null
                    ? 0
                    : -believed[at].amount() / (believed[at].uncertainty() * believed[at].uncertainty());
            double force = own + solved.pull(balances, at);
            if (force < least) {
                least = force;
                most = at;
            }
        }
        return most;
    }

    private int mostNegative() {
        double scale = 1;
        for (double amount : amounts) {
            scale = Double.isNaN(amount) ? scale : Math.max(scale, Math.abs(amount));
        }
        int worst = -1;
        double least = -NOTHING * scale;
        for (int at = 0; at < amounts.length; at++) {
            if (amounts[at] < least) {
                least = amounts[at];
                worst = at;
            }
        }
        return worst;
    }

    private LeastSquares solve() {
        Split split = Split.of(believed, held);
        LeastSquares solved = new LeastSquares(balances, believed, split.known(), split.unknown());
        held.forEach(at -> {
            amounts[at] = 0;
            uncertainties[at] = Double.NaN;
        });
        for (int i = 0; i < split.known().size(); i++) {
            amounts[split.known().get(i)] = solved.reconciled(i);
            uncertainties[split.known().get(i)] = solved.uncertainty(i);
        }
        LeastSquares.Unmeasured told = solved.unmeasured();
        for (int i = 0; i < split.unknown().size(); i++) {
            amounts[split.unknown().get(i)] = told.amounts().getEntry(i);
            uncertainties[split.unknown().get(i)] = told.uncertainties().getEntry(i);
        }
        return solved;
    }

    private void classify(LeastSquares solved) {
        Split split = Split.of(believed, Set.of());
        for (int i = 0; i < split.known().size(); i++) {
            if (solved.isRedundant(i)) {
                redundant.add(split.known().get(i));
            }
        }
    }
}
