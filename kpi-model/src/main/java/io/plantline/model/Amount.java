package io.plantline.model;

/**
 * An additive quantity over {@code [from, to)}, in base units: what metering makes of readings. Where {@code from}
 * equals {@code to} it happened at that instant.
 *
 * @param observed true where readings close enough together bracket the time: it counts as covered
 * @param estimated true where the total is known or assumed but its place in time is not
 */
public record Amount(Quantity quantity, long from, long to, long value, boolean observed, boolean estimated) {
    public Amount {
        if (to < from) {
            throw new IllegalArgumentException("amount of %s ends before it begins".formatted(quantity));
        }
    }
}
