package io.plantline.plant;

import io.plantline.model.Quantity;
import java.time.Instant;

/**
 * A class of amounts within which every price and every emission factor is constant: a tariff band between two changes
 * of validity. Amounts are summed per rate, so cost and emissions are exact at every level and explained by band.
 *
 * @param since the change of validity that opened it, epoch milliseconds; factors and prices are looked up at it
 * @param band the tariff band, or {@link #NO_BAND}
 */
public record Rate(Quantity quantity, long since, String band) {
    public static final String NO_BAND = "none";
    private static final String SINCE = " since ";

    /** A stable number for state and records: the same for the same rate on every machine and in every version. */
    public int id() {
        int hash = key().hashCode();
        return hash == 0 ? 1 : hash;
    }

    /** The rate of a quantity whose {@link #key} was written down. */
    public static Rate ofKey(Quantity quantity, String key) {
        int cut = key.lastIndexOf(SINCE);
        return cut < 0
                ? new Rate(quantity, Long.MIN_VALUE, key)
                : new Rate(
                        quantity,
                        Instant.parse(key.substring(cut + SINCE.length())).toEpochMilli(),
                        key.substring(0, cut));
    }

    /** The rate in words, for example {@code ponta since 2026-01-01T00:00:00Z}. */
    public String key() {
        return since == Long.MIN_VALUE ? band : band + SINCE + Instant.ofEpochMilli(since);
    }
}
