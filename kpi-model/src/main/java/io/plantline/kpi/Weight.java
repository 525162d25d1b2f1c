package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor.Ledger;
import java.util.Objects;

/**
 * What a formula multiplies a quantity with.
 *
 * @param ledger the ledger of the factor, or null where it is the price
 */
public record Weight(Quantity quantity, Ledger ledger) {
    public Weight {
        Objects.requireNonNull(quantity, "weight: quantity is missing");
    }

    static Weight price(Quantity quantity) {
        return new Weight(quantity, null);
    }

    public boolean isPrice() {
        return ledger == null;
    }

    @Override
    public String toString() {
        return isPrice() ? "price of " + quantity : "%s of %s".formatted(ledger, quantity);
    }
}
