package io.plantline.cell;

import io.plantline.model.Quantity;
import java.util.Collection;

/**
 * A set of quantities in two numbers, by their codes. Two codes that no quantity has stand for what else a cell may tell of.
 *
 * @param low those of the codes 0 to 63
 * @param high those of the codes 64 to 127
 */
public record Quantities(long low, long high) {
    /** That a cell was opened when its interval was final already; no KPI reads it. */
    static final Quantities OPENED = new Quantities(1, 0);
    /** What earlier intervals of the same month came to. */
    public static final Quantities EARLIER = new Quantities(0, 1L << 63);

    public static final Quantities NONE = new Quantities(0, 0);
    public static final Quantities ALL = new Quantities(~OPENED.low, ~EARLIER.high);

    public static Quantities of(Collection<Quantity> quantities) {
        Quantities all = NONE;
        for (Quantity each : quantities) {
            all = all.with(of(each));
        }
        return all;
    }

    public static Quantities of(Quantity quantity) {
        int code = quantity.code();
        return code < Long.SIZE ? new Quantities(1L << code, 0) : new Quantities(0, 1L << (code - Long.SIZE));
    }

    /** Those of which something in the sums is not zero. */
    public static Quantities in(Sums change) {
        long[] bits = new long[2];
        change.forEach((account, value) -> {
            if (value != 0) {
                int code = Account.quantity(account).code();
                bits[code / Long.SIZE] |= 1L << code;
            }
        });
        return new Quantities(bits[0], bits[1]);
    }

    public Quantities with(Quantities others) {
        return new Quantities(low | others.low, high | others.high);
    }

    Quantities without(Quantities others) {
        return new Quantities(low & ~others.low, high & ~others.high);
    }

    /** True where one quantity at least is in both. */
    public boolean meets(Quantities others) {
        return (low & others.low) != 0 || (high & others.high) != 0;
    }

    int size() {
        return Long.bitCount(low) + Long.bitCount(high);
    }
}
