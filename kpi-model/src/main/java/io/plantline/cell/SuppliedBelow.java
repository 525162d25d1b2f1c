package io.plantline.cell;

import static io.plantline.model.Quantity.BATTERY_CHARGE;
import static io.plantline.model.Quantity.BATTERY_DISCHARGE;
import static io.plantline.model.Quantity.ELECTRICITY_BELOW;
import static io.plantline.model.Quantity.ELECTRICITY_EXPORT;
import static io.plantline.model.Quantity.ELECTRICITY_GENERATION;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.RENEWABLE_GENERATION;

import io.plantline.cell.Account.Part;
import io.plantline.model.Quantity;
import io.plantline.plant.MeterTree;
import java.util.Map;

/**
 * Notes beside the supply meter of a scope what the scopes right below it used by their meters, which count no further up:
 * what the two differ by is what nobody meters, and what is metered wrongly. Where one below gives power back by a meter of
 * its own, that and what it generates behind that meter are part of what it used.
 */
final class SuppliedBelow {
    private static final Map<Quantity, Integer> BEHIND_BOTH = Map.of(
            ELECTRICITY_EXPORT, -1,
            ELECTRICITY_GENERATION, 1,
            RENEWABLE_GENERATION, 1,
            BATTERY_DISCHARGE, 1,
            BATTERY_CHARGE, -1);

    private final MeterTree tree;

    SuppliedBelow(MeterTree tree) {
        this.tree = tree;
    }

    /** Notes in the change of a scope with a supply meter what the change of one below it comes to. */
    void note(String scope, Sums change, String parent, Sums above, long minute) {
        if (!tree.measuresItself(parent, ELECTRICITY_IMPORT, minute)) {
            return;
        }
        boolean givesBack = tree.measuresItself(scope, ELECTRICITY_EXPORT, minute);
        Sums used = new Sums();
        change.forEach((account, value) -> {
            Quantity quantity = Account.quantity(account);
            Part part = Account.part(account);
            if (quantity == ELECTRICITY_IMPORT) {
                used.add(Account.of(ELECTRICITY_BELOW, part, 0), value);
            } else if (givesBack && part == Part.AMOUNT && BEHIND_BOTH.containsKey(quantity)) {
                used.add(Account.of(ELECTRICITY_BELOW, part, 0), BEHIND_BOTH.get(quantity) * value);
            }
        });
        used.forEach(above::add);
    }
}
