package io.plantline.plant;

import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An emission factor with its provenance. A figure nobody has verified is shipped as null and says so in every KPI
 * that would need it.
 *
 * @param quantity the quantity it multiplies
 * @param value kgCO2e per unit of the quantity, or null where no verified figure exists
 * @param unit as printed, for example {@code kgCO2e/kWh}
 * @param boundary what it includes: direct generation, lifecycle, upstream
 * @param validFrom first epoch millisecond it is valid for
 * @param validTo the millisecond after its last
 * @param source where the figure was read
 * @param status how well it was verified, or what is missing
 */
public record Factor(
        String id,
        Quantity quantity,
        BigDecimal value,
        String unit,
        String geography,
        String boundary,
        String publisher,
        String version,
        long validFrom,
        long validTo,
        String source,
        String status) {
    public Factor {
        Objects.requireNonNull(id, "factor: id is missing");
        Objects.requireNonNull(quantity, "factor %s: quantity is missing".formatted(id));
        Objects.requireNonNull(source, "factor %s: source is missing".formatted(id));
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("factor %s: validTo is not after validFrom".formatted(id));
        }
    }

    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }
}
