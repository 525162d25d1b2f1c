package io.plantline.cell;

import static io.plantline.model.Quantity.VOLTAGE_JUDGED;
import static io.plantline.model.Quantity.VOLTAGE_L1;
import static io.plantline.model.Quantity.VOLTAGE_L1_L2;
import static io.plantline.model.Quantity.VOLTAGE_L2;
import static io.plantline.model.Quantity.VOLTAGE_L2_L3;
import static io.plantline.model.Quantity.VOLTAGE_L3;
import static io.plantline.model.Quantity.VOLTAGE_L3_L1;
import static io.plantline.model.Quantity.VOLTAGE_UNBALANCED;

import io.plantline.cell.Account.Part;
import io.plantline.model.Quantity;
import io.plantline.model.Sequences;
import io.plantline.plant.MeterTree;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges the supply by the minute: a minute counts where its three voltages are known, between phases or else to the
 * neutral, and is unbalanced where their means are by more than two per cent. That is the limit EN 50160 sets for means of ten minutes,
 * which are calmer: of meters that tell those, all ten minutes say the same, and the shares are those of the standard.
 */
final class SupplyMinutes implements ByMinute {
    private static final double LIMIT = 0.02;
    /** Of a minute so much is to be known of each voltage. */
    private static final long ENOUGH = Progress.MINUTE * 9 / 10;

    private static final List<Quantity> BETWEEN_PHASES = List.of(VOLTAGE_L1_L2, VOLTAGE_L2_L3, VOLTAGE_L3_L1);
    private static final List<Quantity> TO_NEUTRAL = List.of(VOLTAGE_L1, VOLTAGE_L2, VOLTAGE_L3);

    private final MeterTree tree;
    /** The scopes with all three at some time: most have none, and are asked for every minute. */
    private final Set<String> supplied;

    SupplyMinutes(PlantIndex plant) {
        this.tree = plant.tree();
        this.supplied = plant.plant().scopes().stream()
                .map(Scope::id)
                .filter(scope -> isEver(BETWEEN_PHASES, scope) || isEver(TO_NEUTRAL, scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isAt(String scope, long minute) {
        return supplied.contains(scope) && isSupplied(scope, minute);
    }

    private boolean isEver(List<Quantity> phases, String scope) {
        return phases.stream().allMatch(phase -> tree.measures(scope, phase));
    }

    private boolean isSupplied(String scope, long minute) {
        return isWhole(BETWEEN_PHASES, scope, minute) || isWhole(TO_NEUTRAL, scope, minute);
    }

    @Override
    public boolean reads(Quantity quantity) {
        return BETWEEN_PHASES.contains(quantity) || TO_NEUTRAL.contains(quantity);
    }

    @Override
    public boolean gives(Quantity quantity) {
        return quantity == VOLTAGE_JUDGED || quantity == VOLTAGE_UNBALANCED;
    }

    @Override
    public Sums of(Sums minute) {
        Sums judged = new Sums();
        boolean betweenPhases = isKnown(minute, BETWEEN_PHASES);
        if (betweenPhases || isKnown(minute, TO_NEUTRAL)) {
            double share = betweenPhases ? betweenPhases(minute) : toNeutral(minute);
            judged.add(Account.of(VOLTAGE_JUDGED, Part.AMOUNT, 0), Progress.MINUTE);
            judged.add(Account.of(VOLTAGE_UNBALANCED, Part.AMOUNT, 0), share > LIMIT ? Progress.MINUTE : 0);
        }
        return judged;
    }

    private boolean isWhole(List<Quantity> phases, String scope, long minute) {
        return phases.stream().allMatch(phase -> tree.measuresItself(scope, phase, minute));
    }

    private static boolean isKnown(Sums minute, List<Quantity> phases) {
        return phases.stream()
                .allMatch(phase -> minute.get(phase, Part.OBSERVED) >= ENOUGH && minute.amount(phase) > 0);
    }

    private static double betweenPhases(Sums minute) {
        return Sequences.betweenPhases(
                mean(minute, VOLTAGE_L1_L2), mean(minute, VOLTAGE_L2_L3), mean(minute, VOLTAGE_L3_L1));
    }

    private static double toNeutral(Sums minute) {
        return Sequences.toNeutral(mean(minute, VOLTAGE_L1), mean(minute, VOLTAGE_L2), mean(minute, VOLTAGE_L3));
    }

    private static double mean(Sums minute, Quantity phase) {
        return (double) minute.amount(phase) / minute.get(phase, Part.OBSERVED);
    }
}
