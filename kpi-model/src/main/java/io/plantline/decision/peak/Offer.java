package io.plantline.decision.peak;

import java.util.Objects;

/**
 * A load that may be held back now.
 *
 * @param kilowatts that it saves
 * @param cost of holding it for as long as it must be off, in the plant's currency
 * @param millis so long it is off
 */
public record Offer(String load, double kilowatts, double cost, long millis) {
    public Offer {
        Objects.requireNonNull(load, "offer: load is missing");
        if (!(kilowatts > 0) || !(cost >= 0)) {
            throw new IllegalArgumentException("offer of %s: %s kW for %s are none".formatted(load, kilowatts, cost));
        }
    }
}
