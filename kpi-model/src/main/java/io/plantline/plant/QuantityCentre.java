package io.plantline.plant;

import java.util.List;
import java.util.Objects;

/**
 * A part of the plant whose material is balanced.
 *
 * @param isStore true where material stays: what goes in and does not come out is its change of stock, and no balance closes
 * @param systemCost labour, depreciation and the like, per hour, by date; none where nobody says
 */
public record QuantityCentre(String id, String name, boolean isStore, List<FlowPrice> systemCost) {
    public QuantityCentre {
        Objects.requireNonNull(id, "quantity centre: id is missing");
        Objects.requireNonNull(name, "quantity centre %s: name is missing".formatted(id));
        systemCost = List.copyOf(systemCost);
    }
}
