package io.plantline.plant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A price with its provenance, as a {@link Factor} has it: one that nobody knows is null and says why.
 *
 * @param value in the plant's currency, per unit of what it prices; null where no figure is known
 * @param validFrom first epoch millisecond it is valid for
 * @param validTo the millisecond after its last
 * @param source where the figure was read
 * @param status how well it was verified, or what is missing
 */
public record FlowPrice(BigDecimal value, long validFrom, long validTo, String source, String status) {
    public FlowPrice {
        Objects.requireNonNull(source, "price: source is missing");
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("price of %s: validTo is not after validFrom".formatted(source));
        }
    }

    /** The one of a time. */
    public static Optional<FlowPrice> at(List<FlowPrice> prices, long time) {
        return prices.stream()
                .filter(price -> price.validFrom <= time && time < price.validTo)
                .findFirst();
    }
}
