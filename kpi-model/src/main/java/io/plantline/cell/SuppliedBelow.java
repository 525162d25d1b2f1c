package io.plantline.cell;

import io.plantline.cell.Account.Part;
import io.plantline.model.Quantity;
import io.plantline.plant.SupplyMeters;
import java.util.Map;

/**
 * Notes beside the supply meter of a scope what the scopes with such meters right below it used by theirs, and how long
 * those were heard; scopes without are passed over. It counts no further up: what the two differ by is what nobody meters,
 * and what is metered wrongly.
 */
final class SuppliedBelow {
    private final SupplyMeters supply;

    SuppliedBelow(SupplyMeters supply) {
        this.supply = supply;
    }

    /** Notes the change of a scope, where it has a supply meter, in that of the next above it that has one. */
    void note(String scope, Sums change, Map<String, Sums> all, long minute) {
        String above = supply.above(scope, minute);
        if (above == null) {
            return;
        }
        Sums noted = all.get(above);
        change.forEach((account, value) -> {
            Part part = Account.part(account);
            int sign = part == Part.AMOUNT || part == Part.OBSERVED
                    ? supply.sign(scope, Account.quantity(account), minute)
                    : 0;
            if (sign != 0) {
                noted.add(Account.of(Quantity.ELECTRICITY_BELOW, part, 0), part == Part.AMOUNT ? sign * value : value);
            }
        });
    }
}
