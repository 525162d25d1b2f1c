package io.plantline.decision.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which loads to hold back: the cheapest set that saves enough, found by branch and bound over the loads in the order of their
 * price per kilowatt. A branch ends where even parts of loads could not be cheaper than what was found. Of many loads that are
 * almost alike there are more sets than anybody can look at, and hardly a difference between them: after {@link #LOOKS} it is
 * the cheapest that was found, the same wherever it is looked for.
 */
public final class Holding {
    private static final double NOTHING = 1e-9;
    private static final int LOOKS = 100_000;

    private final List<Offer> offers;
    private final boolean[] taken;
    private final boolean[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private double bestKilowatts;
    private int looks;

    private Holding(List<Offer> offers) {
        this.offers = offers;
        this.taken = new boolean[offers.size()];
        this.best = new boolean[offers.size()];
    }

    /** The cheapest that together save so much; all of them where that is not enough. */
    public static List<Offer> cheapest(List<Offer> offers, double kilowatts) {
        List<Offer> sorted = offers.stream()
                .sorted(Comparator.comparingDouble((Offer offer) -> offer.cost() / offer.kilowatts())
                        .thenComparing(Offer::kilowatts, Comparator.reverseOrder())
                        .thenComparing(Offer::load))
                .toList();
        if (kilowatts <= NOTHING) {
            return List.of();
        }
        if (sum(sorted) < kilowatts) {
            return sorted;
        }
        Holding search = new Holding(sorted);
        search.look(0, kilowatts, 0, 0);
        List<Offer> chosen = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (search.best[i]) {
                chosen.add(sorted.get(i));
            }
        }
        return chosen;
    }

    static double sum(List<Offer> offers) {
        return offers.stream().mapToDouble(Offer::kilowatts).sum();
    }

    private void look(int next, double missing, double cost, double kilowatts) {
        if (missing <= NOTHING) {
            boolean saves = cost < bestCost - NOTHING || (cost < bestCost + NOTHING && kilowatts < bestKilowatts);
            if (saves) {
                bestCost = cost;
                bestKilowatts = kilowatts;
                System.arraycopy(taken, 0, best, 0, taken.length);
            }
            return;
        }
        boolean isEnough = ++looks > LOOKS && bestCost < Double.POSITIVE_INFINITY;
        if (isEnough || next == offers.size() || cost + least(next, missing) > bestCost + NOTHING) {
            return;
        }
        Offer offer = offers.get(next);
        taken[next] = true;
        look(next + 1, missing - offer.kilowatts(), cost + offer.cost(), kilowatts + offer.kilowatts());
        taken[next] = false;
        look(next + 1, missing, cost, kilowatts);
    }

    /** What it would cost at least if parts of loads could be held; without end where all that is left is not enough. */
    private double least(int next, double missing) {
        double left = missing;
        double cost = 0;
        for (int i = next; i < offers.size() && left > 0; i++) {
            Offer offer = offers.get(i);
            double share = Math.min(1, left / offer.kilowatts());
            cost += share * offer.cost();
            left -= share * offer.kilowatts();
        }
        return left > NOTHING ? Double.POSITIVE_INFINITY : cost;
    }
}
