package io.plantline.plant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One flow between two quantity centres, or between a centre and the outside.
 *
 * @param from the centre it comes from; null for the outside
 * @param to the centre it goes to; null for the outside
 * @param measurement how it is measured; null where it is not, and follows from the balances at most
 * @param prices of a unit: what the material or energy costs, of waste what getting rid of it costs; none where the tariff
 *     of its quantity tells
 * @param recovered what a unit of a loss is sold for; none where it is not sold
 */
public record MaterialFlow(
        String id,
        String name,
        Kind kind,
        String from,
        String to,
        Measurement measurement,
        List<FlowPrice> prices,
        List<FlowPrice> recovered) {

    /** What a flow is to the costs. */
    public enum Kind {
        /** Bought, from outside. */
        MATERIAL,
        /** What a centre is there to make; by-products too. */
        PRODUCT,
        /** Goes back to a centre it came through, and takes its cost along. */
        RECYCLE,
        /** Material that becomes no product. */
        LOSS,
        /** A loss that somebody is paid to take. */
        WASTE,
        /** Energy to a centre; in no balance of material. */
        ENERGY;

        /** True where its cost is that of a loss. */
        public boolean isLost() {
            return this == LOSS || this == WASTE;
        }
    }

    public MaterialFlow {
        Objects.requireNonNull(id, "flow: id is missing");
        Objects.requireNonNull(kind, "flow %s: kind is missing".formatted(id));
        if (Objects.equals(from, to)) {
            throw new IllegalArgumentException("flow %s: it ends where it begins, at %s".formatted(id, from));
        }
        prices = List.copyOf(prices);
        recovered = List.copyOf(recovered);
    }

    public Optional<Measurement> measured() {
        return Optional.ofNullable(measurement);
    }
}
