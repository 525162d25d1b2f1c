package io.plantline.cell;

import io.plantline.model.Quantity;

/** The number of one line in a cell: a quantity, the part of it that is summed, and the rate it belongs to. */
public final class Account {
    private static final int PART_BITS = 2;
    private static final int QUANTITY_BITS = 7;
    private static final int RATE_SHIFT = PART_BITS + QUANTITY_BITS;

    /** What is summed of a quantity. */
    public enum Part {
        /** The amount itself, in base units. */
        AMOUNT(0),
        /** Meter-milliseconds that readings cover. */
        OBSERVED(1),
        /** The share of the amount, without sign, whose place in time is an estimate. */
        ESTIMATED(2),
        /** Meter-milliseconds that only estimates cover. */
        BRIDGED(3);

        private final int code;

        Part(int code) {
            this.code = code;
        }
    }

    private static final Part[] PARTS = Part.values();

    private Account() {}

    /** The account of a part of a quantity under a rate; rate 0 where the quantity has none. */
    public static long of(Quantity quantity, Part part, int rate) {
        return ((long) rate << RATE_SHIFT) | ((long) quantity.code() << PART_BITS) | part.code;
    }

    public static Quantity quantity(long account) {
        return Quantity.ofCode((int) (account >> PART_BITS) & ((1 << QUANTITY_BITS) - 1));
    }

    public static Part part(long account) {
        return PARTS[(int) account & ((1 << PART_BITS) - 1)];
    }

    public static int rate(long account) {
        return (int) (account >> RATE_SHIFT);
    }
}
